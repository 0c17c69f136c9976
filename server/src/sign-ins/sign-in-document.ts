import type { SignIn } from '@comptoir/contract/schemas/sign-in'
import type { SignInRecordTable } from '../store/identity-tables.ts'

/** A sign-in as the wire shows it: what has a column, and of the rest what the wire has a name for. */
export function signInDocument(row: SignInRecordTable): SignIn {
  const { record_id: id, recorded_at: at, succeeded, user_id: userId, client_id: clientId } = row
  const kept = membersOf(row.body)
  const text = (name: string): string | undefined => (typeof kept[name] === 'string' ? kept[name] : undefined)
  const { errorCode, mfa } = kept
  return {
    id,
    at,
    kind: text('kind') ?? (userId === null ? 'application' : 'user'),
    succeeded: succeeded === 1,
    ...named('userId', userId),
    ...named('userPrincipalName', text('userPrincipalName')),
    ...named('clientId', clientId),
    ...named('applicationName', text('applicationName')),
    ...named('resource', text('resource')),
    ...(typeof errorCode === 'number' ? { errorCode } : {}),
    ...named('address', text('address')),
    ...(typeof mfa === 'boolean' ? { mfa } : {}),
  }
}

function named(name: string, value: string | null | undefined): Readonly<Record<string, string>> {
  return value === null || value === undefined ? {} : { [name]: value }
}

function membersOf(body: string): Readonly<Record<string, unknown>> {
  const kept: unknown = JSON.parse(body)
  return typeof kept === 'object' && kept !== null ? { ...kept } : {}
}
