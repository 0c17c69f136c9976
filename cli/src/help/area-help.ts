import { cloudIds } from '@comptoir/contract/cloud'
import { type Area, type Command, usage } from '../command-words.ts'
import { contractOperation } from '../contract-operation.ts'
import { type FollowedCommand, followedIn, ownOptionLines } from '../publisher/followed-commands.ts'

/** `comptoir customers --help`: the commands of an area, what they do and where. */
export function areaHelp({ words, commands }: Area): string {
  const planned = commands.filter(({ route }) => route.planned)
  const built = commands.filter(({ route }) => !route.planned)
  const parts = [
    `${['comptoir', ...words].join(' ')}\n`,
    built.map(entry).join(''),
    words.length === 1 ? followed(followedIn(words[0])) : '',
    planned.length > 0 ? `Documented, but not built yet (they answer 501):\n\n${planned.map(entry).join('')}` : '',
    'Add --help to one of them for its parameters, body, clouds and errors.\n',
  ]
  return parts.filter((part) => part !== '').join('\n')
}

/** What takes several operations, with the options that it has of its own. */
function followed(own: readonly FollowedCommand[]): string {
  if (own.length === 0) return ''
  const options = new Set(own.flatMap(ownOptionLines))
  const entries = own.map(({ words, rest, title }) => `  comptoir ${words.join(' ')} ${rest}\n      ${title}\n`)
  return `More than one operation, of the public cloud:\n\n${entries.join('')}\n${[...options].join('\n')}\n`
}

function entry(command: Command): string {
  const { title, clouds } = contractOperation(command.id)
  const where = clouds.length === cloudIds.length ? '' : ` (${clouds.join(', ')})`
  return `  ${usage(command)}\n      ${title}${where}\n`
}
