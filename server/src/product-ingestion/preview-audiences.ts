import { isMembers, listOf, textsOf } from '../marketplace/core-member.ts'
import type { Members } from '../marketplace/part-document.ts'
import { type ResourceMember, textOf } from './resource-member.ts'

/** The group of the Submission API that sees a preview: ids of subscriptions, which have no labels there. */
const previewGroup = 'PreviewMarketplaceGroup'

/** Who may see a preview. Labels are kept as they were sent. */
export const previewAudiences: ResourceMember = {
  name: 'previewAudiences',
  read: ({ audiences }, kept) => {
    const labels = new Map(listOf(kept['previewAudiences']).map((each) => [each['id'], each['label']]))
    return listOf(audiences)
      .filter(({ type }) => type === previewGroup)
      .flatMap(({ values }) => textsOf(values))
      .map((id) => ({ type: 'subscription', id, label: labels.get(id) ?? '' }))
  },
  write: (part, value) => {
    const others = listOf(part['audiences']).filter(({ type }) => type !== previewGroup)
    const values = listOf(value).flatMap(({ type, id }) => (type === 'subscription' ? [textOf(id)] : []))
    return { ...part, audiences: values.length === 0 ? others : [...others, { type: previewGroup, values }] }
  },
}

/** Who may resell: everybody or nobody, as the setup of the offer says. Those named one by one are kept as they were sent. */
export const resellerChannel: ResourceMember = {
  name: 'resellerChannelState',
  read: (part, kept) => {
    const state = listOf(part['channelStates']).find(({ type }) => type === channel)?.['value']
    if (state !== 'Enabled') return 'none'
    return kept['resellerChannelState'] === 'some' ? 'some' : 'all'
  },
  write: (part, value) => ({ ...part, channelStates: [...others(part), { type: channel, value: stateOf(value) }] }),
}

const channel = 'Reseller'

function others({ channelStates }: Members): readonly Members[] {
  return listOf(channelStates).filter((each) => isMembers(each) && each['type'] !== channel)
}

function stateOf(value: unknown): string {
  return value === 'all' || value === 'some' ? 'Enabled' : 'Disabled'
}
