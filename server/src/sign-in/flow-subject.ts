import type { Resource } from '@comptoir/contract/identity/resources'
import type { PublicContext } from '../handler.ts'
import { type KnownApplication, knownApplication } from '../identity/applications.ts'
import { findDeviceCodeByUserCode } from '../identity/device-codes.ts'
import { refuse } from '../partner-center-error.ts'
import type { DeviceCodeTable, PersonTable } from '../store/identity-tables.ts'
import type { AccountTable } from '../store/tables.ts'
import { namesNoTenant } from '../token-service/directory.ts'
import type { Flow, Purpose } from './flow.ts'
import { requestedResource } from './requested-resource.ts'

/** What a sign-in is about: who asks, in which tenant, for what. */
export interface FlowSubject {
  readonly application: KnownApplication
  /** As the client named it. */
  readonly tenant: string
  /** What is asked for, in the cloud of whoever signs in. */
  resourceIn(account: AccountTable): Resource | undefined
  /** The device that waits, where one does. */
  readonly device: DeviceCodeTable | undefined
}

/** Loads it. @throws signInStale where it is gone by now */
export async function subjectOf(context: PublicContext, { purpose }: Flow): Promise<FlowSubject> {
  const { db, server } = context
  const device =
    purpose.kind === 'device' ? await db.one(findDeviceCodeByUserCode, { user_code: purpose.userCode }) : undefined
  const asked = askedBy(purpose, device)
  const application = asked && (await knownApplication(db, asked.clientId))
  if (!application || application.enabled === 0) return refuse('signInStale')
  return {
    application,
    tenant: asked.tenant,
    device,
    resourceIn: (account) => requestedResource(server.cloudOf(account), asked, asked.version),
  }
}

interface Asked {
  readonly clientId: string
  readonly tenant: string
  readonly version: 'v1' | 'v2'
  readonly resource?: string | null
  readonly scope?: string
}

function askedBy(purpose: Purpose, device: DeviceCodeTable | undefined): Asked | undefined {
  switch (purpose.kind) {
    case 'authorize':
      return purpose.request
    case 'adminConsent':
      return { ...purpose, version: 'v1' }
    case 'device': {
      if (!device) return undefined
      const { client_id: clientId, tenant, resource, scope } = device
      return { clientId, tenant, resource, scope, version: resource === null ? 'v2' : 'v1' }
    }
    default:
      return purpose satisfies never
  }
}

/** Whether somebody is of the tenant that the client named; anybody is of `common`. */
export function isOfTenant({ server }: PublicContext, person: PersonTable, tenant: string): boolean {
  return namesNoTenant(tenant) || server.accounts.byTenant(tenant)?.partner_id === person.partner_id
}
