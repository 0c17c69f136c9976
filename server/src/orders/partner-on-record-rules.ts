import type { AcceptedLineItem } from './line-item.ts'
import type { Objection, Purchase } from './rule.ts'

/** The partner on record is an indirect reseller of this provider, never the provider. @see 'create-an-order-for-a-customer-of-an-indirect-reseller' */
export function checkPartnerOnRecord({ line }: AcceptedLineItem, { facts }: Purchase): Objection | undefined {
  const mpnId = line.partnerIdOnRecord
  if (mpnId === undefined) return undefined
  if (mpnId === facts.partner.mpnId) return ['mpnIdOfProvider']
  const whose = facts.resellers.get(mpnId)
  if (whose === undefined) return ['mpnIdNotFound', mpnId]
  return whose === 'own' ? undefined : ['mpnIdNotReseller', mpnId]
}
