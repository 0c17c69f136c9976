import type { KeyObject } from 'node:crypto'
import type { Executor, Transaction } from '../store/executor.ts'
import type { SigningKeyTable } from '../store/identity-tables.ts'
import { type NoParameters, type Parameter, query } from '../store/query.ts'
import type { Store } from '../store/store.ts'
import { insertSigningKey } from './account-store.ts'
import { nextKeyDue, verifiesUntil } from './key-rotation-rules.ts'
import { keyOfText, keyText, type SigningKey, signingKey } from './signing-keys.ts'
import type { Vault } from './vault.ts'

const allKeys = query((db, _p: Parameter<NoParameters>) =>
  db.selectFrom('signing_key').selectAll().orderBy('signs_from'),
)

const resealKey = query((db, p: Parameter<{ kid: string; private_jwk: string }>) =>
  db
    .updateTable('signing_key')
    .set({ private_jwk: p('private_jwk') })
    .where('kid', '=', p('kid')),
)

const endKeys = query((db, p: Parameter<{ kid: string; signs_from: string; verifies_until: string }>) =>
  db
    .updateTable('signing_key')
    .set({ verifies_until: p('verifies_until') })
    .where('kid', '!=', p('kid'))
    .where('signs_from', '<=', p('signs_from'))
    .where('verifies_until', 'is', null),
)

const forgetKeys = query((db, p: Parameter<{ before: string }>) =>
  db.deleteFrom('signing_key').where('verifies_until', '<', p('before')),
)

/** Milliseconds between two readings that an unknown key may cause. */
const shortestReadingMs = 10_000

interface Needs {
  readonly store: Store
  readonly vault: Vault
  readonly generate: () => Promise<KeyObject>
}

/** The keys of this installation: one signs, the one before may verify a while, the next one is published ahead. */
export class KeyRing {
  readonly #needs: Needs
  #keys: readonly SigningKey[] = []
  #readAtMs = Number.NEGATIVE_INFINITY

  constructor(needs: Needs) {
    this.#needs = needs
  }

  /** All that are published, in the order in which they sign. */
  get keys(): readonly SigningKey[] {
    return this.#keys
  }

  /** The one that signs at an instant. */
  signing(now: string): SigningKey {
    const key = this.#keys.findLast(({ signsFrom }) => signsFrom <= now) ?? this.#keys[0]
    if (!key) throw new TypeError('no signing key')
    return key
  }

  find(kid: string | undefined): SigningKey | undefined {
    return this.#keys.find((key) => key.kid === kid)
  }

  /** Reads the keys, and makes the first one where there is none. */
  async open(now: string): Promise<void> {
    await this.#read(this.#needs.store.read)
    if (this.#keys.length > 0) return
    await this.#add(now, now)
  }

  /** Makes the next key when its time has come, forgets those that verify nothing any more, and reads what others made. */
  async turn(now: string): Promise<void> {
    const { store } = this.#needs
    await store.write((db) => db.run(forgetKeys, { before: now }))
    await this.#read(store.read)
    const newest = this.#keys.at(-1)
    const signsFrom = newest && nextKeyDue(newest.signsFrom, now)
    if (signsFrom) await this.#add(now, signsFrom)
  }

  /** Makes a key that signs from now on: the one before may be in wrong hands, or somebody wants to see it happen. */
  async rotate(db: Transaction, now: string): Promise<SigningKey> {
    const key = await this.#made(db, now, now)
    db.afterCommit(() => this.#hold(key))
    return key
  }

  /** Another machine may have made a key that is not known here. */
  async readAgain(epochMs: number): Promise<void> {
    if (epochMs - this.#readAtMs < shortestReadingMs) return
    this.#readAtMs = epochMs
    await this.#read(this.#needs.store.read)
  }

  async #add(now: string, signsFrom: string): Promise<void> {
    this.#hold(await this.#needs.store.write((db) => this.#made(db, now, signsFrom)))
  }

  async #made(db: Executor, now: string, signsFrom: string): Promise<SigningKey> {
    const { vault, generate } = this.#needs
    const key = signingKey(await generate(), signsFrom)
    // One that is published already keeps its turn: clients may have read it, and other machines will sign with it.
    const next = this.#keys.find((each) => each.signsFrom > signsFrom)
    await db.run(insertSigningKey, {
      kid: key.kid,
      private_jwk: vault.seal(keyText(key)),
      created_at: now,
      signs_from: signsFrom,
      verifies_until: next ? verifiesUntil(next.signsFrom) : null,
    })
    await db.run(endKeys, {
      kid: key.kid,
      signs_from: signsFrom,
      verifies_until: verifiesUntil(signsFrom),
    })
    return key
  }

  #hold(key: SigningKey): void {
    this.#keys = [...this.#keys, key].toSorted((one, other) => (one.signsFrom < other.signsFrom ? -1 : 1))
  }

  async #read(db: Executor): Promise<void> {
    const rows = await db.all(allKeys, {})
    const known = new Map(this.#keys.map((key) => [key.kid, key]))
    const keys: SigningKey[] = []
    for (const row of rows) keys.push(known.get(row.kid) ?? (await this.#opened(row)))
    this.#keys = keys
  }

  /** Keys of the first version stand in clear: they are sealed when they are first read. */
  async #opened({ kid, private_jwk, signs_from }: SigningKeyTable): Promise<SigningKey> {
    const { vault, store } = this.#needs
    const inClear = private_jwk.startsWith('{')
    const jwk = inClear ? private_jwk : vault.open(private_jwk)
    if (inClear) await store.write((db) => db.run(resealKey, { kid, private_jwk: vault.seal(jwk) }))
    return keyOfText(jwk, signs_from)
  }
}
