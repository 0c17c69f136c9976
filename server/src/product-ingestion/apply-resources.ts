import type { Members } from '../marketplace/part-document.ts'
import { type ConfigureCall, type Outcome, refuseJob } from './configure-call.ts'
import { configureFile } from './configure-file.ts'
import { configurePart } from './configure-part.ts'
import { configurePlan } from './configure-plan.ts'
import { configureProduct } from './configure-product.ts'
import { type Awaited, configureSubmission } from './configure-submission.ts'
import { nameOf } from './durable-id.ts'
import { resourceType } from './resource-types.ts'
import { typeOfSchema } from './schema-address.ts'
import { syncPrivateAudiences } from './sync-private-audiences.ts'

/** What came of the resources of a job. */
export interface Applied {
  /** In the order in which they were sent. */
  readonly outcomes: readonly Outcome[]
  /** The publishing that the job waits for, if it began one. */
  readonly awaited: Awaited | undefined
}

/** What is published is what the other resources made of it. */
const last = 'submission'

/** Makes, changes and publishes what a request says, one resource after the other. @throws JobRefusedError */
export async function applyResources(
  context: ConfigureCall['context'],
  resources: readonly Members[],
): Promise<Applied> {
  const call: ConfigureCall = { context, names: new Map() }
  const sent = resources.map((resource, index) => ({ resource, index, type: typeOfSchema(resource['$schema']) ?? '' }))
  if (sent.filter(({ type }) => type === last).length > 1)
    refuseJob('invalidRequest', 'A request publishes one product at most.')
  const outcomes: Outcome[] = []
  let awaited: Awaited | undefined
  for (const { resource, index, type } of sent.toSorted(byOrder)) {
    const outcome = await applyOne(call, type, resource)
    outcomes[index] = outcome
    if ('awaited' in outcome) awaited = outcome.awaited
    const { resourceName } = resource
    if (typeof resourceName === 'string' && outcome.id !== undefined) call.names.set(resourceName, outcome.id)
  }
  return { outcomes, awaited }
}

function byOrder(one: { readonly type: string }, other: { readonly type: string }): number {
  return rankOf(one.type) - rankOf(other.type)
}

/** Others refer to products and plans, which go first. */
function rankOf(type: string): number {
  if (type === 'product') return 0
  if (type === 'plan') return 1
  return type === last ? 3 : 2
}

type Applying = Outcome & { readonly awaited?: Awaited | undefined }

function applyOne(call: ConfigureCall, type: string, sent: Members): Promise<Applying> {
  if (type === 'product') return configureProduct(call, sent)
  if (type === 'plan') return configurePlan(call, sent)
  if (type === 'listing-asset' || type === 'listing-trailer') return configureFile(call, type, sent)
  if (type === 'price-and-availability-update-private-audiences') return syncPrivateAudiences(call, sent)
  if (type === last) return configureSubmission(call, sent)
  const known = resourceType(type)
  if (known) return configurePart(call, known, sent)
  return refuseJob('notSupported', `The resource type ${type} is not supported.`, nameOf(sent))
}
