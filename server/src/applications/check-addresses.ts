import { refuse } from '../partner-center-error.ts'
import type { Executor } from '../store/executor.ts'
import { checkedAppIdUri, checkedReplyUrls, checkReplyUrlsFree } from './address-rules.ts'
import { replyUrlsOf } from './application-document.ts'
import { applicationsOfTenant, holderOfUri } from './application-store.ts'

/** The application that asks for addresses, and its directory. */
interface Asking {
  readonly partner_id: string
  readonly tenant_id: string
  readonly client_id: string
}

/** Reply URLs as they are kept: valid, and no other application's of the directory. @throws replyUrlInvalid, replyUrlTaken */
export async function ownReplyUrls(db: Executor, urls: readonly string[], asking: Asking): Promise<string> {
  const checked = checkedReplyUrls(urls)
  const others = await applicationsOfTenant(db, asking.partner_id, asking.tenant_id)
  const taken = others.filter(({ client_id }) => client_id !== asking.client_id).flatMap(replyUrlsOf)
  checkReplyUrlsFree(checked, new Set(taken))
  return JSON.stringify(checked)
}

/** An App ID URI that is valid, and no other application's. @throws appIdUriInvalid, appIdUriTaken */
export async function ownAppIdUri(
  db: Executor,
  uri: string | undefined,
  { client_id }: Pick<Asking, 'client_id'>,
): Promise<string | null> {
  if (uri === undefined) return null
  const checked = checkedAppIdUri(uri)
  const holder = await holderOfUri(db, checked)
  if (holder !== undefined && holder !== client_id) refuse('appIdUriTaken', checked)
  return checked
}
