import type { Cloud } from '@comptoir/contract/cloud'
import { refusal } from '@comptoir/contract/clouds/gate'
import { type Role, roleSpec } from '@comptoir/contract/identity/roles'
import { apiOf, type Credential, type Operation } from '@comptoir/contract/operation'
import type { Exchange } from '../exchange.ts'
import type { Principal } from '../identity/principal.ts'
import { PartnerCenterError, refuse } from '../partner-center-error.ts'
import type { AccountTable } from '../store/tables.ts'

/** Lets through what the account's cloud offers to this kind of credential; the first stage that may say no to a known caller. */
export function admit(exchange: Exchange): void {
  const { operation, principal, server, request } = exchange
  if (!principal) return
  const account = server.accounts.get(principal.partnerId)
  const cloud = server.cloudOf(account)
  if (!server.servesAt(request.headers.host ?? '', cloud))
    refuse('accessDenied', `this host does not serve ${cloud.name}`)
  server.mfa.check(exchange, principal)
  offered(cloud, operation)
  accepts(operation.auth, principal, operation)
  permits(operation, principal)
  sells(operation, account, cloud)
  if (operation.sandboxOnly && account.sandbox === 0) refuse('sandboxOnly', operation.id)
  server.throttle?.count(operation, account.partner_id, exchange)
  if (operation.status === 'planned') refuse('notImplemented', operation.id)
  exchange.habits.check?.(exchange)
}

/** One of the operation's roles is enough; the refusal names them. Some resources ask something of the application, too. */
function permits({ id, roles }: Operation, { roles: own, applicationRole, applicationRoles }: Principal): void {
  if (applicationRole && !applicationRoles.includes(applicationRole))
    refuse('roleNotEnough', id, named([applicationRole]), `an application with ${named(applicationRoles)}`)
  if (!roles.some((role) => own.includes(role))) refuse('roleNotEnough', id, named(roles), named(own))
}

function named(roles: readonly Role[]): string {
  return roles.length === 0 ? 'none' : roles.map((role) => roleSpec(role).name).join(', ')
}

/** Admits one documented use of an operation: a use may exist in fewer clouds, and for fewer credentials, than the operation. */
export function admitUse(operation: Operation, use: string, principal: Principal, cloud: Cloud): void {
  offered(cloud, operation, use)
  const documented = operation.uses?.[use]
  if (documented) accepts(documented.auth, principal, operation)
}

/** Nothing is sold before the enrolment is approved, nor while it is suspended; reading goes on. */
function sells(operation: Operation, { enrollment_state: state }: AccountTable, { name }: Cloud): void {
  if (state === 'approved' || !operation.audit || apiOf(operation) !== 'csp') return
  refuse('enrollmentNotApproved', name, state, operation.id)
}

function offered(cloud: Cloud, operation: Operation, use?: string): void {
  const lack = refusal(cloud, operation, use)
  if (!lack) return
  const what = `${operation.id}${use ? ` (${use})` : ''} is not offered in ${cloud.name}: ${lack.reason} Instead: ${lack.instead}`
  throw new PartnerCenterError('notOfferedInCloud', [what], { data: [lack] })
}

function accepts(kinds: readonly Credential[], principal: Principal, operation: Operation): void {
  if (kinds.includes(principal.credential)) return
  refuse(
    'credentialNotAccepted',
    operation.id,
    kinds.includes('appUser') ? 'an application acting for a user' : 'an application alone',
  )
}
