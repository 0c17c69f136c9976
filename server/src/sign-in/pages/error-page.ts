import type { HtmlAnswer } from '../../page.ts'
import type { PartnerCenterError } from '../../partner-center-error.ts'
import type { Language } from '../language.ts'
import { textsIn } from '../texts/texts-in.ts'
import { html } from './html.ts'
import { page } from './layout.ts'

interface About {
  readonly language: Language
  readonly correlationId: string
  readonly timestamp: string
}

/** Tells a person why a sign-in cannot go on: in words, and in those that whoever runs the application asks for. */
export function errorPage({ errorName, message, spec }: PartnerCenterError, about: About): HtmlAnswer {
  const { language, correlationId, timestamp } = about
  const texts = textsIn(language)
  const stale = errorName === 'signInStale'
  const title = stale ? texts.staleTitle : texts.refusedTitle
  const number = spec.oauth === undefined ? '' : `AADSTS${spec.code}: `
  const body = html`<h1>${title}</h1><p class="lead">${stale ? texts.staleHint : texts.refusedHint}</p>
${!stale && html`<p class="fault" role="alert" lang="en">${number}${message}</p>`}
<dl aria-label="${texts.errorDetails}"><div><dt>Correlation ID</dt><dd>${correlationId}</dd></div><div><dt>Timestamp</dt><dd>${timestamp}</dd></div>
${stale && html`<div><dt>Code</dt><dd>AADSTS${spec.code}</dd></div>`}</dl>`
  return page({ language, title, body, faulty: true, status: spec.status })
}
