import type { Cloud } from '@comptoir/contract/cloud'
import { clouds } from '@comptoir/contract/clouds/clouds'
import { type Resource, resourcesOf } from '@comptoir/contract/identity/resources'
import { type Role, roleIds, roleSpec } from '@comptoir/contract/identity/roles'
import { type Credential, credentials } from '@comptoir/contract/operation'
import type { PartnerCenter } from '@comptoir/testing'
import type { MatrixCaller } from './expected-outcome.ts'
import { worthlessTokens } from './worthless-tokens.ts'

const partnerCenter = 'https://api.partnercenter.microsoft.com'

/** The resource whose tokens each API takes, where the callers do not try them all. */
const marketplaces = ['https://cloudpartner.azure.com', 'https://api.partner.microsoft.com']

/** What a customer's own people are of: nobody's, here. */
const nobodysCustomer = 'eeeeeeee-eeee-4eee-8eee-eeeeeeeeeeee'

/** Everybody who asks in a cloud: strangers, all resources' tokens, other clouds' hosts, no MFA, and each role alone. */
export async function callersOf(center: PartnerCenter, cloud: Cloud): Promise<readonly MatrixCaller[]> {
  const groups = await Promise.all([
    strangers(center, cloud),
    ...credentials.flatMap((credential) => [
      withTokensOfEachResource(center, cloud, credential),
      atEachHost(center, cloud, credential),
      ...usualResources(cloud).map((uri) => withEachRole(center, cloud, { credential, uri })),
    ]),
    ...usualResources(cloud).map((uri) => withoutMfa(center, cloud, uri)),
  ])
  return groups.flat()
}

/** Everything is tried in the first cloud; in the others what is most likely to go wrong: tokens are checked alike. */
function isFirst(cloud: Cloud): boolean {
  return cloud === clouds[0]
}

/** One resource for each API; the graph's, whose API of products is the first cloud's alone, only there. */
function usualResources(cloud: Cloud): readonly string[] {
  return [partnerCenter, ...marketplaces, ...(isFirst(cloud) ? [cloud.msGraph.value] : [])]
}

async function strangers(center: PartnerCenter, cloud: Cloud): Promise<readonly MatrixCaller[]> {
  const usual = await usualCaller(center, cloud, { credential: 'appUser', uri: partnerCenter })
  const silent = isFirst(cloud) ? ['', 'Bearer', 'Bearer ', 'Basic Y29tcHRvaXI6Y29tcHRvaXI='] : []
  const missing = [undefined, ...silent].map((authorization) => ({
    ...usual,
    name: `nobody, sending ${authorization ?? 'nothing'}`,
    authorization,
    token: 'missing' as const,
  }))
  const tokens = await worthlessTokens(center, cloud)
  const worthless = tokens
    .filter(({ plain }) => plain || isFirst(cloud))
    .map(({ name, token, plain }) => ({
      ...usual,
      name,
      authorization: `Bearer ${token}`,
      token: 'worthless' as const,
      ...(!plain && { asksOnceAnApi: true as const }),
    }))
  return [...missing, ...worthless]
}

/**
 * As the administrator, and as the application alone, with a token for each resource there is: right and wrong audiences.
 * Outside the first cloud with one for each API, and one for applications alone.
 */
function withTokensOfEachResource(
  center: PartnerCenter,
  cloud: Cloud,
  credential: Credential,
): Promise<readonly MatrixCaller[]> {
  const each = new Map(
    resourcesOf(cloud).map((resource) => [
      isFirst(cloud) ? resource.uri : `${resource.api} ${resource.appOnly}`,
      resource.uri,
    ]),
  )
  return Promise.all([...each.values()].map((uri) => usualCaller(center, cloud, { credential, uri })))
}

/** At the cloud's own host, and at one of each other cloud. */
async function atEachHost(
  center: PartnerCenter,
  cloud: Cloud,
  credential: Credential,
): Promise<readonly MatrixCaller[]> {
  const usual = await usualCaller(center, cloud, { credential, uri: partnerCenter })
  const own = cloud.hosts.slice(0, 1).map((name) => ({ name, foreign: false }))
  const others = clouds
    .filter((other) => other !== cloud)
    .flatMap(({ hosts }) => hosts.filter((host) => !cloud.hosts.includes(host)).slice(0, 1))
    .map((name) => ({ name, foreign: true }))
  return [...own, ...others].map((host) => ({ ...usual, name: `${usual.name}, at ${host.name}`, host }))
}

async function withoutMfa(center: PartnerCenter, cloud: Cloud, uri: string): Promise<readonly MatrixCaller[]> {
  const token = await center.token(cloud.id, 'appUser', { resource: uri, mfa: false })
  const usual = await usualCaller(center, cloud, { credential: 'appUser', uri })
  return [
    {
      ...usual,
      name: `${usual.name}, without MFA`,
      authorization: `Bearer ${token}`,
      mfa: false,
      rightTokenAlone: true,
    },
  ]
}

interface Kind {
  readonly credential: Credential
  /** Of the resource. */
  readonly uri: string
}

/** Each role alone, and none. */
function withEachRole(
  center: PartnerCenter,
  cloud: Cloud,
  { credential, uri }: Kind,
): Promise<readonly MatrixCaller[]> {
  const sets: readonly (readonly Role[])[] = [[], ...roleIds.map((role) => [role])]
  return Promise.all(
    sets.map(async (roles) => {
      const customers = roles.some((role) => roleSpec(role).scope === 'customer')
      const caller = { roles, resource: uri, ...(customers && { customerId: nobodysCustomer }) }
      const token = await center.token(cloud.id, credential, caller)
      const who = roles.map((role) => roleSpec(role).name).join()
      // Who acts for somebody is the account's own application.
      const applicationRoles = credential === 'app' ? roles : center.account(cloud.id).application.roles
      return { ...callerOf(cloud, { credential, uri, roles, applicationRoles, token, who }), rightTokenAlone: true }
    }),
  )
}

async function usualCaller(center: PartnerCenter, cloud: Cloud, { credential, uri }: Kind): Promise<MatrixCaller> {
  const { administrator, application } = center.account(cloud.id)
  const { roles } = credential === 'app' ? application : administrator
  const token = await center.token(cloud.id, credential, { resource: uri })
  return callerOf(cloud, {
    credential,
    uri,
    roles,
    applicationRoles: application.roles,
    token,
    who: 'the usual one',
  })
}

interface Described extends Kind {
  readonly roles: readonly Role[]
  readonly applicationRoles: readonly Role[]
  readonly token: string
  readonly who: string
}

function callerOf(cloud: Cloud, { credential, uri, roles, applicationRoles, token, who }: Described): MatrixCaller {
  const resource = resourceAt(cloud, uri)
  const { applicationRole } = resource
  return {
    name: `${who || 'no role'} (${credential}) with a token for ${uri}`,
    cloud: cloud.id,
    authorization: `Bearer ${token}`,
    token: 'good',
    audience: resource.api,
    ofDirectory: resource.appOnly,
    credential,
    mfa: true,
    roles,
    applicationRoles,
    ...(applicationRole && !applicationRoles.includes(applicationRole) && { applicationLacks: applicationRole }),
  }
}

function resourceAt(cloud: Cloud, uri: string): Resource {
  const found = resourcesOf(cloud).find((each) => each.uri === uri)
  if (!found) throw new TypeError(`${cloud.name} has no resource ${uri}`)
  return found
}
