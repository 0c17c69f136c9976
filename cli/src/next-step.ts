import type { EnrollmentState } from '@comptoir/contract/programmes/enrollment-states'

/** What an enrolment waits for, and the commands for it; ENROLLMENT, CLOUD and DOMAIN stand for its own. */
const steps: Readonly<Record<EnrollmentState, readonly string[]>> = {
  draft: [
    'Add what the programme asks for, accept its agreements, then submit it:',
    'comptoir programmes get CLOUD',
    'comptoir enroll update ENROLLMENT --declaration … --evidence kind=…,reference=…',
    'comptoir agreements list --enrollment-id ENROLLMENT',
    'comptoir agreements accept AGREEMENT --enrollment-id ENROLLMENT --first-name … --last-name … --email …',
    'comptoir enroll submit ENROLLMENT',
  ],
  submitted: [
    'Agreements that are not accepted yet hold it up; then a reviewer takes it up, where the programme has one:',
    'comptoir agreements list --enrollment-id ENROLLMENT',
    'comptoir enroll start-review ENROLLMENT',
  ],
  inReview: [
    'A reviewer decides:',
    'comptoir enroll approve ENROLLMENT --reason …',
    'comptoir enroll ask-for-information ENROLLMENT --reason …',
    'comptoir enroll reject ENROLLMENT --reason …',
  ],
  moreInformationNeeded: [
    'Its history says what is asked for; add it, and submit it again:',
    'comptoir enroll update ENROLLMENT --evidence kind=contractNumber,reference=…,issuer=…',
    'comptoir enroll submit ENROLLMENT',
  ],
  approved: ['The account sells. Its people sign in with:', 'comptoir login --tenant DOMAIN'],
  rejected: ['Its history says why. Another enrolment begins anew:', 'comptoir enroll --help'],
  suspended: [
    'The account reads on and sells nothing; its history says why. A reviewer ends it:',
    'comptoir enroll reinstate ENROLLMENT --reason …',
  ],
}

/** Members of answers that are told once. */
const toldOnce = ['value', 'oneTimePassword']

/** A reminder, for an answer that tells something once. */
export function reminder(answer: unknown): string | undefined {
  const inner = typeof answer === 'object' && answer !== null && 'administrator' in answer ? answer.administrator : {}
  const told = toldOnce.find((name) => textsOf(answer)[name] !== undefined || textsOf(inner)[name] !== undefined)
  return told === undefined
    ? undefined
    : `\nCopy the ${told === 'value' ? 'value' : 'password'} now: it is not shown again.\n`
}

/** What is next, for an answer that is an enrolment; undefined where it is none. */
export function nextStep(answer: unknown): string | undefined {
  const { id, state, cloud = 'CLOUD', domain = 'DOMAIN' } = textsOf(answer)
  if (id === undefined || state === undefined || !isState(state)) return undefined
  const [first = '', ...commands] = steps[state]
  const lines = commands.map(
    (line) => `  ${line.replace('ENROLLMENT', id).replace('CLOUD', cloud).replace('DOMAIN', domain)}\n`,
  )
  return `\nNext: ${first}\n\n${lines.join('')}`
}

function isState(text: string): text is EnrollmentState {
  return Object.hasOwn(steps, text)
}

function textsOf(answer: unknown): Readonly<Record<string, string | undefined>> {
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return {}
  return Object.fromEntries(
    Object.entries(answer).map(([name, value]) => [name, typeof value === 'string' ? value : undefined]),
  )
}
