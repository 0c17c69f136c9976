import type { Credential } from '@comptoir/contract/operation'
import { createServer, type ServerOptions } from '@comptoir/server/create-server'
import { hashNewAccount, insertNewAccount, type NewAccount } from '@comptoir/server/identity/create-account'
import { generateSigningKey } from '@comptoir/server/identity/signing-keys'
import { sandboxAccounts } from '@comptoir/server/sandbox/accounts'
import type { Server } from '@comptoir/server/server'
import { openStore } from '@comptoir/server/store/store'
import { type Engine, sqliteEngine } from './engines.ts'
import { countingIds, FixedClock } from './fixed-clock.ts'
import { fetchToken, PartnerApi } from './partner-api.ts'

export interface TestOptions extends Omit<ServerOptions, 'store' | 'clock' | 'ids' | 'generateKey'> {
  /** Default: SQLite in memory. */
  readonly engine?: Engine
  /** Accounts to make; default: the sandbox's, one a cloud, without customers. */
  readonly accounts?: readonly NewAccount[]
}

/** A partner centre for one test. */
export interface PartnerCenter {
  readonly server: Server
  readonly clock: FixedClock
  /** The account of a cloud. */
  account(cloud: string): NewAccount
  /** Calls the API as that account; by default as its application acting for its administrator. */
  api(cloud?: string, credential?: Credential): Promise<PartnerApi>
  close(): Promise<void>
}

/** One key for all partner centres of a test process: making one takes longer than most tests. */
let key: ReturnType<typeof generateSigningKey> | undefined

/** Hashes of the well-known secrets, made once a test process. */
const hashes = new Map<string, Promise<string>>()

/** Starts a partner centre in this process: a real server on a real database, with a fixed clock and counted ids. */
export async function startPartnerCenter(options: TestOptions = {}): Promise<PartnerCenter> {
  const { engine = sqliteEngine, accounts = sandboxAccounts, ...rest } = options
  const clock = new FixedClock()
  const dialect = engine.dialect()
  const store = await openStore(dialect)
  const generateKey = (): ReturnType<typeof generateSigningKey> => {
    key ??= generateSigningKey()
    return key
  }
  const server = await createServer({ log: 'silent', ...rest, store, clock, ids: countingIds(), generateKey })
  await addAccounts(server, accounts)
  const tokens = new Map<string, Promise<string>>()
  const account = (cloud: string): NewAccount => {
    const found = accounts.find((each) => each.account.cloud === cloud)
    if (!found) throw new Error(`no test account in ${cloud}`)
    return found
  }
  return {
    server,
    clock,
    account,
    async api(cloud = 'global', credential = 'appUser') {
      const name = `${cloud} ${credential} ${clock.now()}`
      const token = tokens.get(name) ?? fetchToken(server, account(cloud), credential)
      tokens.set(name, token)
      return new PartnerApi(server, await token)
    },
    async close() {
      await server.close()
      await dialect.destroy()
    },
  }
}

async function addAccounts(server: Server, accounts: readonly NewAccount[]): Promise<void> {
  for (const each of accounts) {
    const hash = hashes.get(each.application.secret) ?? hashNewAccount(each)
    hashes.set(each.application.secret, hash)
    const secretHash = await hash
    await server.store.write((db) => insertNewAccount(db, each, secretHash, server.clock.now()))
  }
  await server.accounts.load(server.store.read)
}
