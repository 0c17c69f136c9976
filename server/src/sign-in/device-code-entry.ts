import type { PublicContext } from '../handler.ts'
import type { HtmlAnswer } from '../page.ts'
import type { DeviceCodeTable } from '../store/identity-tables.ts'
import type { Language } from './language.ts'
import { devicePage } from './pages/device-page.ts'
import type { Fault } from './texts/texts.ts'
import { textsIn } from './texts/texts-in.ts'

/** What a person typed, as the code is kept: spaces, hyphens and small letters are forgiven. */
export function canonicalUserCode(typed: string): string {
  return typed.replaceAll(/[\s\p{Pd}]/gu, '').toUpperCase()
}

/** Why nothing can be done with a code; undefined where its device waits. */
export function deviceFault({ now }: PublicContext, device: DeviceCodeTable | undefined): Fault | undefined {
  if (!device) return 'deviceCodeUnknown'
  if (device.ends_at <= now()) return 'deviceCodeExpired'
  return device.state === 'pending' ? undefined : 'deviceCodeUsed'
}

interface Entry {
  readonly language: Language
  readonly userCode: string
  readonly device?: DeviceCodeTable | undefined
  /** Kept in the address of the form. */
  readonly query?: Readonly<Record<string, string | undefined>>
  /** Default: what is wrong with the device's code. */
  readonly fault?: Fault | undefined
}

/** Asks for the code again, and says why. */
export function devicePageFor(
  context: PublicContext,
  { language, userCode, device, query = {}, fault }: Entry,
): HtmlAnswer {
  const kept = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
  return devicePage({
    language,
    texts: textsIn(language),
    userCode,
    fault: fault ?? deviceFault(context, device),
    query: new URLSearchParams(kept).toString(),
  })
}
