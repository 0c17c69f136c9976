import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { expectError, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'

const customer = '/v1/customers/00000000-0000-4000-8000-000000000001'
const user = `${customer}/users/00000000-0000-4000-8000-000000000002`
const role = `${customer}/directoryroles/00000000-0000-4000-8000-000000000003/usermembers`

/** What a cloud refuses: each request answers 403, says what to do instead, and names the article. */
interface Refused {
  readonly title: string
  readonly requests: readonly (readonly [
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    body?: object,
  ])[]
  readonly instead: RegExp
  readonly source: RegExp
}

const reset = { attributes: { objectType: 'CustomerUser' }, passwordProfile: { password: 'A-new-password-1' } }

const china: readonly Refused[] = [
  {
    title: 'China resets no password of a customer’s user: the customer manages its users itself',
    requests: [['PATCH', user, reset]],
    instead: /Office 365 admin center operated by 21Vianet/,
    source: /get-a-list-of-all-user-accounts-for-a-customer/,
  },
  {
    title: 'China manages no licences of customers’ users: the customer does in the Office 365 admin center',
    requests: [
      ['GET', `${customer}/subscribedskus`],
      ['GET', `${user}/licenses`],
      ['POST', `${user}/licenseupdates`, {}],
    ],
    instead: /Office 365 admin center/,
    source: /developing-for-partner-center-for-microsoft-national-cloud/,
  },
  {
    title: 'China has no service requests: support is given in its portal',
    requests: [
      ['GET', `${customer}/servicerequests`],
      ['GET', '/v1/servicerequests/SR1'],
    ],
    instead: /portal of Partner Center operated by 21Vianet/,
    source: /developing-for-partner-center-for-microsoft-national-cloud/,
  },
  {
    title: 'China has no Azure subscriptions: 21Vianet sells Azure itself',
    requests: [['GET', `${customer}/subscriptions/usagerecords`]],
    instead: /bought from 21Vianet itself/,
    source: /developing-for-partner-center-for-microsoft-national-cloud/,
  },
]

/** The list of interfaces that both Germany's and US Government's articles leave out, one test each. */
const people = (cloud: string, instead: RegExp, source: RegExp): readonly Refused[] => [
  { title: `${cloud} creates no user of a customer`, requests: [['POST', `${customer}/users`, {}]], instead, source },
  { title: `${cloud} deletes no user of a customer`, requests: [['DELETE', user]], instead, source },
  {
    title: `${cloud} updates no user of a customer`,
    requests: [['PATCH', user, { firstName: 'Ada' }]],
    instead,
    source,
  },
  {
    title: `${cloud} lists no users of a customer`,
    requests: [
      ['GET', `${customer}/users`],
      ['GET', user],
    ],
    instead,
    source,
  },
  { title: `${cloud} resets no password of a customer’s user`, requests: [['PATCH', user, reset]], instead, source },
  {
    title: `${cloud} shows no roles of users`,
    requests: [
      ['GET', `${user}/directoryroles`],
      ['GET', `${customer}/directoryroles`],
      ['GET', role],
    ],
    instead,
    source,
  },
  {
    title: `${cloud} gives and takes no roles of users`,
    requests: [
      ['POST', role, {}],
      ['DELETE', `${role}/00000000-0000-4000-8000-000000000002`],
    ],
    instead,
    source,
  },
  {
    title: `${cloud} shows no deleted users`,
    requests: [['GET', `${customer}/users?filter=%7B%22Field%22%3A%22UserState%22%2C%22Value%22%3A%22Inactive%22%7D`]],
    instead,
    source,
  },
  {
    title: `${cloud} restores no deleted user`,
    requests: [['PATCH', user, { state: 'active', attributes: { objectType: 'CustomerUser' } }]],
    instead,
    source,
  },
  { title: `${cloud} lists no available licences`, requests: [['GET', `${customer}/subscribedskus`]], instead, source },
  { title: `${cloud} assigns no licences`, requests: [['POST', `${user}/licenseupdates`, {}]], instead, source },
  { title: `${cloud} checks no assigned licences`, requests: [['GET', `${user}/licenses`]], instead, source },
]

const programme = /partner-center-for-microsoft-cloud-germany/

const germany: readonly Refused[] = [
  ...people('Germany', /Office 365 admin center.*graph\.cloudapi\.de/, /microsoft-(national-cloud|cloud-germany)/),
  {
    title: 'Germany takes no new customers and sends them to the regions of the public cloud',
    requests: [['POST', '/v1/customers', {}]],
    instead: /public cloud, which has regions in Germany and elsewhere in Europe/,
    source: /developing-for-partner-center-for-microsoft-national-cloud/,
  },
  {
    title: 'Germany has no referrals, by which partners are found and business profiles answered',
    requests: [
      ['GET', '/v1.0/engagements/referrals'],
      ['POST', '/v1.0/engagements/referrals', {}],
    ],
    instead: /account of the public cloud/,
    source: programme,
  },
  {
    title: 'Germany has no licence analytics and no customer insights',
    requests: [
      ['GET', '/v1/analytics/licenses/deployment'],
      ['GET', '/v1/analytics/licenses/usage'],
      ['GET', `${customer}/analytics/licenses/usage`],
    ],
    instead: /csp\.analytics\.subscriptions\.list/,
    source: programme,
  },
  {
    title: 'Germany has neither the model of indirect providers and resellers nor its settings',
    requests: [
      ['GET', '/v1/relationships?relationship_type=isIndirectCloudSolutionProviderOf'],
      [
        'GET',
        '/v1/customers?filter=%7B%22Field%22%3A%22IndirectReseller%22%2C%22Value%22%3A%221%22%2C%22Operator%22%3A%22starts_with%22%7D',
      ],
    ],
    instead: /Sell to the customer directly/,
    source: programme,
  },
  {
    title: 'Germany qualifies no customers',
    requests: [
      ['GET', `${customer}/qualification`],
      ['PUT', `${customer}/qualification`, {}],
      ['GET', `${customer}/qualifications`],
    ],
    instead: /commercial offers/,
    source: programme,
  },
]

const usgov: readonly Refused[] = [
  ...people('US Government', /Azure portal.*|Azure AD Graph/, /(faq-us-government|microsoft-national-cloud)/),
  {
    title: 'US Government has no requests for a relationship beside the one with its partner',
    requests: [['GET', '/v1/customers/relationshiprequests']],
    instead: /one that has a partner must leave it first/,
    source: /developing-for-partner-center-for-microsoft-national-cloud/,
  },
]

let center: PartnerCenter

before(async () => {
  center = await startPartnerCenter()
})

after(() => center.close())

for (const [cloud, refusals] of Object.entries({ china, germany, usgov }))
  describe(`what the articles take away from ${cloud}`, () => {
    for (const { title, requests, instead, source } of refusals)
      test(title, async () => {
        const api = await center.api(cloud)

        for (const [method, path, body] of requests) {
          const { body: told } = await expectError(api.send(method, path, body), 'notOfferedInCloud')
          const [why] = told.data
          assert.match(why.instead, instead, path)
          assert.match(why.source, source, path)
        }
      })
  })
