import { cloudIds } from '@comptoir/contract/cloud'
import { type Area, type Command, usage } from '../command-words.ts'
import { contractOperation } from '../contract-operation.ts'

/** `comptoir customers --help`: the commands of an area, what they do and where. */
export function areaHelp({ words, commands }: Area): string {
  const planned = commands.filter(({ route }) => route.planned)
  const built = commands.filter(({ route }) => !route.planned)
  const parts = [
    `${['comptoir', ...words].join(' ')}\n`,
    built.map(entry).join(''),
    planned.length > 0 ? `Documented, but not built yet (they answer 501):\n\n${planned.map(entry).join('')}` : '',
    'Add --help to one of them for its parameters, body, clouds and errors.\n',
  ]
  return parts.filter((part) => part !== '').join('\n')
}

function entry(command: Command): string {
  const { title, clouds } = contractOperation(command.id)
  const where = clouds.length === cloudIds.length ? '' : ` (${clouds.join(', ')})`
  return `  ${usage(command)}\n      ${title}${where}\n`
}
