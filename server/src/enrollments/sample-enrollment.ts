interface Sent {
  readonly cloud?: string
  readonly kind?: string
  readonly mpnId?: string
  readonly country?: string
  readonly [member: string]: unknown
}

/** What proves, in US Government, that a partner works with government customers. */
export const sampleEvidence = [{ kind: 'contractNumber', reference: 'GS-35F-0001', issuer: 'Cedar County' }] as const

let domains = 0

/** An enrolment in the public cloud, of an organisation that nobody knows. */
export function sampleEnrollment({ mpnId = '7700001', country = 'US', ...more }: Sent = {}) {
  domains += 1
  return {
    cloud: 'global',
    kind: 'direct',
    domain: `northwind${domains}`,
    organization: {
      legalName: 'Northwind Traders',
      mpnId,
      address: { country, city: 'Redmond', addressLine1: '4 Quay Street', postalCode: '98052' },
      contact: { firstName: 'Noor', lastName: 'Wind', email: 'noor@northwind.example' },
    },
    ...more,
  }
}

/** Who signs agreements in tests. */
export const signer = { firstName: 'Noor', lastName: 'Wind', email: 'noor@northwind.example' } as const
