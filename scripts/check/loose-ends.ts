import type { Check } from './check.ts'
import { sourceTexts } from './source-files.ts'

interface LooseEnd {
  readonly pattern: RegExp
  readonly problem: string
  /** Where it is allowed all the same. */
  readonly unless?: RegExp
}

const looseEndKinds: readonly LooseEnd[] = [
  { pattern: /\b(TODO|FIXME|XXX)\b(?!.*#\d)/, problem: 'a thing left to do has the number of its issue' },
  { pattern: /(:|\bas) any\b|<any>/, problem: 'any hides what a value is' },
  { pattern: /[\w)\]]!(\.|\[|\))/, problem: 'a value that may be missing is asked, not asserted' },
  // A type test says with `@ts-expect-error` what must not compile.
  {
    pattern: /@ts-(ignore|nocheck|expect-error)/,
    problem: 'the compiler is not told to look away',
    unless: /\.test-d\.ts$/,
  },
  { pattern: /\b(test|it|describe)\.(only|todo|skip)\b/, problem: 'a test runs, or is not there' },
]

/** What a reader would stumble over in a file, by line. */
export function looseEndsIn(path: string, text: string): readonly string[] {
  return text.split('\n').flatMap((line, index) =>
    looseEndKinds
      .filter(({ pattern, unless }) => pattern.test(withoutQuotes(line)) && !unless?.test(path))
      // Where the linter was given a reason, on the line before, that reason holds here too.
      .filter(() => !/biome-ignore \S+: \S/.test(text.split('\n')[index - 1] ?? ''))
      .map(({ problem }) => `${path}:${index + 1}: ${problem}`),
  )
}

/** Texts and patterns may speak of what code may not do. */
function withoutQuotes(line: string): string {
  return line.replaceAll(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`[^`]*`|(?<=[=(:,] ?)\/(?:[^/\\]|\\.)+\//g, '')
}

/** Nothing is left half done. */
export const looseEnds: Check = {
  name: 'loose-ends',
  title: 'no any, no assertion of what may be missing, nothing left to do without an issue',
  run: async () => [...(await sourceTexts('.ts'))].flatMap(([path, text]) => looseEndsIn(path, text)),
}
