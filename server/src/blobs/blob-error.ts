interface BlobErrorSpec {
  readonly status: number
  /** What the person reads; sentences of our own. */
  readonly message: string
}

/** Refusals of the storage service, by the code that clients compare. Source: blob-service-error-codes, common-rest-api-error-codes. */
const blobErrors = {
  AuthenticationFailed: {
    status: 403,
    message: 'The signature of this address is not one that was given out here, or its time is over.',
  },
  AuthorizationPermissionMismatch: { status: 403, message: 'The address does not allow this operation.' },
  BlobAlreadyExists: { status: 409, message: 'The blob is there already.' },
  BlobNotFound: { status: 404, message: 'The blob is not there.' },
  BlockCountExceedsLimit: { status: 409, message: 'A blob has at most 100,000 blocks that are not committed.' },
  BlockListTooLong: { status: 400, message: 'A block list has at most 50,000 blocks.' },
  ConditionNotMet: { status: 412, message: 'The condition of the request is not met.' },
  Crc64Mismatch: { status: 400, message: 'The CRC-64 of what arrived is not the one in the request.' },
  InternalError: { status: 500, message: 'The server failed; the request may be sent again.' },
  InvalidBlobOrBlock: { status: 400, message: 'The ids of all blocks of a blob are of one length.' },
  InvalidBlockList: { status: 400, message: 'The list names a block that is not there.' },
  InvalidHeaderValue: { status: 400, message: 'The value of a header is not allowed.' },
  InvalidMd5: { status: 400, message: 'An MD5 is 128 bits in base64.' },
  InvalidQueryParameterValue: { status: 400, message: 'The value of a query parameter is not allowed.' },
  InvalidRange: { status: 416, message: 'The range begins behind the end of the blob.' },
  InvalidXmlDocument: { status: 400, message: 'The body is not the XML of a block list.' },
  Md5Mismatch: { status: 400, message: 'The MD5 of what arrived is not the one in the request.' },
  MetadataTooLarge: { status: 400, message: 'Metadata has at most 8 KiB.' },
  MissingContentLengthHeader: { status: 411, message: 'The request has to state the length of its content.' },
  MissingRequiredHeader: { status: 400, message: 'A header that the operation needs is missing.' },
  MissingRequiredQueryParameter: { status: 400, message: 'A query parameter that the operation needs is missing.' },
  NoAuthenticationInformation: { status: 401, message: 'The address has no signature.' },
  OutOfRangeInput: { status: 400, message: 'The MD5 of a range is given for up to 4 MiB.' },
  RequestBodyTooLarge: { status: 413, message: 'The content is larger than this address allows.' },
  UnsupportedHeader: { status: 400, message: 'A header asks for what this service does not have.' },
  UnsupportedHttpVerb: { status: 405, message: 'The resource does not have this method.' },
} as const satisfies Record<string, BlobErrorSpec>

/** Codes of refusals, as clients compare them. */
export type BlobErrorCode = keyof typeof blobErrors

/** A refusal in the words of the storage service. */
export class BlobError extends Error {
  readonly code: BlobErrorCode
  readonly status: number
  /** What the body says besides, element by element: `HeaderName`, `MaxLimit`. */
  readonly details: Readonly<Record<string, string>>

  /** @param status where a code has more than one: a condition on reading is not met with 304 */
  constructor(code: BlobErrorCode, details: Readonly<Record<string, string>> = {}, status?: number) {
    super(blobErrors[code].message)
    this.code = code
    this.details = details
    this.status = status ?? blobErrors[code].status
  }
}
