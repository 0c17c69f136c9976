import type { CliIo } from '../cli-io.ts'
import { kebab } from '../command-words.ts'

type Run = (io: CliIo) => Promise<number>

/** Commands of publishers that are more than one operation; undefined for those that are one. */
export function publisherCommand([area, word, ...rest]: readonly string[]): Run | undefined {
  const verb = word === undefined ? undefined : kebab(word)
  const watches = rest.some((word) => word === '--watch' || word.startsWith('--watch='))
  if (area === 'offers' && watches && isWatched(verb))
    return async (io) => (await import('./watch-commands.ts')).offersCommand(verb, rest, io)
  if (area === 'products' && verb === 'publish')
    return async (io) => (await import('./watch-commands.ts')).publishProductCommand(rest, io)
  if (area === 'submissions' && (verb === 'watch' || verb === 'go-live'))
    return async (io) => (await import('./watch-commands.ts')).submissionsCommand(verb, rest, io)
  if (area === 'packages' && verb === 'upload')
    return async (io) => (await import('./upload-command.ts')).uploadCommand(rest, io)
  return undefined
}

function isWatched(verb: string | undefined): verb is 'publish' | 'go-live' | 'status' {
  return verb === 'publish' || verb === 'go-live' || verb === 'status'
}
