import type { Server } from '../server.ts'

/** A page or a redirect, as a browser sees it. */
export interface Shown {
  readonly status: number
  readonly html: string
  readonly headers: Readonly<Record<string, string | number | string[] | undefined>>
  /** Where it leads, where it is a redirect. */
  readonly location: URL | undefined
  /** Its words, without tags. */
  readonly words: string
  /** What its first form would send: the values of its fields. */
  readonly form: Readonly<Record<string, string>>
  readonly action: string
}

interface Surroundings {
  /** `Accept-Language`; default none. */
  readonly language?: string
  /** Default `localhost`. */
  readonly host?: string
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

/** A browser of a test: cookies and forms, without a port. */
export class SampleBrowser {
  readonly #server: Server
  readonly #surroundings: Surroundings
  readonly cookies = new Map<string, string>()

  constructor(server: Server, surroundings: Surroundings = {}) {
    this.#server = server
    this.#surroundings = surroundings
  }

  open(url: string): Promise<Shown> {
    return this.#ask('GET', url)
  }

  /** Fills in the form of a page, and sends it. */
  send(page: Shown, entries: Readonly<Record<string, string>> = {}): Promise<Shown> {
    return this.#ask('POST', page.action, new URLSearchParams({ ...page.form, ...entries }).toString())
  }

  async #ask(method: 'GET' | 'POST', url: string, payload?: string): Promise<Shown> {
    const { language, host = 'localhost' } = this.#surroundings
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await this.#server.app.inject({
      method,
      url,
      headers: {
        host,
        cookie,
        ...(language === undefined ? {} : { 'accept-language': language }),
        ...(payload === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
      },
      ...(payload === undefined ? {} : { payload }),
    })
    for (const { name, value } of answer.cookies) {
      if (value === '') this.cookies.delete(name)
      else this.cookies.set(name, value)
    }
    const location = answer.headers.location
    const { statusCode: status, body: html, headers } = answer
    return { status, html, headers, location: location === undefined ? undefined : new URL(location), ...read(html) }
  }
}

function read(html: string): Pick<Shown, 'words' | 'form' | 'action'> {
  const [, action = '', content = ''] = /<form[^>]* action="([^"]*)"[^>]*>(.*?)<\/form>/s.exec(html) ?? []
  const inputs = [...content.matchAll(/<input([^>]*)>/g)].map(([, tag = '']) => [
    attribute(tag, 'name'),
    attribute(tag, 'value'),
  ])
  return {
    words: unescaped(html.replaceAll(/<(style|script|title)>.*?<\/\1>/gs, '').replaceAll(/<[^>]*>/g, ' ')).replaceAll(
      /[ \n]+/g,
      ' ',
    ),
    form: Object.fromEntries(inputs),
    action: unescaped(action),
  }
}

function attribute(tag: string, name: string): string {
  return unescaped(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '')
}

function unescaped(text: string): string {
  return text.replaceAll(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole)
}
