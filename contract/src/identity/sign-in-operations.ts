import { Type } from 'typebox'
import { defineOperation } from '../operation.ts'
import { optional, text } from '../schemas/primitives.ts'

const pages = {
  replyType: 'html',
  clouds: ['global', 'china', 'germany', 'usgov'],
  auth: [],
  roles: [],
  source: 'partner-center-authentication',
} as const

const tenant = { tenant: text }

const html = { 200: text, 302: null }

/** What a client may ask. All of it is optional here: what is missing gets the AADSTS error that names it. */
const authorizationQuery = {
  client_id: optional(text),
  redirect_uri: optional(text),
  response_type: optional(text),
  response_mode: optional(text),
  scope: optional(text),
  resource: optional(text),
  state: optional(text),
  nonce: optional(text),
  prompt: optional(text),
  max_age: optional(text),
  login_hint: optional(text),
  domain_hint: optional(text),
  code_challenge: optional(text),
  code_challenge_method: optional(text),
  ui_locales: optional(text),
}

const tenantErrors = ['tenantUnknown', 'tenantEmpty', 'tenantNotDomain'] as const

const authorizationErrors = [
  ...tenantErrors,
  'parameterMissing',
  'applicationUnknown',
  'applicationDisabled',
  'redirectUriMismatch',
  'redirectUriMissing',
] as const

const logoutQuery = {
  client_id: optional(text),
  id_token_hint: optional(text),
  logout_hint: optional(text),
  post_logout_redirect_uri: optional(text),
  state: optional(text),
  ui_locales: optional(text),
}

const deviceQuery = { user_code: optional(text), prompt: optional(text), ui_locales: optional(text) }

/** A sign-in in its browser: what people see, page by page. */
export const signInOperations = {
  'identity.authorize.v1': defineOperation({
    ...pages,
    id: 'identity.authorize.v1',
    title: 'Sign a person in (v1)',
    method: 'GET',
    path: '/{tenant}/oauth2/authorize',
    params: tenant,
    query: authorizationQuery,
    replies: html,
    errors: authorizationErrors,
    notes: 'Mistakes that are told to the client come to its redirect address: error, error_description, state.',
  }),
  'identity.authorize.v2': defineOperation({
    ...pages,
    id: 'identity.authorize.v2',
    title: 'Sign a person in (v2)',
    method: 'GET',
    path: '/{tenant}/oauth2/v2.0/authorize',
    params: tenant,
    query: authorizationQuery,
    replies: html,
    errors: authorizationErrors,
    notes: 'Mistakes that are told to the client come to its redirect address: error, error_description, state.',
  }),
  'identity.adminConsent.ask': defineOperation({
    ...pages,
    id: 'identity.adminConsent.ask',
    title: 'Consent to an application for everybody of an account',
    method: 'GET',
    path: '/{tenant}/adminconsent',
    aliases: ['/{tenant}/v2.0/adminconsent'],
    params: tenant,
    query: {
      client_id: optional(text),
      redirect_uri: optional(text),
      scope: optional(text),
      state: optional(text),
      prompt: optional(text),
      ui_locales: optional(text),
    },
    replies: html,
    errors: authorizationErrors,
  }),
  'identity.signIn.step': defineOperation({
    ...pages,
    id: 'identity.signIn.step',
    title: 'Go on with a sign-in',
    method: 'POST',
    path: '/common/login',
    bodyType: 'form',
    body: Type.Object({
      flow: optional(text),
      user_name: optional(text),
      password: optional(text),
      code: optional(text),
      new_password: optional(text),
      new_password_again: optional(text),
      decision: optional(text),
    }),
    replies: html,
    errors: ['signInStale', 'userNotInTenant', 'adminConsentRequired'],
  }),
  'identity.device.page': defineOperation({
    ...pages,
    id: 'identity.device.page',
    title: 'Ask for the code that a device shows',
    method: 'GET',
    path: '/common/oauth2/deviceauth',
    aliases: ['/devicelogin'],
    query: deviceQuery,
    replies: html,
    errors: [],
  }),
  'identity.device.enter': defineOperation({
    ...pages,
    id: 'identity.device.enter',
    title: 'Enter the code that a device shows',
    method: 'POST',
    path: '/common/oauth2/deviceauth',
    aliases: ['/devicelogin'],
    query: { prompt: optional(text), ui_locales: optional(text) },
    bodyType: 'form',
    body: Type.Object({ user_code: optional(text) }),
    replies: html,
    errors: [],
  }),
  'identity.logout.v1': defineOperation({
    ...pages,
    id: 'identity.logout.v1',
    title: 'Sign a person out (v1)',
    method: 'GET',
    path: '/{tenant}/oauth2/logout',
    params: tenant,
    query: logoutQuery,
    replies: html,
    errors: [],
  }),
  'identity.logout.v2': defineOperation({
    ...pages,
    id: 'identity.logout.v2',
    title: 'Sign a person out (v2)',
    method: 'GET',
    path: '/{tenant}/oauth2/v2.0/logout',
    params: tenant,
    query: logoutQuery,
    replies: html,
    errors: [],
  }),
}
