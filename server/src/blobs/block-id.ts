/** Bytes of an id at most. Source: put-block. */
const mostIdBytes = 64

/** Whether a text is the id of a block: base64 of 1 to 64 bytes, in the one way of writing them. Source: put-block. */
export function isBlockId(text: string): boolean {
  const bytes = Buffer.from(text, 'base64')
  return bytes.length > 0 && bytes.length <= mostIdBytes && bytes.toString('base64') === text
}
