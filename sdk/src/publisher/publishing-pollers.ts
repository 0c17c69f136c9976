import type { Caller } from '../caller.ts'
import { listOf } from '../list.ts'
import type { CallInput, CallOptions } from '../request.ts'
import { members } from '../transport.ts'
import { type Polled, type Poller, pollerOf } from './poller.ts'
import { portalProgress, submissionProgress } from './publishing-progress.ts'

/** What a submission is made of, as `submissions.create` takes it. */
export type SubmissionRequest = Readonly<Record<string, unknown>>

/** What begins something that runs long. Each gives a poller that looks after it. */
export interface PublishingPollers {
  /** Publishes an offer to its preview, through the Cloud Partner Portal API. */
  beginPublish(publisherId: string, offerId: string, options?: PublishOptions): Promise<Poller>
  /** Puts an offer on sale that is in its preview. */
  beginGoLive(publisherId: string, offerId: string, options?: CallOptions): Promise<Poller>
  /** Publishes a product to its preview, through the Submission API; without a request, all its drafts as they are. */
  beginSubmission(productId: string, request?: SubmissionRequest, options?: CallOptions): Promise<Poller>
  /** Puts a product on sale that is in its preview. */
  beginPromote(productId: string, submissionId: string, options?: CallOptions): Promise<Poller>
  /** Looks after whatever runs on an offer. */
  watchOffer(publisherId: string, offerId: string): Poller
  /** Looks after a submission that runs already, until it is in the preview, or live where it is on its way there. */
  watchSubmission(productId: string, submissionId: string): Poller
  /** Goes on with what the text of a poller says. @throws {TypeError} where it is none */
  resumePoller(text: string): Poller
}

/** How an offer is published. */
export interface PublishOptions extends CallOptions {
  /** Whom to write to about it; not heeded for offers that were migrated. */
  readonly emails?: readonly string[]
}

type Goal = Polled['goal']

/** What a poller looks at. */
type Subject =
  | { readonly api: 'portal'; readonly operation: string; readonly input: CallInput; readonly goal: Goal }
  | { readonly api: 'submission'; readonly productID: string; readonly submissionID: string; readonly goal: Goal }

/** Makes the pollers of a client. */
export function publishingPollers(caller: Caller): PublishingPollers {
  const started = async (operation: string, input: CallInput, goal: Goal, options: CallOptions = {}) => {
    let location = ''
    await caller.call(operation, input, {
      ...options,
      onReply: (reply) => {
        location = reply.headers.get('location') ?? ''
        options.onReply?.(reply)
      },
    })
    return pollerFor(caller, subjectAt(location, goal))
  }
  return {
    beginPublish: (publisherId, offerId, { emails, ...options } = {}) => {
      const body = { metadata: { 'notification-emails': (emails ?? []).join(',') } }
      return started('cpp.offers.publish', { publisherId, offerId, body }, 'waiting', options)
    },
    beginGoLive: (publisherId, offerId, options) =>
      started('cpp.offers.goLive', { publisherId, offerId }, 'live', options),
    beginSubmission: async (productID, request, options) => {
      const body = request ?? (await everyDraft(caller, productID))
      const made = members(await caller.call('ingestion.submissions.create', { productID, body }, options))
      return pollerFor(caller, { api: 'submission', productID, submissionID: String(made['id']), goal: 'waiting' })
    },
    beginPromote: async (productID, submissionID, options) => {
      await caller.call('ingestion.submissions.promote', { productID, submissionID }, options)
      return pollerFor(caller, { api: 'submission', productID, submissionID, goal: 'live' })
    },
    watchOffer: (publisherId, offerId) =>
      pollerFor(caller, {
        api: 'portal',
        operation: 'cpp.offers.status',
        input: { publisherId, offerId },
        goal: 'waiting',
      }),
    watchSubmission: (productID, submissionID) =>
      pollerFor(caller, { api: 'submission', productID, submissionID, goal: 'waiting' }),
    resumePoller: (text) => pollerFor(caller, subjectIn(text)),
  }
}

