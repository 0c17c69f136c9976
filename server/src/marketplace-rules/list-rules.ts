import { isMembers } from '../marketplace/core-member.ts'
import { isAddress } from './address-form.ts'
import { error, type Finding, type FindingTarget, quoted, within } from './finding.ts'
import { isGuid } from './guid-form.ts'

/** Entries of a list of which each is looked at; a longer list is refused for its length. */
const mostEntries = 100

/** Characters of the title of a link at most. @see azure-app-offer-listing */
const longestTitle = 255

/** What is wrong with links that a listing shows: `[{ linkTitle, linkUrl }]`. @see azure-app-offer-listing, azure-container-offer-listing */
export function checkLinks(links: readonly unknown[], target: FindingTarget): readonly Finding[] {
  return links.slice(0, mostEntries).flatMap((link, index) => {
    const { linkTitle, linkUrl } = isMembers(link) ? link : {}
    const at = within(target, `[${index}]`)
    return [...checkTitle(linkTitle, within(at, '.linkTitle')), ...checkUrl(linkUrl, within(at, '.linkUrl'))]
  })
}

function checkTitle(title: unknown, target: FindingTarget): readonly Finding[] {
  if (typeof title !== 'string' || title.trim() === '') return [error(target, 'MemberMissing', 'A link needs a title.')]
  return [...title.slice(0, 2 * longestTitle + 2)].length > longestTitle
    ? [error(target, 'TextTooLong', `The title of a link has ${longestTitle} characters at most.`)]
    : []
}

function checkUrl(url: unknown, target: FindingTarget): readonly Finding[] {
  if (typeof url !== 'string' || url.trim() === '') return [error(target, 'MemberMissing', 'A link needs an address.')]
  return isAddress(url, ['https:', 'http:'])
    ? []
    : [error(target, 'MemberInvalid', `A link leads to an address of the web, not to ${quoted(url)}.`)]
}

/** What is wrong with ids of subscriptions or tenants: GUIDs, in any letter case. @see azure-vm-preview-audience */
export function checkGuids(ids: readonly unknown[], target: FindingTarget): readonly Finding[] {
  return ids
    .slice(0, mostEntries)
    .flatMap((id, index) =>
      isGuid(id) ? [] : [error(within(target, `[${index}]`), 'MemberInvalid', 'The id of a subscription is a GUID.')],
    )
}
