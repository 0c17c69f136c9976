import type { PublicContext } from '../handler.ts'

/** `browser` ties the pages of a sign-in together, `session` is a person who has signed in. */
type CookieName = 'browser' | 'session'

/** What a browser holds of us; a cookie that another host planted is not among it where HTTPS can tell. */
export function cookieOf(context: PublicContext, name: CookieName): string | undefined {
  const wanted = nameOf(context, name)
  const pairs = (context.header('cookie') ?? '').split(';').map((pair) => pair.trim())
  const found = pairs.find((pair) => pair.startsWith(`${wanted}=`))?.slice(wanted.length + 1)
  return found !== undefined && /^[\w-]{20,100}$/.test(found) ? found : undefined
}

/** A cookie for as long as the browser is open; scripts cannot read it, other sites cannot send it along with a form. */
export function setCookie(context: PublicContext, name: CookieName, value: string): string {
  return `${nameOf(context, name)}=${value}; ${attributesIn(context)}`
}

/** Makes the browser forget a cookie. */
export function dropCookie(context: PublicContext, name: CookieName): string {
  return `${nameOf(context, name)}=; Max-Age=0; ${attributesIn(context)}`
}

function overHttps({ origin }: PublicContext): boolean {
  return origin.startsWith('https:')
}

function nameOf(context: PublicContext, name: CookieName): string {
  return `${overHttps(context) ? '__Host-' : ''}comptoir-${name}`
}

function attributesIn(context: PublicContext): string {
  return `Path=/; HttpOnly; SameSite=Lax${overHttps(context) ? '; Secure' : ''}`
}
