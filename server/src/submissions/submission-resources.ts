import type { submissionCreationRequest } from '@comptoir/contract/ingestion/submissions/schemas'
import type { Static } from 'typebox'
import { resellerInstanceId } from '../marketplace/branch-modules.ts'
import type { BranchRow } from '../marketplace/branch-store.ts'
import type { Drafts } from '../publishing/every-draft.ts'
import type { Reference } from '../publishing/publishing-document.ts'

type Request = Static<typeof submissionCreationRequest>
type VariantDrafts = Drafts['variantResources'][number]

/** What a request names that is not there. */
interface Unknown {
  readonly kind: 'unknown'
  readonly what: string
  readonly id: string
}

/** What a request names, in the words of the product's own branches; or what it names that is not there. */
export type SubmittedDrafts = ({ readonly kind: 'known' } & Drafts) | Unknown

/**
 * What is wrong with a request to publish, before anything is looked up: it is for the preview, names each kind of draft
 * once, and its release is at an instant. Inferred: clients send nothing else, and no rule is documented.
 */
export function wrongInSubmission({
  targets,
  resources,
  variantResources = [],
  publishOption,
}: Request): Readonly<Record<string, readonly string[]>> {
  const strange = targets.flatMap(({ type, value }, index) =>
    same(type, 'Scope') && same(value, 'Preview') ? [] : [[`targets[${index}].value`, invalid(value)] as const],
  )
  const time = publishOption?.releaseTimeInUtc ?? ''
  const noTime = time !== '' && Number.isNaN(Date.parse(time))
  return Object.fromEntries([
    ...strange,
    ...twice(resources, 'resources'),
    ...variantResources.flatMap((each, index) => twice(each.resources, `variantResources[${index}].resources`)),
    ...(noTime ? [['publishOption.releaseTimeInUtc', invalid(time)] as const] : []),
  ])
}

function twice(resources: readonly Reference[], path: string): readonly (readonly [string, readonly string[]])[] {
  return resources.flatMap(({ type }, index) =>
    resources.findIndex((each) => same(each.type, type)) < index
      ? [[`${path}[${index}].type`, invalid(type)] as const]
      : [],
  )
}

function invalid(value: string): readonly string[] {
  return [`The field is invalid (value '${value}').`]
}

/** What a request names of a product's drafts as they are now, whatever the letter case. */
export function submittedDrafts(productId: string, branches: readonly BranchRow[], request: Request): SubmittedDrafts {
  const reseller = { type: 'ResellerConfiguration', value: resellerInstanceId(productId) }
  const resources = knownAmong([...draftsOf(branches, ''), reseller], request.resources)
  if (resources.kind === 'unknown') return resources
  const variantResources: VariantDrafts[] = []
  for (const { variantID, resources: sent } of request.variantResources ?? []) {
    const drafts = draftsOf(branches, variantID.toLowerCase())
    if (variantID === '' || drafts.length === 0) return { kind: 'unknown', what: 'variant', id: variantID }
    const known = knownAmong(drafts, sent)
    if (known.kind === 'unknown') return known
    variantResources.push({ variantID: variantID.toLowerCase(), resources: known.references })
  }
  return { kind: 'known', resources: resources.references, variantResources }
}

function draftsOf(branches: readonly BranchRow[], variantId: string): readonly Reference[] {
  return branches
    .filter(({ variant_id }) => variant_id === variantId)
    .map(({ module, instance_id }) => ({ type: module, value: instance_id }))
}

type Known = { readonly kind: 'known'; readonly references: readonly Reference[] } | Unknown

function knownAmong(drafts: readonly Reference[], sent: readonly Reference[]): Known {
  const references: Reference[] = []
  for (const { type, value } of sent) {
    const found = drafts.find((draft) => same(draft.type, type) && same(draft.value, value))
    if (!found) return { kind: 'unknown', what: `instance of ${type}`, id: value }
    references.push(found)
  }
  return { kind: 'known', references }
}

/**
 * What is published: what the request names and, where it does not, what there is.
 * Inferred: submissions that named little were seen to list the rest once they were accepted.
 */
export function completeDrafts(every: Drafts, sent: Drafts): Drafts {
  const untouched = every.variantResources.filter((each) => !variantIn(sent.variantResources, each.variantID))
  return {
    resources: completed(every.resources, sent.resources),
    variantResources: [
      ...sent.variantResources.map(({ variantID, resources }) => ({
        variantID,
        resources: completed(variantIn(every.variantResources, variantID)?.resources ?? [], resources),
      })),
      ...untouched,
    ],
  }
}

function variantIn(variants: readonly VariantDrafts[], variantID: string): VariantDrafts | undefined {
  return variants.find((each) => each.variantID === variantID)
}

function completed(every: readonly Reference[], sent: readonly Reference[]): readonly Reference[] {
  const others = every.filter(({ type }) => !sent.some((each) => each.type === type))
  return [...sent, ...others].toSorted((one, other) => (one.type < other.type ? -1 : 1))
}

function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}
