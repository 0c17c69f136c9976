import type { Fault, Texts } from '../texts/texts.ts'
import { type Html, html } from './html.ts'

/** What every page with a form shows. */
export interface FormPage {
  readonly texts: Texts
  /** The sealed flow; absent where none has begun. */
  readonly flow?: string
  readonly fault?: Fault | undefined
}

/** Where the pages of a sign-in send their forms. */
export const stepPath = '/common/login'

const faultId = 'fault'

/** What is wrong, told before everything else. */
export function faultNote({ texts, fault }: FormPage): Html | undefined {
  return fault && html`<p class="fault" id="${faultId}" role="alert">${texts.faults[fault]}</p>`
}

/** A form that brings the flow back. */
export function stepForm({ flow }: FormPage, content: Html): Html {
  return html`<form method="post" action="${stepPath}" novalidate>
<input type="hidden" name="flow" value="${flow ?? ''}">${content}</form>`
}

interface FieldSpec {
  readonly name: string
  readonly label: string
  readonly type: 'text' | 'password' | 'email'
  readonly autocomplete: string
  readonly value?: string | undefined
  readonly hint?: string
  readonly code?: true
  readonly inputMode?: 'numeric'
  readonly focus?: boolean
}

/** A labelled field; what is wrong with the page, and what the field wants, are part of its description. */
export function field({ fault }: FormPage, spec: FieldSpec): Html {
  const hintId = `${spec.name}-hint`
  const described = [fault && faultId, spec.hint && hintId].filter(Boolean).join(' ')
  return html`<div class="field"><label for="${spec.name}">${spec.label}</label>
${spec.hint && html`<p class="hint" id="${hintId}">${spec.hint}</p>`}
<input id="${spec.name}" name="${spec.name}" type="${spec.type}" autocomplete="${spec.autocomplete}" value="${spec.value ?? ''}"
 required autocapitalize="${spec.code && !spec.inputMode ? 'characters' : 'none'}" spellcheck="false"${spec.code && html` class="code"`}${
   spec.inputMode && html` inputmode="${spec.inputMode}"`
 }${described !== '' && html` aria-describedby="${described}"`}${fault && html` aria-invalid="true"`}${
   (spec.focus ?? true) && html` autofocus`
 }></div>`
}

/** The one button of a page. */
export function submitButton(label: string): Html {
  return html`<div class="actions"><button type="submit">${label}</button></div>`
}

/** Two answers to a question; the first is what Enter gives. */
export function decisionButtons(yes: string, no: string): Html {
  return html`<div class="actions"><button type="submit" name="decision" value="yes">${yes}</button>
<button type="submit" name="decision" value="no" class="second">${no}</button></div>`
}

/** Who is signing in, and the way to be somebody else. */
export function accountLine({ texts }: FormPage, userName: string, again: string): Html {
  return html`<p class="account"><span>${userName}</span><a href="${again}">${texts.anotherAccount}</a></p>`
}
