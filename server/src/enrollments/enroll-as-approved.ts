import { isProgrammeKind } from '@comptoir/contract/programmes/programme-kinds'
import { acceptancesAsMade } from '../agreements/acceptance-row.ts'
import { insertAcceptance } from '../agreements/agreement-store.ts'
import type { NewAccount } from '../identity/create-account.ts'
import { derivedId } from '../programmes/derived-id.ts'
import type { Server } from '../server.ts'
import type { Transaction } from '../store/executor.ts'
import type { AccountTable } from '../store/tables.ts'
import { insertEnrollment } from './enrollment-store.ts'

/**
 * Gives an account that was made ready, as the sandbox's are, the enrolment it would have come by: approved, with every
 * agreement of its programme accepted by its administrator. Does nothing where they are there already.
 */
export async function enrollAsApproved(
  server: Pick<Server, 'clouds' | 'clock'>,
  db: Transaction,
  account: AccountTable,
  { administrator }: Pick<NewAccount, 'administrator'>,
): Promise<void> {
  const { kind, partner_id } = account
  const programme = server.clouds.find(({ id }) => id === account.cloud)?.programme
  if (!programme || !isProgrammeKind(kind)) return
  const now = server.clock.now()
  const contact = {
    firstName: administrator.givenName,
    lastName: administrator.familyName,
    email: administrator.email,
  }
  await insertEnrollment(db, {
    enrollment_id: derivedId(`enrollment ${partner_id}`),
    partner_id,
    applicant_id: partner_id,
    cloud: account.cloud,
    state: 'approved',
    version: 1,
    created_at: now,
    updated_at: now,
    body: JSON.stringify({
      kind,
      organization: {
        legalName: account.name,
        mpnId: account.mpn_id,
        address: { country: account.country, city: '-', addressLine1: '-' },
        contact,
      },
      evidence: programme.evidence ? [{ kind: 'other', reference: 'made with the installation' }] : [],
      declarations: programme.declarations.map(({ id }) => id),
      history: [],
    }),
  })
  for (const row of acceptancesAsMade(account, programme.agreements, { acceptedBy: contact, now }))
    await insertAcceptance(db, row)
}
