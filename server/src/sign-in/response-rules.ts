/** What an authorization answer may hold. */
export const responseTypes = ['code', 'id_token'] as const
export type ResponseType = (typeof responseTypes)[number]

export const responseModes = ['query', 'fragment', 'form_post'] as const
export type ResponseMode = (typeof responseModes)[number]

/** `code id_token` in any order; undefined where one of them is not known here. */
export function responseTypesOf(sent: string): readonly ResponseType[] | undefined {
  const words = sent.trim().toLowerCase().split(/\s+/)
  const known = responseTypes.filter((type) => words.includes(type))
  return known.length > 0 && words.every((word) => known.some((type) => type === word)) ? known : undefined
}

/** The mode that was asked for, or the usual one; undefined where it is unknown, or would put an ID token in a log. */
export function responseModeOf(sent: string | undefined, types: readonly ResponseType[]): ResponseMode | undefined {
  const hasToken = types.includes('id_token')
  if (sent === undefined || sent === '') return hasToken ? 'fragment' : 'query'
  const mode = responseModes.find((each) => each === sent.trim().toLowerCase())
  return mode === 'query' && hasToken ? undefined : mode
}

export const prompts = ['none', 'login', 'consent', 'select_account'] as const
export type Prompt = (typeof prompts)[number]

/** The prompts that were asked for; undefined where one is unknown, or `none` is not alone. */
export function promptsOf(sent: string | undefined): readonly Prompt[] | undefined {
  const words = (sent ?? '').trim().toLowerCase().split(/\s+/).filter(Boolean)
  const known = prompts.filter((prompt) => words.includes(prompt))
  if (known.length !== new Set(words).size) return undefined
  return known.includes('none') && known.length > 1 ? undefined : known
}

/** A verifier's hash or the verifier itself: what a client proves later that it asked. */
export function isCodeChallenge(challenge: string, method: string): boolean {
  return /^[\w.~-]{43,128}$/.test(challenge) && ['S256', 'plain'].includes(method)
}
