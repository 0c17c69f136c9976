import type { Credential } from '@comptoir/contract/operation'
import { createServer, type ServerOptions } from '@comptoir/server/create-server'
import { enrollAsApproved } from '@comptoir/server/enrollments/enroll-as-approved'
import {
  hashNewAccounts,
  insertNewAccount,
  type NewAccount,
  type SecretHashes,
} from '@comptoir/server/identity/create-account'
import { generateSigningKey } from '@comptoir/server/identity/signing-keys'
import { sandboxAccounts } from '@comptoir/server/sandbox/accounts'
import type { Server } from '@comptoir/server/server'
import { openStore } from '@comptoir/server/store/store'
import { countingCommits } from './counting-commits.ts'
import { type Engine, sqliteEngine } from './engines.ts'
import { type Caller, fetchToken } from './fetch-token.ts'
import { countingIds, FixedClock } from './fixed-clock.ts'
import { PartnerApi } from './partner-api.ts'
import type { TestClock } from './test-clock.ts'

export interface TestOptions extends Omit<ServerOptions, 'store' | 'clock' | 'ids' | 'generateKey'> {
  /** Default: SQLite in memory. */
  readonly engine?: Engine
  /** Accounts to make; default: the sandbox's, one a cloud, without customers. */
  readonly accounts?: readonly NewAccount[]
  /** Default: one that stands still at `testStart`. */
  readonly clock?: TestClock
}

/** A partner centre for one test. */
export interface PartnerCenter {
  readonly server: Server
  readonly clock: TestClock
  /** The account of a cloud. */
  account(cloud: string): NewAccount
  /**
   * Calls the API as that account; by default as its application acting for its administrator. With
   * `{ roles: ['salesAgent'] }` it acts for somebody who has exactly these roles or, for `app`, is an application that has.
   */
  api(cloud?: string, credential?: Credential, caller?: Caller): Promise<PartnerApi>
  /** The access token that `api` would call with: for another resource, without MFA, as the caller says. */
  token(cloud?: string, credential?: Credential, caller?: Caller): Promise<string>
  /** How often something was committed: where it stays the same, no row changed. */
  commits(): number
  close(): Promise<void>
}

/** The same first key for all partner centres of a test process: making one takes longer than most tests. */
let firstKey: ReturnType<typeof generateSigningKey> | undefined

/** Hashes of the well-known secrets, made once a test process for each list of accounts. */
const hashes = new Map<string, Promise<SecretHashes>>()

/** Starts a partner centre in this process: a real server on a real database, with a fixed clock and counted ids. */
export async function startPartnerCenter(options: TestOptions = {}): Promise<PartnerCenter> {
  const { engine = sqliteEngine, accounts = sandboxAccounts, clock = new FixedClock(), ...rest } = options
  const { dialect, commits } = countingCommits(engine.dialect())
  const store = await openStore(dialect)
  let keys = 0
  const generateKey = (): ReturnType<typeof generateSigningKey> => {
    keys += 1
    if (keys > 1) return generateSigningKey()
    firstKey ??= generateSigningKey()
    return firstKey
  }
  const server = await createServer({ log: 'silent', ...rest, store, clock, ids: countingIds(), generateKey })
  await addAccounts(server, accounts)
  const tokens = new Map<string, Promise<string>>()
  const account = (cloud: string): NewAccount => {
    const found = accounts.find((each) => each.account.cloud === cloud)
    if (!found) throw new Error(`no test account in ${cloud}`)
    return found
  }
  const token: PartnerCenter['token'] = (cloud = 'global', credential = 'appUser', caller = {}) => {
    const name = JSON.stringify([cloud, credential, caller, clock.now()])
    const kept = tokens.get(name) ?? fetchToken(server, account(cloud), credential, caller)
    tokens.set(name, kept)
    return kept
  }
  return {
    server,
    clock,
    account,
    token,
    commits,
    api: async (...caller) => new PartnerApi(server, await token(...caller)),
    async close() {
      await server.close()
      await dialect.destroy()
    },
  }
}

async function addAccounts(server: Server, accounts: readonly NewAccount[]): Promise<void> {
  const secrets = JSON.stringify(
    accounts.map(({ application, administrator, people }) => [application, administrator, people]),
  )
  const hashing = hashes.get(secrets) ?? hashNewAccounts(accounts)
  hashes.set(secrets, hashing)
  const surroundings = { hashes: await hashing, vault: server.vault, now: server.clock.now() }
  await server.store.write(async (db) => {
    for (const each of accounts) {
      const account = await insertNewAccount(db, each, surroundings)
      await enrollAsApproved(server, db, account, each)
    }
  })
  await server.accounts.load(server.store.read)
}
