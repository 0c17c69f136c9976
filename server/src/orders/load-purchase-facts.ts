import type { Cloud } from '@comptoir/contract/cloud'
import { type Catalogue, catalogueOf } from '../catalogue/catalogue.ts'
import { findItem } from '../catalogue/catalogue-lookup.ts'
import { defaultCurrencyOf } from '../catalogue/product-wire.ts'
import type { CustomerRow } from '../customers/customer-store.ts'
import { findAnyResellerByMpnId, findResellerByMpnId } from '../profiles/profile-store.ts'
import type { SandboxLimits } from '../server.ts'
import type { Executor } from '../store/executor.ts'
import type { AccountTable } from '../store/tables.ts'
import { countByKind, listSubscriptions } from '../subscriptions/subscription-store.ts'
import type { LineItem } from './line-item.ts'
import { orderOf } from './order-document.ts'
import { listLiveOrdersOfKind } from './order-store.ts'
import type { HeldSubscription, PurchaseFacts, PurchaseLimits } from './purchase-facts.ts'

/** Who sells, and where what is known of it lies. */
export interface Seller {
  readonly db: Executor
  readonly partner: AccountTable
  readonly cloud: Cloud
  /** Absent where no limits apply, as when a sandbox is filled. */
  readonly server?: { readonly sandboxLimits: SandboxLimits | undefined }
}

/** Loads what the rules of buying ask about these line items, and no more: most purchases need no look at the past. */
export async function loadPurchaseFacts(
  { db, partner, cloud, server }: Seller,
  customer: CustomerRow,
  lines: readonly LineItem[],
): Promise<PurchaseFacts> {
  const catalogue = catalogueOf(cloud.id, cloud.basis)
  const sandboxLimits = partner.sandbox === 1 ? server?.sandboxLimits : undefined
  const asksForHeld = sandboxLimits !== undefined || lines.some((line) => dependsOnHeld(line, catalogue))
  return {
    catalogue,
    country: customer.country,
    currencyCode: defaultCurrencyOf(customer.country).code,
    // Customers are qualified through operations that are not built yet: until then nobody is.
    qualifications: [],
    partner: { mpnId: partner.mpn_id, kind: partner.kind, sandbox: partner.sandbox === 1 },
    resellers: await loadResellers(db, partner.partner_id, lines),
    held: asksForHeld ? await loadHeld(db, customer) : [],
    limits: sandboxLimits && (await loadLimits(db, customer, catalogue, sandboxLimits)),
  }
}

function dependsOnHeld({ offerId, parentSubscriptionId }: LineItem, catalogue: Catalogue): boolean {
  const item = findItem(catalogue, offerId)
  return (
    parentSubscriptionId !== undefined ||
    item?.isAddOn === true ||
    item?.kind === 'reservation' ||
    (item?.limit ?? 0) > 0
  )
}

async function loadHeld(db: Executor, { partner_id, customer_id }: CustomerRow): Promise<readonly HeldSubscription[]> {
  const rows = await listSubscriptions(db, partner_id, customer_id)
  return rows.map(({ subscription_id, offer_id, kind, status, mpn_id }) => ({
    id: subscription_id,
    offerId: offer_id,
    kind,
    status,
    mpnId: mpn_id,
  }))
}

async function loadResellers(
  db: Executor,
  partnerId: string,
  lines: readonly LineItem[],
): Promise<PurchaseFacts['resellers']> {
  const resellers = new Map<string, 'own' | 'other'>()
  for (const mpnId of new Set(lines.flatMap(({ partnerIdOnRecord }) => partnerIdOnRecord ?? []))) {
    if (await findResellerByMpnId(db, partnerId, mpnId)) resellers.set(mpnId, 'own')
    else if (await findAnyResellerByMpnId(db, mpnId)) resellers.set(mpnId, 'other')
  }
  return resellers
}

async function loadLimits(
  db: Executor,
  { partner_id, customer_id }: CustomerRow,
  catalogue: Catalogue,
  { subscriptionsPerCustomer, seatsPerSubscription }: SandboxLimits,
): Promise<PurchaseLimits> {
  const orders = await listLiveOrdersOfKind(db, partner_id, customer_id, 'reservation')
  const reserved = orders
    .flatMap((row) => orderOf(row).lineItems)
    .filter(({ offerId }) => isReservation(offerId, catalogue))
  return {
    subscriptionsPerCustomer,
    seatsPerSubscription,
    soldByPartner: {
      azure: await countByKind(db, partner_id, 'azure'),
      azurePlan: await countByKind(db, partner_id, 'azurePlan'),
    },
    reservedInstances: reserved.reduce((sum, { quantity }) => sum + quantity, 0),
  }
}

function isReservation(offerId: string, catalogue: Catalogue): boolean {
  return findItem(catalogue, offerId)?.kind === 'reservation'
}
