import { isMembers } from '../marketplace/core-member.ts'
import { isAddress } from './address-form.ts'
import { error, type Finding, type FindingModule, type FindingTarget, quoted } from './finding.ts'
import { checkHtml } from './html-rules.ts'
import { checkGuids, checkLinks } from './list-rules.ts'

/** What a member holds. */
export type MemberKind =
  /** Text of one or several lines. */
  | 'text'
  /** Text of one line, without emoji. */
  | 'line'
  | 'html'
  | 'email'
  | 'phone'
  | 'url'
  /** An address that must be https. */
  | 'httpsUrl'
  | 'flag'
  | 'list'
  /** Titles with addresses. */
  | 'links'
  /** Ids of subscriptions. */
  | 'guids'
  | 'object'

/** What an offer or a plan must say in one of its members. */
export interface MemberRule {
  /** Its neutral name, in findings. */
  readonly member: string
  /** Where the Cloud Partner Portal API has it. */
  readonly key: string
  readonly module: FindingModule
  readonly kind: MemberKind
  readonly required?: boolean
  /** The neutral name of a flag that makes up for what is missing. */
  readonly unless?: string
  /** Characters of a text, or items of a list, at most. */
  readonly most?: number
  /** The words that it may be, letter case aside. */
  readonly words?: readonly string[]
  /** The article that says so, or `inferred`. */
  readonly source: string
}

/** Values by neutral names; what is not there is undefined. */
export type MemberValues = Readonly<Record<string, unknown>>

/** Reads what rules ask for out of the members of the Cloud Partner Portal API, whose names have dots. */
export function valuesOf(rules: readonly MemberRule[], members: Readonly<Record<string, unknown>>): MemberValues {
  return Object.fromEntries(
    rules.map(({ member, key }) => [member, Object.hasOwn(members, key) ? members[key] : undefined]),
  )
}

/** What is wrong with the members of an offer, or of one of its plans. */
export function checkMembers(rules: readonly MemberRule[], values: MemberValues, planId?: string): readonly Finding[] {
  return rules.flatMap((rule) => {
    const target = { module: rule.module, member: rule.member, ...(planId !== undefined && { planId }) }
    const value = values[rule.member]
    if (isEmpty(value)) return isMissing(rule, values) ? [missing(rule, target)] : []
    return checkValue(rule, value, target)
  })
}

function isMissing({ required = false, unless }: MemberRule, values: MemberValues): boolean {
  return required && (unless === undefined || values[unless] !== true)
}

function missing({ member, unless }: MemberRule, target: FindingTarget): Finding {
  const otherwise = unless === undefined ? '' : `, unless ${unless} is set`
  return error(target, 'MemberMissing', `${member} is required${otherwise}.`)
}

/** Whether nothing is said: members are sent back with empty texts, lists and objects. */
function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true
  if (typeof value === 'string') return value.trim() === ''
  return typeof value === 'object' && Object.keys(value).length === 0
}

function checkValue(rule: MemberRule, value: unknown, target: FindingTarget): readonly Finding[] {
  const { kind, member } = rule
  switch (kind) {
    case 'flag':
      return typeof value === 'boolean' ? [] : [error(target, 'MemberInvalid', `${member} must be true or false.`)]
    case 'object':
      return isMembers(value) ? [] : [error(target, 'MemberInvalid', `${member} must be an object.`)]
    case 'list':
    case 'links':
    case 'guids':
      return Array.isArray(value)
        ? checkList(rule, value, target)
        : [error(target, 'MemberInvalid', `${member} must be a list.`)]
    default:
      if (typeof value !== 'string') return [error(target, 'MemberInvalid', `${member} must be a text.`)]
      return [...checkLength(rule, value, target), ...checkForm(rule, value, target)]
  }
}

function checkList({ kind, member, most }: MemberRule, list: readonly unknown[], target: FindingTarget) {
  const tooLong =
    most !== undefined && list.length > most
      ? [error(target, 'ListTooLong', `${member} has ${most} entries at most, not ${list.length}.`)]
      : []
  if (kind === 'links') return [...tooLong, ...checkLinks(list, target)]
  return kind === 'guids' ? [...tooLong, ...checkGuids(list, target)] : tooLong
}

function checkLength({ member, most }: MemberRule, value: string, target: FindingTarget): readonly Finding[] {
  if (most === undefined || value.length <= most) return []
  const characters = [...value].length
  return characters > most
    ? [error(target, 'TextTooLong', `${member} has ${most} characters at most, not ${characters}.`)]
    : []
}

/** Emoji; the signs of trademarks and copyright count as such in Unicode, and may be there. @see azure-vm-offer-listing */
const emoji = /(?![©®™])\p{Extended_Pictographic}/u

/** One `@` between what is no white space. Inferred, as wherever addresses are checked here. */
const email = /^[^@\s]+@[^@\s]+$/

/** Digits and what people write between them. Inferred: the articles give no form; the sample is 555-0100. */
const phone = /^[+\d(][\d\s()./+x-]{2,39}$/i

function checkForm({ kind, member, words }: MemberRule, value: string, target: FindingTarget): readonly Finding[] {
  const invalid = (rule: string) => [error(target, 'MemberInvalid', `${member} ${rule}, not ${quoted(value)}.`)]
  if (words && !words.some((word) => word.toLowerCase() === value.toLowerCase()))
    return invalid(`must be ${words.join(' or ')}`)
  if (kind === 'html') return checkHtml(value, target)
  if (kind === 'line' && /[\r\n]/.test(value)) return invalid('must be a single line')
  if (kind === 'line' && emoji.test(value)) return invalid('must have no emoji')
  if (kind === 'email' && !email.test(value)) return invalid('must be an email address')
  if (kind === 'phone' && !phone.test(value.trim())) return invalid('must be a phone number')
  if (kind === 'url' && !isAddress(value, ['https:', 'http:'])) return invalid('must be an address of the web')
  if (kind === 'httpsUrl' && !isAddress(value, ['https:']))
    return invalid('must be an address that begins with https://')
  return []
}
