import type { signInOperations } from '@comptoir/contract/identity/sign-in-operations'
import type { Handler } from '../handler.ts'
import { readClient } from './authorization-request.ts'
import { againAt, beginSignIn } from './begin-sign-in.ts'
import { languageOf } from './language.ts'

/** Asks an administrator to let an application act for everybody of their account. */
export const adminConsent: Handler<(typeof signInOperations)['identity.adminConsent.ask']> = async (context, input) => {
  const { application, redirectUri } = await readClient(context, input)
  return beginSignIn(
    context,
    {
      kind: 'adminConsent',
      tenant: input.tenant,
      clientId: application.client_id,
      redirectUri,
      state: input.state ?? null,
    },
    {
      language: languageOf(input.ui_locales, context.header('accept-language')),
      again: againAt(context.url),
      singleSignOn: input.prompt !== 'select_account',
    },
  )
}
