/** A command of publishers that is more than one operation. */
export interface FollowedCommand {
  /** Without `comptoir`: `['offers', 'publish']`. */
  readonly words: readonly [area: string, verb: string]
  /** What follows the words. */
  readonly rest: string
  readonly title: string
}

/** The commands that follow a publishing to its end, or upload. */
export const followedCommands: readonly FollowedCommand[] = [
  {
    words: ['offers', 'publish'],
    rest: '[PUBLISHER] OFFER --watch',
    title: 'Publish an offer, and follow it to its preview',
  },
  {
    words: ['offers', 'go-live'],
    rest: '[PUBLISHER] OFFER --watch',
    title: 'Put an offer on sale, and follow it until it is',
  },
  { words: ['offers', 'status'], rest: '[PUBLISHER] OFFER --watch', title: 'Follow whatever runs on an offer' },
  {
    words: ['products', 'publish'],
    rest: 'PRODUCT',
    title: 'Publish all drafts of a product, and follow them to the preview',
  },
  { words: ['submissions', 'watch'], rest: 'PRODUCT SUBMISSION', title: 'Follow a submission that runs already' },
  {
    words: ['submissions', 'go-live'],
    rest: 'PRODUCT SUBMISSION',
    title: 'Put a product on sale, and follow it until it is',
  },
  {
    words: ['packages', 'upload'],
    rest: 'PRODUCT FILE',
    title: 'Announce a package, upload its file and wait until it is processed',
  },
]

/** The commands of an area. */
export function followedIn(area: string | undefined): readonly FollowedCommand[] {
  return followedCommands.filter(({ words }) => words[0] === area)
}

const interval = '  --interval SECONDS         between two looks (1)'

/** A line an option that such a command has beside those of every command. */
export function ownOptionLines({ words: [area, verb] }: FollowedCommand): readonly string[] {
  if (area === 'packages')
    return [
      '  --kind KIND                default by the file’s name: AzureApplicationPackage for .zip,',
      '                             Dynamics365BusinessCentralAddOnExtensionPackage for .app',
      interval,
    ]
  return [
    ...(area === 'offers' ? ['  --watch                    follows it; without, the command ends at once'] : []),
    interval,
    ...(verb === 'publish' && area === 'offers'
      ? ['  --notification-emails A,B  whom to write to; not heeded for offers that were migrated']
      : []),
    ...(area === 'offers' && verb !== 'status' ? ['  --if-match ETAG            this version only'] : []),
  ]
}
