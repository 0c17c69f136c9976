import type { CallInput } from '../request.ts'
import { members } from '../transport.ts'
import type { Polled } from './poller.ts'

/** Where a publishing is to get to. */
export type Goal = Polled['goal']

/** A publishing as the Cloud Partner Portal API tells of it. */
export interface PortalSubject {
  readonly api: 'portal'
  readonly operation: string
  readonly input: CallInput
  readonly goal: Goal
}

/** A publishing as the Submission API tells of it. */
export interface SubmissionSubject {
  readonly api: 'submission'
  readonly productID: string
  readonly submissionID: string
  readonly goal: Goal
}

/** What a poller looks at. */
export type Subject = PortalSubject | SubmissionSubject

/**
 * What is at the address of an operation, in both of its forms: of offers that were migrated, and of the others.
 * @throws {TypeError} where it is no such address
 */
export function subjectAt(location: string, goal: Goal): Subject {
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

/** What a text may look at: it comes from outside, and must not make a client do anything else. */
const lookedAt = ['cpp.offers.status', 'cpp.operations.get', 'cpp.operations.getLegacy']

/** As a text that `subjectIn` reads, in characters that `btoa` takes. */
export function subjectText(subject: Subject): string {
  const ascii = JSON.stringify(subject).replace(
    /[^ -~]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  return btoa(ascii)
}

/** What the text of a poller says. @throws {TypeError} where it is none */
export function subjectIn(text: string): Subject {
  try {
    const read = members(JSON.parse(atob(text)))
    const { api, operation, input, productID, submissionID } = read
    const goal = read['goal'] === 'live' ? 'live' : 'waiting'
    if (api === 'portal' && typeof operation === 'string' && lookedAt.includes(operation))
      return { api, operation, input: members(input), goal }
    if (api === 'submission' && typeof productID === 'string' && typeof submissionID === 'string')
      return { api, productID, submissionID, goal }
  } catch (cause) {
    throw new TypeError('that is not the text of a poller', { cause })
  }
  throw new TypeError('that is not the text of a poller')
}
