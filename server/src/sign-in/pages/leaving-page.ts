import type { HtmlAnswer } from '../../page.ts'
import type { Language } from '../language.ts'
import { textsIn } from '../texts/texts-in.ts'
import { submitButton } from './fields.ts'
import { html } from './html.ts'
import { page } from './layout.ts'

/** Sends fields to a client in a form: by itself where scripts run, by a button where they do not. */
export function leavingPage(language: Language, address: string, fields: Readonly<Record<string, string>>): HtmlAnswer {
  const texts = textsIn(language)
  const hidden = Object.entries(fields).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  )
  const body = html`<h1>${texts.continueTitle}</h1><p class="lead">${texts.continueHint}</p>
<form method="post" action="${address}">${hidden}${submitButton(texts.continue)}</form>`
  return page({ language, title: texts.continueTitle, body, sendsItself: true, leaves: true })
}