/** Both forms of the address of an operation: of offers that were migrated, and of the others. */
function subjectAt(location: string, goal: Goal): Subject {
  const path = location.split('?')[0] ?? ''
  const migrated = /\/publishers\/([^/]+)\/offers\/([^/]+)\/operations\/([^/]+)$/i.exec(path)
  if (migrated) {
    const [, publisherId, offerId, operationId] = migrated.map(decodeURIComponent)
    return { api: 'portal', operation: 'cpp.operations.get', input: { publisherId, offerId, operationId }, goal }
  }
  const legacy = /\/operations\/([^/$]+)\$([^/$]+)\$(\d+)\$([^/$]+)$/i.exec(path)
  if (!legacy) throw new TypeError(`"${location}" is no address of an operation`)
  const [, publisherId, offerId, publishingVersion, slot] = legacy.map(decodeURIComponent)
  const input = { publisherId, offerId, publishingVersion, slot }
  return { api: 'portal', operation: 'cpp.operations.getLegacy', input, goal }
}

function pollerFor(caller: Caller, subject: Subject): Poller {
  const { sleep } = caller.transport.retry
  const token = btoa(JSON.stringify(subject))
  if (subject.api === 'portal') {
    const { publisherId, offerId } = subject.input
    return pollerOf({
      look: async () => portalProgress(await caller.call(subject.operation, subject.input)),
      cancel: async () => {
        await caller.call('cpp.offers.cancel', { publisherId, offerId, body: {} })
      },
      goal: subject.goal,
      token,
      sleep,
    })
  }
  const { productID, submissionID } = subject
  const input = { productID, submissionID }
  return pollerOf({
    look: async () => {
      const submission = await caller.call('ingestion.submissions.get', input)
      const steps = await itemsOf(caller, 'ingestion.submissions.workflowDetails.get', input)
      const failed = submissionProgress(submission, steps, []).state === 'failed'
      const findings = failed ? await itemsOf(caller, 'ingestion.submissions.validations.list', input) : []
      return submissionProgress(submission, steps, findings)
    },
    cancel: async () => {
      await caller.call('ingestion.submissions.delete', input)
    },
    goal: subject.goal,
    token,
    sleep,
  })
}

function subjectIn(text: string): Subject {
  try {
    const read = members(JSON.parse(atob(text)))
    const { api, operation, input, productID, submissionID } = read
    const goal = read['goal'] === 'live' ? 'live' : 'waiting'
    if (api === 'portal' && typeof operation === 'string') return { api, operation, input: members(input), goal }
    if (api === 'submission' && typeof productID === 'string' && typeof submissionID === 'string')
      return { api, productID, submissionID, goal }
  } catch (cause) {
    throw new TypeError('that is not the text of a poller', { cause })
  }
  throw new TypeError('that is not the text of a poller')
}

/** The parts of a product and of its plans that a submission publishes. @see partner-center-submission-api-onboard */
const productModules = ['Availability', 'Listing', 'Package', 'Property', 'ResellerConfiguration'] as const

async function everyDraft(caller: Caller, productID: string): Promise<SubmissionRequest> {
  const branches = await Promise.all(
    productModules.map(async (module) => {
      const found = await itemsOf(caller, 'ingestion.branches.listByModule', { productID, module })
      return found.map(members).map((branch) => ({
        variantID: branch['variantID'],
        resource: { type: module, value: branch['currentDraftInstanceID'] },
      }))
    }),
  )
  const all = branches.flat()
  const plans = [...new Set(all.flatMap(({ variantID }) => (typeof variantID === 'string' ? variantID : [])))]
  return {
    resourceType: 'SubmissionCreationRequest',
    targets: [{ type: 'Scope', value: 'preview' }],
    resources: all.filter(({ variantID }) => variantID === undefined).map(({ resource }) => resource),
    variantResources: plans
      .filter((variantID) => variantID !== 'testdrive')
      .map((variantID) => ({
        variantID,
        resources: all.filter((each) => each.variantID === variantID).map(({ resource }) => resource),
      })),
  }
}

async function itemsOf(caller: Caller, operation: string, input: CallInput): Promise<readonly unknown[]> {
  const items: unknown[] = []
  for await (const item of listOf(caller, operation, input)) items.push(item)
  return items
}
