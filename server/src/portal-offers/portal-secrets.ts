import { isMembers } from '../marketplace/core-member.ts'
import { addPart, type Drafting, replacePart } from '../marketplace/draft.ts'
import type { MarketOfferRow } from '../marketplace/market-offer-store.ts'
import { membersOf } from '../marketplace/part-document.ts'
import { type PortalDefinition, type PortalPlan, planIn } from '../marketplace/portal-definition.ts'
import { findPart } from '../marketplace/product-part-store.ts'
import type { Server } from '../server.ts'

/*
 * Secrets of an offer, as the connection string that its leads are sent by: they are taken and never told again, so they
 * stand sealed beside the draft and not in it.
 */

/** Inferred: the article speaks of secret fields without naming them; these are the names of secrets that clients send. */
const secretName =
  /(?:connectionstring|password|passphrase|secret|accountkey|accesskey|applicationkey|apikey|privatekey|sastoken)$/i

/** What a request says of secrets, by their place: the secret as JSON, or null where it is taken back. */
export type SecretsByPlace = ReadonlyMap<string, string | null>

/** A definition without its secrets, and those apart. */
export function separateSecrets(definition: PortalDefinition): {
  readonly definition: PortalDefinition
  readonly secrets: SecretsByPlace
} {
  const secrets = new Map<string, string | null>()
  // Most drafts hold none, and are not copied for it.
  if (!holdsSecret(definition.offer) && !holdsSecret(definition.plans)) return { definition, secrets }
  const offer = membersWithout(definition.offer, ['offer'], secrets)
  const plans = definition.plans.map(
    (plan): PortalPlan => ({
      ...membersWithout(plan, ['plans', plan.planId.toLowerCase()], secrets),
      planId: plan.planId,
    }),
  )
  return { definition: { ...definition, offer, plans }, secrets }
}

function holdsSecret(value: object): boolean {
  if (Array.isArray(value)) return value.some((each: unknown) => hasParts(each) && holdsSecret(each))
  return Object.entries(value).some(([name, member]) =>
    hasParts(member) ? holdsSecret(member) : secretName.test(name),
  )
}

type Place = readonly string[]

function membersWithout(value: object, place: Place, secrets: Map<string, string | null>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, member]): [string, unknown][] => {
      const at = [...place, name]
      if (hasParts(member)) return [[name, withoutSecrets(member, at, secrets)]]
      if (!secretName.test(name)) return [[name, member]]
      // What is left empty is left as it was: answers do not tell the secret, and clients send back what they were told.
      if (member !== '') secrets.set(JSON.stringify(at), member === null ? null : JSON.stringify(member))
      return []
    }),
  )
}

function withoutSecrets(value: object, place: Place, secrets: Map<string, string | null>): unknown {
  if (!Array.isArray(value)) return membersWithout(value, place, secrets)
  return value.map((each: unknown, index) =>
    hasParts(each) ? withoutSecrets(each, [...place, String(index)], secrets) : each,
  )
}

/** A list or an object; what carries the digits of a wide number is neither. */
function hasParts(value: unknown): value is object {
  return Array.isArray(value) || (isMembers(value) && Object.getPrototypeOf(value) !== null)
}

const kind = 'portalSecrets'
const partId = 'secrets'

/**
 * Keeps the secrets of a draft, sealed: those that it says anew and, of those that it leaves out, what was there.
 * Inferred: no article tells how a secret is kept by who replaces the draft; null takes it back.
 */
export async function keepSecrets(
  context: Drafting & { readonly server: Pick<Server, 'vault'> },
  offer: MarketOfferRow,
  { definition, secrets }: { readonly definition: PortalDefinition; readonly secrets: SecretsByPlace },
): Promise<void> {
  const row = await findPart(context.db, offer, kind, partId)
  if (!row && secrets.size === 0) return
  const { vault } = context.server
  const before = row ? opened(vault.open(String(membersOf(row)['sealed']))) : []
  const kept = before.filter(([place]) => isThere(place, definition))
  const after = [...new Map<string, string | null>([...kept, ...secrets])].filter(([, secret]) => secret !== null)
  if (row && secrets.size === 0 && after.length === before.length) return
  const members = { sealed: vault.seal(JSON.stringify(after)) }
  if (row) await replacePart(context, row, members)
  else await addPart(context, offer, { kind, partId, members })
}

/** What `keepSecrets` sealed. */
function opened(text: string): readonly (readonly [string, string])[] {
  return JSON.parse(text) as readonly (readonly [string, string])[]
}

/** Secrets of a plan go with it. */
function isThere(place: string, definition: PortalDefinition): boolean {
  const [part, planName]: readonly unknown[] = JSON.parse(place)
  return part !== 'plans' || planIn(definition, String(planName)) !== undefined
}
