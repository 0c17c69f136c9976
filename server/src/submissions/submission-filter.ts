import { filterWords } from '../marketplace/filter-words.ts'
import type { PublishingRow } from '../publishing/publishing-store.ts'
import { submissionState } from '../publishing/submission-words.ts'

/** Which submissions a list is to have. */
export type SubmissionTest = (row: PublishingRow) => boolean

/**
 * Reads the `$filter` of a list of submissions: `state eq '…'` and `substate eq '…'`, with `and` and `or` between them,
 * in any letter case. Undefined where it is anything else.
 * Inferred: the specification has a filter here, no client was seen to use it.
 */
export function readSubmissionFilter(filter: string | undefined): SubmissionTest | undefined {
  if (filter === undefined || filter.trim() === '') return () => true
  const words = filterWords(filter)
  if (!words) return undefined
  const choices: SubmissionTest[][] = [[]]
  for (let at = 0; at < words.length; at += 4) {
    const [name, equals, text, between] = words.slice(at, at + 4)
    const member = name?.kind === 'name' ? memberNamed(name.value) : undefined
    if (!member || equals?.kind !== 'name' || equals.value !== 'eq' || text?.kind !== 'text') return undefined
    const wanted = text.value.toLowerCase()
    choices.at(-1)?.push((row) => submissionState(row)[member].toLowerCase() === wanted)
    if (!between) return (row) => choices.some((tests) => tests.every((isLike) => isLike(row)))
    if (between.kind !== 'name' || !['and', 'or'].includes(between.value)) return undefined
    if (between.value === 'or') choices.push([])
  }
  return undefined
}

function memberNamed(name: string): 'state' | 'substate' | undefined {
  return name === 'state' || name === 'substate' ? name : undefined
}
