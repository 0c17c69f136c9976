import { Type } from 'typebox'
import { sellers } from '../../identity/role-sets.ts'
import { definePlanned } from '../../operation.ts'
import { guid, text } from '../../schemas/primitives.ts'

/** What the documents have on referrals, to be built. */
export const plannedReferrals = {
  'csp.referrals.list': definePlanned({
    id: 'csp.referrals.list',
    title: 'List referrals',
    method: 'GET',
    path: '/v1.0/engagements/referrals',
    query: { $filter: Type.Optional(text), $orderby: Type.Optional(text) },
    clouds: ['global'],
    auth: ['appUser'],
    roles: sellers,
    source: 'get-a-list-of-referrals',
    notes: 'Inferred: the article names the Partner API and no cloud.',
  }),
  'csp.referrals.get': definePlanned({
    id: 'csp.referrals.get',
    title: 'Get a referral',
    method: 'GET',
    path: '/v1.0/engagements/referrals/{referralId}',
    params: { referralId: guid },
    clouds: ['global'],
    auth: ['appUser'],
    roles: sellers,
    source: 'get-a-referral-by-id',
    notes: 'Inferred: the article names the Partner API and no cloud.',
  }),
  'csp.referrals.create': definePlanned({
    id: 'csp.referrals.create',
    title: 'Create a referral',
    method: 'POST',
    path: '/v1.0/engagements/referrals',
    clouds: ['global'],
    auth: ['appUser'],
    roles: sellers,
    source: 'create-a-referral',
    notes: 'Inferred: the article names the Partner API and no cloud.',
  }),
  'csp.referrals.update': definePlanned({
    id: 'csp.referrals.update',
    title: 'Replace a referral',
    method: 'PUT',
    path: '/v1.0/engagements/referrals/{referralId}',
    params: { referralId: guid },
    clouds: ['global'],
    auth: ['appUser'],
    roles: sellers,
    ifMatch: 'required',
    source: 'update-a-referral',
    notes: 'Inferred: the article names the Partner API and no cloud.',
  }),
} as const
