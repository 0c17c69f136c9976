/** An application that every tenant knows without anybody adding it, and that needs no consent. */
export interface FirstPartyApplication {
  readonly clientId: string
  readonly name: string
  readonly kind: 'native'
  /** Where it takes answers; on a loopback address any port and path is meant. */
  readonly replyUrls: readonly string[]
}

/** The command line's own application: it keeps no secret, and acts for whoever signs in. */
export const commandLineApplication: FirstPartyApplication = {
  clientId: 'c0a7701e-0000-4000-8000-00000000c11e',
  name: 'Comptoir command line',
  kind: 'native',
  replyUrls: ['http://localhost'],
}

/** Every application that is known everywhere. */
export const firstPartyApplications: readonly FirstPartyApplication[] = [commandLineApplication]

export function findFirstPartyApplication(clientId: string): FirstPartyApplication | undefined {
  return firstPartyApplications.find((each) => each.clientId === clientId.toLowerCase())
}
