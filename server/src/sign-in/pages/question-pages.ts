import type { HtmlAnswer } from '../../page.ts'
import type { ResourceKind } from '../texts/texts.ts'
import { accountLine, decisionButtons, stepForm } from './fields.ts'
import { html } from './html.ts'
import { page } from './layout.ts'
import type { StepPage } from './sign-in-pages.ts'

/** What is asked: who the application is, and what it would be able to do. */
export interface ConsentPage extends StepPage {
  readonly account: string
  readonly publisher: string
  readonly may: ResourceKind
  readonly forEverybody: boolean
}

export function consentPage(step: ConsentPage): HtmlAnswer {
  const { texts, application, account, userName, again, language, headers = {}, leaves = false } = step
  const body = html`<h1>${texts.consentTitle}</h1>${accountLine(step, userName, again)}
<p><strong>${texts.consentAsks(application, account)}</strong></p><p class="note">${texts.publishedBy(step.publisher)}</p>
<p>${texts.consentMay}</p><ul><li>${texts.may[step.may]}</li><li>${texts.mayKeepAccess}</li><li>${texts.maySeeProfile}</li></ul>
<p class="note">${step.forEverybody && html`${texts.adminConsentNote(account)} `}${texts.consentNote}</p>
${stepForm(step, decisionButtons(texts.accept, texts.decline))}`
  return page({ language, title: texts.consentTitle, body, headers, leaves })
}

/** Asks whether it is the person's own device that a code came from. */
export function approvalPage(step: ConsentPage & { readonly asksConsent: boolean }): HtmlAnswer {
  const { texts, application, account, userName, again, language, headers = {} } = step
  const consent = html`<p class="note">${texts.publishedBy(step.publisher)}</p><p>${texts.consentAsks(application, account)}
${texts.consentMay}</p><ul><li>${texts.may[step.may]}</li><li>${texts.mayKeepAccess}</li></ul>`
  const body = html`<h1>${texts.approvalTitle}</h1>${accountLine(step, userName, again)}
<p><strong>${texts.approvalAsks(application)}</strong></p>${step.asksConsent && consent}<p>${texts.approvalWarning}</p>
${stepForm(step, decisionButtons(texts.approve, texts.decline))}`
  return page({ language, title: texts.approvalTitle, body, headers })
}
