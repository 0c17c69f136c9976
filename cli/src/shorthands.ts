import { UsageError } from './usage-error.ts'

/** Words that people say, and the words of the operation they mean; the longest match has the word. */
const meanings: readonly (readonly [said: string, meant: string])[] = [
  ['apps', 'applications'],
  ['apps add', 'applications associate'],
  ['apps roles', 'applications update'],
  ['apps show', 'applications get'],
  ['users show', 'users get'],
  ['offers show', 'offers get'],
  ['products show', 'products get'],
  ['submissions show', 'submissions get'],
  ['packages show', 'packages get'],
  ['users roles', 'users update'],
  ['enroll', 'enrollments'],
  ['enroll show', 'enrollments get'],
  ['trustee', 'data-access requests'],
  ['trustee request', 'data-access requests create'],
  ['trustee requests', 'data-access requests list'],
  ['trustee show', 'data-access requests get'],
  ['trustee read', 'data-access customers get'],
  ['trustee reads', 'data-access reads list'],
]

/** The first words of shorthands that are no operation's. */
export const shorthandWords = ['apps', 'enroll', 'trustee'] as const

/** Words of `clock` that stand for a longer command. */
const clockWords: Readonly<Record<string, readonly string[]>> = {
  advance: ['clock', 'set', '--set', 'advance='],
  to: ['clock', 'set', '--set', 'to='],
  freeze: ['clock', 'set', '--set', 'frozen=true'],
  release: ['clock', 'set', '--set', 'frozen=false'],
}

/** A command line in the words of the operations. @throws {UsageError} where a word of the clock lacks what follows it */
export function spelledOut(argv: readonly string[]): readonly string[] {
  const [first, second] = argv
  if (first === 'clock') return clockLine(argv)
  // Enrolling is what one enrols with: `comptoir enroll --cloud germany …`.
  if (first === 'enroll' && (second === undefined || second.startsWith('-')))
    return ['enrollments', 'create', ...argv.slice(1)]
  const said = meanings.filter(([words]) => words === argv.slice(0, words.split(' ').length).join(' '))
  const [words, meant] = said.at(-1) ?? []
  if (words === undefined || meant === undefined) return argv
  return [...meant.split(' '), ...argv.slice(words.split(' ').length)]
}

function clockLine(argv: readonly string[]): readonly string[] {
  const [, second, ...rest] = argv
  if (second === undefined || (second.startsWith('-') && second !== '--help')) return ['clock', 'get', ...argv.slice(1)]
  const long = clockWords[second]
  if (!long) return argv
  const [value, ...others] = rest
  if (!long.at(-1)?.endsWith('=')) return [...long, ...rest]
  if (value === undefined || value.startsWith('-'))
    throw new UsageError(
      `"comptoir clock ${second}" needs ${second === 'to' ? 'an instant, as 2027-01-01T00:00:00Z' : 'a duration, as P1M'}.`,
    )
  return [...long.slice(0, -1), `${long.at(-1)}${value}`, ...others]
}
