import type { Caller } from '../caller.ts'
import { PartnerCenterApiError } from '../errors.ts'
import { listOf } from '../list.ts'
import type { CallInput, CallOptions } from '../request.ts'
import { members } from '../transport.ts'
import { type Polled, type Poller, pollerOf } from './poller.ts'
import { type PublishingProgress, portalProgress, submissionProgress } from './publishing-progress.ts'
import {
  type Goal,
  type PortalSubject,
  type Subject,
  type SubmissionSubject,
  subjectAt,
  subjectIn,
  subjectText,
} from './publishing-subject.ts'

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
      const body = request ?? (await everyDraft(caller, productID, heeding(options?.signal)))
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

function pollerFor(caller: Caller, subject: Subject): Poller {
  const { sleep } = caller.transport.retry
  const { goal } = subject
  const watching = subject.api === 'portal' ? watchedOffer(caller, subject) : watchedSubmission(caller, subject)
  return pollerOf({ ...watching, goal, token: subjectText(subject), sleep })
}

type Watching = Pick<Polled, 'look' | 'cancel'>

function watchedOffer(caller: Caller, { operation, input }: PortalSubject): Watching {
  const { publisherId, offerId } = input
  return {
    look: async (signal) => portalProgress(await caller.call(operation, input, heeding(signal))),
    cancel: async () => {
      await caller.call('cpp.offers.cancel', { publisherId, offerId, body: {} })
    },
  }
}

function watchedSubmission(caller: Caller, { productID, submissionID }: SubmissionSubject): Watching {
  const input = { productID, submissionID }
  let last: PublishingProgress | undefined

  async function look(signal: AbortSignal | undefined): Promise<PublishingProgress> {
    const options = heeding(signal)
    const submission = await caller.call('ingestion.submissions.get', input, options)
    const steps = await itemsOf(caller, 'ingestion.submissions.workflowDetails.get', { input, options })
    const found = submissionProgress(submission, steps, [])
    if (found.state !== 'failed') return found
    const findings = await itemsOf(caller, 'ingestion.submissions.validations.list', { input, options })
    return submissionProgress(submission, steps, findings)
  }

  return {
    look: async (signal) => {
      last = await look(signal).catch((cause: unknown) => {
        // A submission that was there and is no more was cancelled: nothing else takes one away.
        if (last && cause instanceof PartnerCenterApiError && cause.status === 404)
          return { ...last, state: 'cancelled' as const }
        throw cause
      })
      return last
    },
    cancel: async () => {
      await caller.call('ingestion.submissions.delete', input)
    },
  }
}

function heeding(signal: AbortSignal | undefined): CallOptions {
  return signal ? { signal } : {}
}

/** The parts of a product and of its plans that a submission publishes. @see partner-center-submission-api-onboard */
const productModules = ['Availability', 'Listing', 'Package', 'Property', 'ResellerConfiguration'] as const

async function everyDraft(caller: Caller, productID: string, options: CallOptions): Promise<SubmissionRequest> {
  const branches = await Promise.all(
    productModules.map(async (module) => {
      const found = await itemsOf(caller, 'ingestion.branches.listByModule', { input: { productID, module }, options })
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

async function itemsOf(
  caller: Caller,
  operation: string,
  { input, options }: { readonly input: CallInput; readonly options: CallOptions },
): Promise<readonly unknown[]> {
  const items: unknown[] = []
  for await (const item of listOf(caller, operation, input, options)) items.push(item)
  return items
}
