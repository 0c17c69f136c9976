import { insertAccountRow, insertNewPerson, type NewPerson } from '../identity/create-account.ts'
import { hashPassword, newSecret } from '../identity/secrets.ts'
import type { Server } from '../server.ts'

/** The one who runs a new installation, with the password that is told once. */
export interface FirstOperator {
  readonly userPrincipalName: string
  readonly oneTimePassword: string
}

/** Whom the operator account is made for. */
export interface NewInstallation {
  /** Domain of the operator's user principal name, in small letters. */
  readonly operatorDomain: string
}

/** Makes the operator account of an installation that has none; undefined where it is there already. */
export async function openInstallation(
  server: Server,
  { operatorDomain }: NewInstallation,
): Promise<FirstOperator | undefined> {
  if (hasOperator(server)) return undefined
  const oneTimePassword = newSecret()
  const hash = await hashPassword(oneTimePassword)
  const made = await server.store.write(async (db) => {
    // Another machine on the same database may have been first.
    await server.accounts.load(db)
    if (hasOperator(server)) return undefined
    const now = server.clock.now()
    const account = await insertAccountRow(db, operatorAccount(server, operatorDomain, now), now)
    const person = firstOperator(server, operatorDomain, oneTimePassword, now)
    await insertNewPerson(db, account, person, { hashes: new Map([[oneTimePassword, hash]]), vault: server.vault, now })
    return { userPrincipalName: person.userPrincipalName, oneTimePassword }
  })
  await server.accounts.load(server.store.read)
  return made
}

function hasOperator({ accounts }: Server): boolean {
  return accounts.all().some(({ kind }) => kind === 'operator')
}

/** It sells nothing; an account is of some cloud, and the first one will do. */
function operatorAccount({ ids, clouds }: Server, domain: string, now: string) {
  const [cloud] = clouds
  if (!cloud) throw new TypeError('an installation serves at least one cloud')
  return {
    partner_id: ids.next(now),
    tenant_id: ids.next(now),
    cloud: cloud.id,
    domain,
    name: 'Operator',
    kind: 'operator',
    mpn_id: '',
    country: cloud.homeCountry,
    currency: cloud.currency,
    sandbox: 0,
  }
}

function firstOperator({ ids }: Server, domain: string, password: string, now: string): NewPerson {
  const userPrincipalName = `operator@${domain}`
  return {
    userId: ids.next(now),
    userPrincipalName,
    givenName: 'First',
    familyName: 'Operator',
    email: userPrincipalName,
    roles: ['operator', 'reviewer'],
    password,
    mustChangePassword: true,
  }
}
