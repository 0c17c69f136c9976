import { timeOrderedIds } from '@comptoir/server/clock/ids'
import { makeMarketOffer } from '@comptoir/server/marketplace/make-market-offer'
import { makeMarketPlan } from '@comptoir/server/marketplace/make-market-plan'
import { variantOfPortalPlan } from '@comptoir/server/marketplace/show-in-submission-api'
import type { Store } from '@comptoir/server/store/store'
import type { AccountTable } from '@comptoir/server/store/tables'

const batch = 250
const plansEach = 10
const madeAt = '2020-01-01T00:00:00.000Z'

/** The name of the offer that was made as this one. */
export function offerName(index: number): string {
  return `bench-${String(index).padStart(6, '0')}`
}

/** The definition of an offer with ten plans, as the Cloud Partner Portal API has it. */
export function definitionOf(name: string, summary = 'One of many.') {
  return {
    displayText: name,
    offer: {
      'microsoft-azure-marketplace.title': name,
      'microsoft-azure-marketplace.summary': summary,
      'microsoft-azure-marketplace.longSummary': 'One of very many.',
      'microsoft-azure-marketplace.description': 'Text',
      'microsoft-azure-marketplace.privacyURL': 'https://contoso.example/privacy',
      'microsoft-azure-marketplace.categoryMap': [
        { categoryL1: 'security', 'categoryL2-security': ['threat-protection'] },
      ],
    },
    plans: Array.from({ length: plansEach }, (_, plan) => ({
      planId: `plan${plan}`,
      'microsoft-azure-virtualmachines.skuTitle': `Plan ${plan}`,
      'microsoft-azure-virtualmachines.skuSummary': 'Summary',
      'microsoft-azure-virtualmachines.skuDescription': 'Text',
      'microsoft-azure-virtualmachines.cloudAvailability': ['PublicAzure'],
      virtualMachinePricing: { isByol: true, freeTrialDurationInMonths: 0 },
      regions: ['US'],
    })),
  }
}

/** Makes this many offers of the publisher Contoso, with ten plans each, as the API would. */
export async function fillOffers(store: Store, partner: AccountTable, offers: number): Promise<void> {
  const now = (): string => madeAt
  const newId = (): string => timeOrderedIds.next(madeAt)
  for (let index = 0; index < offers; index += batch)
    await store.write(async (db) => {
      for (let each = index; each < Math.min(offers, index + batch); each += 1) {
        const context = { db, partner, now, newId }
        const name = offerName(each)
        const definition = definitionOf(name)
        const offer = await makeMarketOffer(context, {
          publisherId: 'contoso',
          offerName: name,
          offerType: 'microsoft-azure-virtualmachines',
          productKind: 'AzureThirdPartyVirtualMachine',
          name,
          definition: JSON.stringify(definition),
        })
        if (!offer) return
        for (const plan of definition.plans)
          await makeMarketPlan(context, offer, { planName: plan.planId, members: variantOfPortalPlan(plan) })
      }
    })
}
