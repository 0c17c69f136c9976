import type { PartnerCenter } from '@comptoir/testing'
import { storedRows } from './secrets/stored-rows.ts'

/**
 * Every row of a partner centre, to tell whether a request changed one. They are read again only where something was
 * committed meanwhile: reading forty tables takes longer than most requests.
 */
export class WatchedRows {
  readonly #center: PartnerCenter
  readonly #except: readonly string[]
  #commits: number
  #held: string

  private constructor(center: PartnerCenter, except: readonly string[], held: string) {
    this.#center = center
    this.#except = except
    this.#commits = center.commits()
    this.#held = held
  }

  /** @param except tables that refused requests are written to, too */
  static async of(center: PartnerCenter, except: readonly string[] = []): Promise<WatchedRows> {
    return new WatchedRows(center, except, await rowsOf(center, except))
  }

  /** Whether any row is another than when this was last asked. */
  async changed(): Promise<boolean> {
    const commits = this.#center.commits()
    if (commits === this.#commits) return false
    const before = this.#held
    this.#commits = commits
    this.#held = await rowsOf(this.#center, this.#except)
    return this.#held !== before
  }
}

/** All rows of each table but some, whatever their order. */
async function rowsOf({ server }: PartnerCenter, except: readonly string[]): Promise<string> {
  const tables = await storedRows(server.store)
  return [...tables]
    .filter(([table]) => !except.includes(table))
    .map(([table, rows]) => `${table}\n${rows.split('\n').sort().join('\n')}`)
    .join('\n\n')
}
