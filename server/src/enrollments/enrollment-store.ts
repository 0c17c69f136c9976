import type { Executor } from '../store/executor.ts'
import type { EnrollmentTable } from '../store/programme-tables.ts'
import { type Parameter, query } from '../store/query.ts'

export type EnrollmentRow = EnrollmentTable

const insert = query((db, p: Parameter<EnrollmentTable>) =>
  db
    .insertInto('enrollment')
    .values({
      enrollment_id: p('enrollment_id'),
      partner_id: p('partner_id'),
      applicant_id: p('applicant_id'),
      cloud: p('cloud'),
      state: p('state'),
      version: p('version'),
      created_at: p('created_at'),
      updated_at: p('updated_at'),
      body: p('body'),
    })
    .onConflict((row) => row.column('partner_id').doNothing()),
)

/** Adds an enrolment, unless its account has one. */
export async function insertEnrollment(db: Executor, row: EnrollmentRow): Promise<void> {
  await db.run(insert, row)
}

const update = query(
  (db, p: Parameter<Pick<EnrollmentTable, 'enrollment_id' | 'state' | 'version' | 'updated_at' | 'body'>>) =>
    db
      .updateTable('enrollment')
      .set({ state: p('state'), version: p('version'), updated_at: p('updated_at'), body: p('body') })
      .where('enrollment_id', '=', p('enrollment_id')),
)

/** Writes everything of an enrolment that can change. */
export async function updateEnrollmentRow(db: Executor, row: EnrollmentRow): Promise<void> {
  await db.run(update, row)
}

const updateState = query((db, p: Parameter<{ partner_id: string; enrollment_state: string }>) =>
  db
    .updateTable('account')
    .set({ enrollment_state: p('enrollment_state') })
    .where('partner_id', '=', p('partner_id')),
)

/** Writes an enrolment's state to its account, where every request sees it. */
export async function updateAccountState(db: Executor, { partner_id, state }: EnrollmentRow): Promise<void> {
  await db.run(updateState, { partner_id, enrollment_state: state })
}

const find = query((db, p: Parameter<{ enrollment_id: string }>) =>
  db.selectFrom('enrollment').selectAll().where('enrollment_id', '=', p('enrollment_id')),
)

/** An enrolment by id in small letters, whosever it is. */
export function findEnrollment(db: Executor, enrollment_id: string): Promise<EnrollmentRow | undefined> {
  return db.one(find, { enrollment_id })
}

const ofAccount = query((db, p: Parameter<{ partner_id: string }>) =>
  db.selectFrom('enrollment').selectAll().where('partner_id', '=', p('partner_id')),
)

/** The enrolment that an account came by. */
export function findEnrollmentOf(db: Executor, partner_id: string): Promise<EnrollmentRow | undefined> {
  return db.one(ofAccount, { partner_id })
}

interface Page {
  readonly after: string
  readonly limit: number
}

const pageOfAll = query((db, p: Parameter<Page & { state: string }>) =>
  db
    .selectFrom('enrollment')
    .selectAll()
    .where('enrollment_id', '>', p('after'))
    .where(({ eb, or }) => or([eb('state', '=', p('state')), eb(eb.val(p('state')), '=', '')]))
    .orderBy('enrollment_id')
    .limit(p('limit')),
)

const pageOfOwn = query((db, p: Parameter<Page & { state: string; partner_id: string }>) =>
  db
    .selectFrom('enrollment')
    .selectAll()
    .where(({ eb, or }) => or([eb('partner_id', '=', p('partner_id')), eb('applicant_id', '=', p('partner_id'))]))
    .where('enrollment_id', '>', p('after'))
    .where(({ eb, or }) => or([eb('state', '=', p('state')), eb(eb.val(p('state')), '=', '')]))
    .orderBy('enrollment_id')
    .limit(p('limit')),
)

/** Enrolments by id: those of an account and those it applied for, or all; in one state, or in any. */
export function pageOfEnrollments(
  db: Executor,
  { after, limit, state = '', partnerId }: Page & { readonly state?: string; readonly partnerId: string | undefined },
): Promise<readonly EnrollmentRow[]> {
  return partnerId === undefined
    ? db.all(pageOfAll, { after, limit, state })
    : db.all(pageOfOwn, { after, limit, state, partner_id: partnerId })
}

const resellerInCloud = query((db, p: Parameter<{ cloud: string; mpn_id: string }>) =>
  db
    .selectFrom('reseller')
    .innerJoin('account', 'account.partner_id', 'reseller.partner_id')
    .select('reseller.reseller_id')
    .where('reseller.mpn_id', '=', p('mpn_id'))
    .where('account.cloud', '=', p('cloud'))
    .limit(1),
)

/** Whether some provider of a cloud has a reseller of this MPN id: it was nominated there. */
export async function isResellerIn(db: Executor, cloud: string, mpn_id: string): Promise<boolean> {
  return (await db.one(resellerInCloud, { cloud, mpn_id })) !== undefined
}
