import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { engines, postgresEngine } from '@comptoir/testing'
import { ChangedMeanwhileError } from './changed-meanwhile-error.ts'
import { type NoParameters, type Parameter, query } from './query.ts'
import { openStore, type Store } from './store.ts'
import type { StoreDialect } from './store-dialect.ts'

const put = query((db, p: Parameter<{ name: string; value: string }>) =>
  db.insertInto('installation').values({ name: p('name'), value: p('value') }),
)
const change = query((db, p: Parameter<{ name: string; value: string }>) =>
  db
    .updateTable('installation')
    .set({ value: p('value') })
    .where('name', '=', p('name')),
)
const valueNamed = query((db, p: Parameter<{ name: string }>) =>
  db.selectFrom('installation').select('value').where('name', '=', p('name')),
)
const names = query((db, _p: NoParameters) =>
  db.selectFrom('installation').select('name').where('name', '!=', 'version').orderBy('name'),
)

const namesIn = async (store: Store): Promise<string[]> => (await store.read.all(names, {})).map(({ name }) => name)

/** Opens one database as so many machines. */
async function withMachines(
  dialect: StoreDialect,
  count: number,
  body: (...stores: readonly Store[]) => Promise<void>,
): Promise<void> {
  const stores: Store[] = []
  try {
    for (let each = 0; each < count; each += 1) stores.push(await openStore(dialect))
    await body(...stores)
  } finally {
    for (const store of stores) await store.close()
    await dialect.destroy()
  }
}

/** One machine alone, over each engine. */
const withStore = (dialect: StoreDialect, body: (store: Store) => Promise<void>): Promise<void> =>
  withMachines(dialect, 1, async (store) => store && body(store))

for (const engine of engines)
  describe(`writes that meet others over ${engine.name}`, { skip: engine.skip }, () => {
    test('are run again from their beginning where a row was changed meanwhile', () =>
      withStore(engine.dialect(), async (store) => {
        const promised: number[] = []
        let runs = 0

        await store.write(async (db) => {
          runs += 1
          const run = runs
          db.afterCommit(() => promised.push(run))
          await db.run(put, { name: `run ${run}`, value: '' })
          if (run < 3) throw new ChangedMeanwhileError()
        })

        assert.deepEqual(await namesIn(store), ['run 3'])
        assert.deepEqual(promised, [3])
      }))

    test('fail alone where they never find what they read, and in the end', () =>
      withStore(engine.dialect(), async (store) => {
        const fate = await Promise.allSettled([
          store.write((db) => db.run(put, { name: 'a', value: '' })),
          store.write(async (db) => {
            await db.run(put, { name: 'b', value: '' })
            throw new ChangedMeanwhileError()
          }),
          store.write((db) => db.run(put, { name: 'c', value: '' })),
        ])

        assert.deepEqual(
          fate.map(({ status }) => status),
          ['fulfilled', 'rejected', 'fulfilled'],
        )
        assert.deepEqual(await namesIn(store), ['a', 'c'])
      }))
  })

describe('two machines on one PostgreSQL', { skip: postgresEngine.skip }, () => {
  test('change one row by turns: no change is lost, and none fails', () =>
    withMachines(postgresEngine.dialect(), 2, async (...machines) => {
      const [first] = machines
      await first?.write((db) => db.run(put, { name: 'count', value: '0' }))
      const countUp = (store: Store): Promise<number> =>
        store.write(async (db) => {
          const before = await db.one(valueNamed, { name: 'count' })
          return db.run(change, { name: 'count', value: String(Number(before?.value) + 1) })
        })

      for (let round = 0; round < 10; round += 1)
        await Promise.all(machines.flatMap((store) => [countUp(store), countUp(store)]))

      assert.deepEqual(await first?.read.one(valueNamed, { name: 'count' }), { value: '40' })
    }))
})
