import { UsageError } from '../usage-error.ts'

/** Milliseconds between two looks of a person who waits. */
const usualIntervalMs = 1_000

/** Seconds that a timer can wait. */
const longestInterval = 2_147_483

/** The milliseconds between two looks, of seconds as people give them. @throws {UsageError} */
export function milliseconds(text: string | undefined): number {
  if (text === undefined) return usualIntervalMs
  const seconds = Number(text)
  if (!(seconds >= 0 && seconds <= longestInterval) || text.trim() === '')
    throw new UsageError(`--interval takes seconds, not "${text}".`)
  return seconds * 1_000
}
