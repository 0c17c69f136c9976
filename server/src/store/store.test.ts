import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { engines } from '@comptoir/testing'
import { sqlite } from './dialects/sqlite.ts'
import { NewerDataError } from './migrate.ts'
import { type NoParameters, type Parameter, query } from './query.ts'
import { openStore, type Store } from './store.ts'

const put = query((db, p: Parameter<{ name: string; value: string }>) =>
  db.insertInto('installation').values({ name: p('name'), value: p('value') }),
)
const putVersion = query((db, p: Parameter<{ value: string }>) =>
  db
    .updateTable('installation')
    .set({ value: p('value') })
    .where('name', '=', 'version'),
)
const names = query((db, _p: Parameter<NoParameters>) =>
  db.selectFrom('installation').select('name').where('name', '!=', 'version').orderBy('name'),
)

const namesIn = async (store: Store): Promise<string[]> => (await store.read.all(names, {})).map(({ name }) => name)

for (const engine of engines)
  describe(`the store over ${engine.name}`, { skip: engine.skip }, () => {
    const withStore = async (body: (store: Store) => Promise<void>): Promise<void> => {
      const dialect = engine.dialect()
      const store = await openStore(dialect)
      try {
        await body(store)
      } finally {
        await store.close()
        await dialect.destroy()
      }
    }

    test('a write that succeeds is there for the next reader', () =>
      withStore(async (store) => {
        await store.write((db) => db.run(put, { name: 'a', value: '1' }))

        assert.deepEqual(await namesIn(store), ['a'])
      }))

    test('a write that fails leaves nothing, whatever it did before', () =>
      withStore(async (store) => {
        const write = store.write(async (db) => {
          await db.run(put, { name: 'a', value: '1' })
          throw new Error('second thoughts')
        })

        await assert.rejects(write, /second thoughts/)
        assert.deepEqual(await namesIn(store), [])
      }))

    test('writes that share a commit do not share a failure', () =>
      withStore(async (store) => {
        const fate = await Promise.allSettled([
          store.write((db) => db.run(put, { name: 'a', value: '1' })),
          store.write((db) => db.run(put, { name: 'a', value: 'again' })),
          store.write((db) => db.run(put, { name: 'b', value: '2' })),
        ])

        assert.deepEqual(
          fate.map(({ status }) => status),
          ['fulfilled', 'rejected', 'fulfilled'],
        )
        assert.deepEqual(await namesIn(store), ['a', 'b'])
      }))

    test('a part of a write that fails by itself takes back what it did, and what it promised', () =>
      withStore(async (store) => {
        const promised: string[] = []
        await store.write(async (db) => {
          await db.run(put, { name: 'a', value: '1' })
          const part = db.attempt(async () => {
            await db.run(put, { name: 'b', value: '1' })
            db.afterCommit(() => promised.push('b'))
            throw new Error('not this one')
          })
          await assert.rejects(part, /not this one/)
          await db.attempt(() => db.run(put, { name: 'c', value: '1' }))
        })

        assert.deepEqual(await namesIn(store), ['a', 'c'])
        assert.deepEqual(promised, [])
      }))

    test('a second row with the same key is told from other failures', () =>
      withStore(async (store) => {
        await store.write((db) => db.run(put, { name: 'a', value: '1' }))

        const again = await store.write((db) => db.run(put, { name: 'a', value: '2' })).catch((cause: unknown) => cause)

        assert.equal(store.dialect.isDuplicate(again), true)
        assert.equal(store.dialect.isDuplicate(new Error('another')), false)
      }))

    test('writes happen in the order they were asked for, each seeing those before it', () =>
      withStore(async (store) => {
        const seen = await Promise.all(
          ['a', 'b', 'c'].map((name) =>
            store.write(async (db) => {
              const before = (await db.all(names, {})).length
              await db.run(put, { name, value: '1' })
              return before
            }),
          ),
        )

        assert.deepEqual(seen, [0, 1, 2])
      }))

    test('what waits for the commit runs after it, and not at all when the write fails', () =>
      withStore(async (store) => {
        const ran: string[] = []

        await store.write(async (db) => db.afterCommit(() => ran.push('kept')))
        await store
          .write(async (db) => {
            db.afterCommit(() => ran.push('dropped'))
            throw new Error('no')
          })
          .catch(() => undefined)

        assert.deepEqual(ran, ['kept'])
      }))

    test('closing finishes the writes under way', async () => {
      const dialect = engine.dialect()
      const store = await openStore(dialect)
      const write = store.write((db) => db.run(put, { name: 'a', value: '1' }))

      await store.close()

      assert.equal(await write, 1)
      await dialect.destroy()
    })
  })

describe('the store in a file', () => {
  const withFolder = async (body: (path: string) => Promise<void>): Promise<void> => {
    const folder = mkdtempSync(join(tmpdir(), 'comptoir-store-'))
    try {
      await body(join(folder, 'comptoir.db'))
    } finally {
      rmSync(folder, { recursive: true })
    }
  }

  test('what was written is there when it is opened again', () =>
    withFolder(async (path) => {
      const first = await openStore(sqlite({ path }))
      await first.write((db) => db.run(put, { name: 'a', value: '1' }))
      await first.close()

      const second = await openStore(sqlite({ path }))

      assert.deepEqual(await namesIn(second), ['a'])
      await second.close()
    }))

  test('a reader does not see a write before its commit', () =>
    withFolder(async (path) => {
      const store = await openStore(sqlite({ path }))

      const during = await store.write(async (db) => {
        await db.run(put, { name: 'a', value: '1' })
        return namesIn(store)
      })

      assert.deepEqual(during, [])
      assert.deepEqual(await namesIn(store), ['a'])
      await store.close()
    }))

  test('data of a newer version is refused, and left alone', () =>
    withFolder(async (path) => {
      const store = await openStore(sqlite({ path }))
      await store.write((db) => db.run(putVersion, { value: '999' }))
      await store.close()

      await assert.rejects(openStore(sqlite({ path })), NewerDataError)
    }))
})
