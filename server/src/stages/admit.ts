import type { Cloud } from '@comptoir/contract/cloud'
import { refusal } from '@comptoir/contract/clouds/gate'
import type { Credential, Operation } from '@comptoir/contract/operation'
import type { Exchange } from '../exchange.ts'
import type { Principal } from '../identity/principal.ts'
import { PartnerCenterError, refuse } from '../partner-center-error.ts'

/** Lets through what the account's cloud offers to this kind of credential; the first stage that may say no to a known caller. */
export function admit(exchange: Exchange): void {
  const { operation, principal, server, request } = exchange
  if (!principal) return
  const account = server.accounts.get(principal.partnerId)
  const cloud = server.cloudOf(account)
  if (!server.servesAt(request.headers.host ?? '', cloud))
    refuse('accessDenied', `this host does not serve ${cloud.name}`)
  if (principal.credential === 'appUser' && !principal.mfa) refuse('mfaRequired')
  offered(cloud, operation)
  accepts(operation.auth, principal, operation)
  if (operation.sandboxOnly && account.sandbox === 0) refuse('sandboxOnly', operation.id)
  server.throttle?.count(operation, account.partner_id, request)
  if (operation.status === 'planned') refuse('notImplemented', operation.id)
}

/** Admits one documented use of an operation: a use may exist in fewer clouds, and for fewer credentials, than the operation. */
export function admitUse(operation: Operation, use: string, principal: Principal, cloud: Cloud): void {
  offered(cloud, operation, use)
  const documented = operation.uses?.[use]
  if (documented) accepts(documented.auth, principal, operation)
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
