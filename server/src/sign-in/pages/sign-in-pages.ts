import type { HtmlAnswer } from '../../page.ts'
import { otpauthUri } from '../totp-rules.ts'
import { accountLine, type FormPage, faultNote, field, stepForm, submitButton } from './fields.ts'
import { type Html, html } from './html.ts'
import { type PageContent, page } from './layout.ts'

/** A page of a sign-in, before it is over. */
export interface StepPage extends FormPage, Pick<PageContent, 'language' | 'headers' | 'leaves'> {
  readonly application: string
  readonly userName: string
  /** Where to begin again with another account. */
  readonly again: string
}

function stepPage(step: StepPage, title: string, body: Html): HtmlAnswer {
  const { language, headers = {}, leaves = false } = step
  return page({ language, title, body, headers, leaves, faulty: step.fault !== undefined })
}

export function accountPage(step: StepPage): HtmlAnswer {
  const { texts, application, userName } = step
  const asked = field(step, {
    name: 'user_name',
    label: texts.userName,
    type: 'email',
    autocomplete: 'username',
    value: userName,
  })
  const body = html`<h1>${texts.signIn}</h1><p class="lead">${texts.toContinueTo(application)}</p>
${faultNote(step)}${stepForm(step, html`${asked}${submitButton(texts.next)}`)}`
  return stepPage(step, texts.signIn, body)
}

export function passwordPage(step: StepPage): HtmlAnswer {
  const { texts, userName, again } = step
  const asked = field(step, {
    name: 'password',
    label: texts.password,
    type: 'password',
    autocomplete: 'current-password',
  })
  // For password managers, which want to know whose password it is.
  const whose = html`<input type="email" name="user_name" autocomplete="username" value="${userName}" hidden readonly>`
  const body = html`<h1>${texts.enterPassword}</h1>${accountLine(step, userName, again)}
${faultNote(step)}${stepForm(step, html`${whose}${asked}${submitButton(texts.signIn)}`)}`
  return stepPage(step, texts.enterPassword, body)
}

export function codePage(step: StepPage): HtmlAnswer {
  const { texts, userName, again } = step
  const body = html`<h1>${texts.codeTitle}</h1>${accountLine(step, userName, again)}
${faultNote(step)}${stepForm(step, html`${codeField(step, texts.codeHint)}${submitButton(texts.verify)}`)}`
  return stepPage(step, texts.codeTitle, body)
}

function codeField(step: StepPage, hint?: string): Html {
  return field(step, {
    name: 'code',
    label: step.texts.code,
    type: 'text',
    autocomplete: 'one-time-code',
    inputMode: 'numeric',
    code: true,
    ...(hint === undefined ? {} : { hint }),
  })
}

export function setUpPage(step: StepPage, secret: string): HtmlAnswer {
  const { texts, userName, again } = step
  const [first, second] = texts.setUpSteps
  const uri = otpauthUri({ secret, issuer: 'Comptoir', account: userName })
  const body = html`<h1>${texts.setUpTitle}</h1>${accountLine(step, userName, again)}
${faultNote(step)}<p>${texts.setUpWhy}</p><ol><li>${first}</li><li>${second}</li></ol>
<dl><div><dt>${texts.setUpSecret}</dt><dd>${secret.replaceAll(/(.{4})(?=.)/g, '$1 ')}</dd></div>
<div><dt>${texts.setUpAddress}</dt><dd>${uri}</dd></div></dl>
${stepForm(step, html`${codeField(step)}${submitButton(texts.verify)}`)}`
  return stepPage(step, texts.setUpTitle, body)
}

export function newPasswordPage(step: StepPage): HtmlAnswer {
  const { texts, userName, again } = step
  const chosen = field(step, {
    name: 'new_password',
    label: texts.newPassword,
    type: 'password',
    autocomplete: 'new-password',
    hint: texts.newPasswordRule,
  })
  const repeated = field(step, {
    name: 'new_password_again',
    label: texts.newPasswordAgain,
    type: 'password',
    autocomplete: 'new-password',
    focus: false,
  })
  const whose = html`<input type="email" name="user_name" autocomplete="username" value="${userName}" hidden readonly>`
  const body = html`<h1>${texts.newPasswordTitle}</h1>${accountLine(step, userName, again)}
${faultNote(step)}<p>${texts.newPasswordWhy}</p>
${stepForm(step, html`${whose}${chosen}${repeated}${submitButton(texts.next)}`)}`
  return stepPage(step, texts.newPasswordTitle, body)
}
