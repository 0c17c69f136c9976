import type { ErrorName } from '@comptoir/contract/errors'
import type { signInOperations } from '@comptoir/contract/identity/sign-in-operations'
import type { Input } from '@comptoir/contract/operation'
import type { PublicContext } from '../handler.ts'
import { type KnownApplication, knownApplication } from '../identity/applications.ts'
import { PartnerCenterError, refuse } from '../partner-center-error.ts'
import { directoryAt } from '../token-service/directory.ts'
import { redirectUriOf, replyUrlsOf } from './redirect-uri-rules.ts'
import { resourceIsKnown } from './requested-resource.ts'
import {
  isCodeChallenge,
  type Prompt,
  promptsOf,
  type ResponseMode,
  type ResponseType,
  responseModeOf,
  responseTypesOf,
} from './response-rules.ts'

type Asked = Input<(typeof signInOperations)['identity.authorize.v1']>

/** What a client asks for, read and checked: it travels with the sign-in. */
export interface AuthorizationRequest {
  readonly version: 'v1' | 'v2'
  /** As the path names it: a tenant, `common` or `organizations`. */
  readonly tenant: string
  readonly clientId: string
  readonly redirectUri: string
  /** Whether the client named the address: then it must name it again with the code. */
  readonly redirectUriSent: boolean
  readonly responseTypes: readonly ResponseType[]
  readonly responseMode: ResponseMode
  readonly scope: string
  readonly resource: string | null
  readonly state: string | null
  readonly nonce: string | null
  readonly prompts: readonly Prompt[]
  /** Seconds since the sign-in after which it must be done again. */
  readonly maxAge: number | null
  readonly loginHint: string | null
  readonly codeChallenge: string | null
  readonly codeChallengeMethod: string | null
}

/** Where a client takes answers, even refusals: known before anything else of its request is right. */
export type ReplyAddress = Pick<AuthorizationRequest, 'redirectUri' | 'responseMode' | 'state'>

/** Something is wrong with the request, and the client may be told so at its own address. */
export interface RefusedRequest {
  readonly kind: 'refused'
  readonly error: PartnerCenterError
  readonly replyTo: ReplyAddress
}

type Reading = { readonly kind: 'accepted'; readonly request: AuthorizationRequest } | RefusedRequest

/**
 * Reads what a client asks for. While it is not sure whose the address of the answer is, mistakes are told to the person
 * alone: a redirect would lead anywhere. @throws what is told to the person
 */
export async function readAuthorizationRequest(
  context: PublicContext,
  asked: Asked,
  version: 'v1' | 'v2',
): Promise<Reading> {
  const { application, redirectUri } = await readClient(context, asked)
  const types = responseTypesOf(asked.response_type ?? 'code')
  const replyTo = {
    redirectUri,
    responseMode:
      responseModeOf(asked.response_mode, types ?? ['code']) ?? (types?.includes('id_token') ? 'fragment' : 'query'),
    state: asked.state ?? null,
  }
  const fault = faultOf(context, asked, version)
  if (fault) return { kind: 'refused', error: new PartnerCenterError(...fault), replyTo }
  const request = {
    version,
    tenant: asked.tenant,
    clientId: application.client_id,
    redirectUriSent: Boolean(asked.redirect_uri),
    responseTypes: types ?? [],
    scope: asked.scope ?? '',
    resource: version === 'v1' ? (asked.resource ?? null) : null,
    nonce: asked.nonce ?? null,
    prompts: promptsOf(asked.prompt) ?? [],
    maxAge: asked.max_age === undefined ? null : Number(asked.max_age),
    loginHint: asked.login_hint ?? null,
    codeChallenge: asked.code_challenge ?? null,
    codeChallengeMethod: asked.code_challenge ? (asked.code_challenge_method ?? 'plain') : null,
    ...replyTo,
  }
  return { kind: 'accepted', request }
}

/** The application, and the address of its that the answer goes to. */
export async function readClient(
  context: PublicContext,
  asked: { readonly tenant: string; readonly client_id?: string; readonly redirect_uri?: string },
): Promise<{ readonly application: KnownApplication; readonly redirectUri: string }> {
  directoryAt(context, asked.tenant)
  const clientId = asked.client_id?.trim() || refuse('parameterMissing', 'client_id')
  const application = await knownApplication(context.db, clientId)
  if (!application) return refuse('applicationUnknown', clientId, asked.tenant)
  if (application.enabled === 0) refuse('applicationDisabled', application.client_id, application.name)
  const redirect = redirectUriOf(asked.redirect_uri, replyUrlsOf(application.reply_urls))
  if (redirect.kind === 'missing') return refuse('redirectUriMissing')
  if (redirect.kind === 'mismatch')
    return refuse('redirectUriMismatch', asked.redirect_uri ?? '', application.client_id)
  return { application, redirectUri: redirect.uri }
}

type Fault = [name: ErrorName, values: readonly string[]]

function faultOf(context: PublicContext, asked: Asked, version: 'v1' | 'v2'): Fault | undefined {
  if (!asked.response_type) return ['parameterMissing', ['response_type']]
  const types = responseTypesOf(asked.response_type)
  if (!types) return ['responseTypeUnsupported', [asked.response_type]]
  if (!responseModeOf(asked.response_mode, types)) return ['responseModeUnsupported', [asked.response_mode ?? '']]
  if (types.includes('id_token') && !asked.nonce) return ['parameterMissing', ['nonce']]
  if (!promptsOf(asked.prompt)) return ['promptUnsupported', [asked.prompt ?? '']]
  if (asked.max_age !== undefined && !/^\d{1,9}$/.test(asked.max_age)) return ['requestMalformed', []]
  const { code_challenge: challenge, code_challenge_method: method } = asked
  if (challenge !== undefined ? !isCodeChallenge(challenge, method ?? 'plain') : method !== undefined)
    return ['codeChallengeInvalid', []]
  if (version === 'v2' && !asked.scope?.trim()) return ['parameterMissing', ['scope']]
  return resourceIsKnown(context, asked, version)
    ? undefined
    : version === 'v1'
      ? ['resourceUnknown', [asked.resource ?? '', asked.tenant]]
      : ['scopeInvalid', [asked.scope ?? '']]
}
