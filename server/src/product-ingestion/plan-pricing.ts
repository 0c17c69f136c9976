import { isMembers } from '../marketplace/core-member.ts'
import type { Members } from '../marketplace/part-document.ts'
import { planPrices } from '../marketplace/plan-prices.ts'
import { sameValue } from '../marketplace/portal-definition.ts'
import type { ResourceMember } from './resource-member.ts'

/*
 * The price of a plan: a licence model, and a price of a core and an hour. Inferred: the articles do not show prices of
 * container plans; they are taken as those of virtual machines, which clients send. What is sent besides is kept.
 */

const dollars = 'USD'

/** The price of a plan, as it was sent unless another API has changed it since. */
export const pricing: ResourceMember = {
  name: 'pricing',
  read: (part, kept) => {
    const current = planPrices.read(part) ?? planPrices.empty
    const sent = kept['pricing']
    const trialOf = isMembers(current) ? current['freeTrialDurationInMonths'] : 0
    return sent !== undefined && sameValue(corePrices(sent, trialOf), current) ? sent : pricingOf(current)
  },
  write: (part, value) => {
    const current = planPrices.read(part)
    return planPrices.write(part, corePrices(value, isMembers(current) ? current['freeTrialDurationInMonths'] : 0))
  },
}

/** Prices in the words that both publisher APIs share. Without any, nobody is charged for a core. */
function corePrices(sent: unknown, freeTrialDurationInMonths: unknown): Members {
  const { licenseModel, systemMeterPricing, corePricing } = isMembers(sent) ? sent : {}
  const isByol = licenseModel === 'byol'
  const told = [systemMeterPricing, corePricing].find(isMembers)
  const coreMultiplier = isByol || !told ? undefined : multiplierOf(told)
  return { isByol, freeTrialDurationInMonths, ...(coreMultiplier && { coreMultiplier }) }
}

function multiplierOf({ priceInputOption, price, pricePerCore, pricePerCoreSize }: Members): Members | undefined {
  if (priceInputOption === 'free') return { currency: dollars, single: 0 }
  if (isMembers(pricePerCoreSize)) return { currency: dollars, individually: pricePerCoreSize }
  const single = price ?? pricePerCore
  return isPrice(single) ? { currency: dollars, single } : undefined
}

function pricingOf(current: unknown): Members | undefined {
  const { isByol, coreMultiplier } = isMembers(current) ? current : {}
  if (isByol === true) return { licenseModel: 'byol' }
  if (!isMembers(coreMultiplier)) return undefined
  return { licenseModel: 'payAsYouGo', systemMeterPricing: meterOf(coreMultiplier) }
}

function meterOf({ single, individually }: Members): Members {
  if (single === 0) return { priceInputOption: 'free' }
  if (isPrice(single)) return { priceInputOption: 'perCore', price: single }
  return { priceInputOption: 'perCoreSize', pricePerCoreSize: individually }
}

function isPrice(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0
}
