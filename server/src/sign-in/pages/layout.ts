import { createHash } from 'node:crypto'
import { HtmlAnswer } from '../../page.ts'
import type { Language } from '../language.ts'
import { Html, html } from './html.ts'
import { style, styleHash } from './style.ts'

/** A page: its title, what stands in it, and how it behaves. */
export interface PageContent {
  readonly language: Language
  readonly title: string
  /** Says in the title that something is wrong, so that it is the first thing heard. */
  readonly faulty?: boolean
  readonly body: Html
  /** Default 200. */
  readonly status?: number
  readonly headers?: Readonly<Record<string, string | string[]>>
  /** Sends the first form by itself, where scripts run. */
  readonly sendsItself?: boolean
  /** Its form ends at another address than this server's. */
  readonly leaves?: boolean
}

const submit = 'document.forms[0].submit()'
const submitHash = `'sha256-${createHash('sha256').update(submit).digest('base64')}'`

const brand = html`<p class="brand"><svg viewBox="0 0 32 32" fill="none" stroke="currentColor" stroke-width="2.5"
stroke-linejoin="round" aria-hidden="true"><path d="M4 13 7 5h18l3 8M4 13h24v3H4zM7 16v11h18V16M4 27h24"/></svg>Comptoir</p>`

/** A whole page, with the headers that keep others from framing, reading or adding to it. */
export function page(content: PageContent): HtmlAnswer {
  const { language, title, body, faulty, sendsItself } = content
  const script = sendsItself ? new Html(`<script>${submit}</script>`) : undefined
  const { text } = html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${faulty && (language === 'fr' ? 'Erreur\u00a0: ' : 'Error: ')}${title} · Comptoir</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<link rel="icon" href="data:,"><style>${new Html(style)}</style></head>
<body><main>${brand}${body}</main>${script}</body></html>
`
  return new HtmlAnswer(content.status ?? 200, text, { ...pageHeaders(content), ...content.headers })
}

/** The headers of every page. */
function pageHeaders({ sendsItself, leaves }: PageContent): Readonly<Record<string, string>> {
  const policy = [
    "default-src 'none'",
    `style-src ${styleHash}`,
    'img-src data:',
    ...(sendsItself ? [`script-src ${submitHash}`] : []),
    // Chromium holds `form-action` against every hop that follows a form, those of the client's own included, which
    // nobody here knows: a page before such a hop has none. Whatever is in it is escaped.
    ...(leaves ? [] : ["form-action 'self'"]),
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ]
  return {
    'content-security-policy': policy.join('; '),
    'x-frame-options': 'DENY',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  }
}
