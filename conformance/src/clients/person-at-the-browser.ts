import { createHmac } from 'node:crypto'
import type { Clock } from '@comptoir/server/clock/clock'
import type { NewPerson } from '@comptoir/server/identity/create-account'
import { type Control, formsIn, type HtmlForm, wordsOf } from './html-form.ts'

/** Where the sign-in sends the browser in the end. */
export interface Arrival {
  /** The client's redirect address, with what was added to it. */
  readonly url: URL
  /** How the answer came along, and what it says. */
  readonly mode: 'query' | 'fragment' | 'form_post'
  readonly answer: URLSearchParams
}

/** What a person does beside giving name, password and code. */
export interface Intent {
  /** The code that a device shows. */
  readonly userCode?: string
  /** Says no where the page asks for consent or approval. */
  readonly declines?: true
}

interface Page {
  readonly url: URL
  readonly html: string
}

/** Pages after which a person gives up. */
const patience = 12

/** How long an authenticator shows a code. */
const stepMs = 30_000

/** Somebody who signs in: keeps cookies, follows the pages, fills in the forms. */
export class PersonAtTheBrowser {
  readonly #person: NewPerson
  readonly #clock: Clock
  readonly #cookies = new Map<string, { readonly value: string; readonly secure: boolean }>()
  /** The time step of the last code: each is good once. */
  #codeStep = 0

  /** The clock is what the person's authenticator goes by. */
  constructor(person: NewPerson, clock: Clock) {
    this.#person = person
    this.#clock = clock
  }

  /** Does what the pages ask until they send the browser to a client's address. */
  async signIn(address: string, intent: Intent = {}): Promise<Arrival> {
    const end = await this.#browse(address, intent)
    if ('answer' in end) return end
    throw new Error(`the sign-in went no further than: ${wordsOf(end.html)}`)
  }

  /** Does what the pages ask until one asks nothing more; gives its words. */
  async readTo(address: string, intent: Intent = {}): Promise<string> {
    const end = await this.#browse(address, intent)
    if ('html' in end) return wordsOf(end.html)
    throw new Error(`the pages ended at ${end.url}`)
  }

  async #browse(address: string, intent: Intent): Promise<Arrival | Page> {
    const { origin } = new URL(address)
    let url = new URL(address)
    let form: URLSearchParams | undefined
    let before = ''
    for (let pages = 0; pages < patience; pages += 1) {
      const answer = await this.#ask(url, form)
      const location = answer.headers.get('location')
      const html = await answer.text()
      if (html !== '' && wordsOf(html) === before) throw new Error(`asked for the same again: ${before}`)
      before = wordsOf(html)
      const [next] = formsIn(html)
      if (location === null && (!next || answer.status >= 400)) return { url, html }
      form = location === null && next ? this.#filledIn(next, intent) : undefined
      url = new URL(location ?? next?.action ?? '', url)
      if (url.origin !== origin) return arrivalAt(url, form)
    }
    throw new Error(`the pages go on and on, now at ${url}`)
  }

  async #ask(url: URL, form: URLSearchParams | undefined): Promise<Response> {
    const sent = [...this.#cookies].filter(([, { secure }]) => !secure || url.protocol === 'https:')
    const cookie = sent.map(([name, { value }]) => `${name}=${value}`).join('; ')
    const request = form ? { method: 'POST', body: form } : {}
    const answer = await fetch(url, { ...request, redirect: 'manual', headers: { cookie } })
    for (const set of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
      if (value === '' || /;\s*max-age=0/i.test(set)) this.#cookies.delete(name)
      else this.#cookies.set(name, { value, secure: /;\s*secure/i.test(set) })
    }
    return answer
  }

  #filledIn({ controls }: HtmlForm, intent: Intent): URLSearchParams {
    const buttons = controls.filter(({ type, name }) => type === 'button' && name !== '')
    const pressed = intent.declines ? buttons.at(-1) : buttons[0]
    const fields = controls.filter(({ type, name }) => type !== 'button' && name !== '')
    return new URLSearchParams([
      ...fields.map((field) => [field.name, this.#entry(field, intent)]),
      ...(pressed ? [[pressed.name, pressed.value]] : []),
    ])
  }

  #entry({ name, autocomplete, value }: Control, { userCode }: Intent): string {
    if (userCode !== undefined && /user_?code/i.test(name)) return userCode
    switch (autocomplete) {
      case 'username':
        return this.#person.userPrincipalName
      case 'current-password':
        return this.#person.password ?? ''
      case 'one-time-code':
        this.#codeStep = Math.max(Math.floor(this.#clock.epochMs() / stepMs), this.#codeStep + 1)
        return oneTimeCode(this.#person.totpSecret ?? '', this.#codeStep)
      default:
        return value
    }
  }
}

function arrivalAt(url: URL, form: URLSearchParams | undefined): Arrival {
  if (form) return { url, mode: 'form_post', answer: form }
  if (url.hash !== '') return { url, mode: 'fragment', answer: new URLSearchParams(url.hash.slice(1)) }
  return { url, mode: 'query', answer: url.searchParams }
}

const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** The code that an authenticator shows in a time step: RFC 6238, six digits. */
function oneTimeCode(secret: string, timeStep: number): string {
  const bits = [...secret].map((letter) => base32.indexOf(letter).toString(2).padStart(5, '0')).join('')
  const bytes = (bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2))
  const step = Buffer.alloc(8)
  step.writeBigUInt64BE(BigInt(timeStep))
  const hash = createHmac('sha1', Buffer.from(bytes)).update(step).digest()
  const offset = (hash.at(-1) ?? 0) & 15
  return String((hash.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}
