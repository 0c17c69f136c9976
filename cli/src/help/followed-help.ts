import { followedIn, ownOptionLines } from '../publisher/followed-commands.ts'

/** `comptoir products publish --help`: a command that takes several operations. */
export function followedHelp(area: string, verb: string): string {
  const command = followedIn(area).find(({ words }) => words[1] === verb)
  if (!command) return ''
  const { words, rest, title } = command
  const following =
    area === 'packages'
      ? ''
      : `Shows the steps as they go on: in place on a terminal, a line for each that moved elsewhere. Ends with 0 when it is in
the preview or live, with 1 when it failed or was cancelled.

`
  return `${title}

Usage: comptoir ${words.join(' ')} ${rest} [options]

${following}${ownOptionLines(command).join('\n')}
  --json                     one JSON document at the end

"comptoir --help" shows the options of every command.
`
}
