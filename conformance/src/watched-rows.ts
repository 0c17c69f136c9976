import type { PartnerCenter } from '@comptoir/testing'
import { storedRows } from './secrets/stored-rows.ts'

/** Written of refused requests, too. */
const refusalsAreKept = ['sign_in_record', 'data_access_record']

/**
 * Every row of a partner centre, to tell whether a request changed one. They are read again only where something was
 * committed meanwhile: reading forty tables takes longer than most requests.
 */
export class WatchedRows {
  readonly #center: PartnerCenter
  #commits: number
  #held: string

  private constructor(center: PartnerCenter, commits: number, held: string) {
    this.#center = center
    this.#commits = commits
    this.#held = held
  }

  static async of(center: PartnerCenter): Promise<WatchedRows> {
    return new WatchedRows(center, center.commits(), await rowsOf(center))
  }

  /** Whether any row is another than when this was last asked. */
  async changed(): Promise<boolean> {
    const commits = this.#center.commits()
    if (commits === this.#commits) return false
    const before = this.#held
    this.#commits = commits
    this.#held = await rowsOf(this.#center)
    return this.#held !== before
  }
}

/** All rows of each table, whatever their order. */
async function rowsOf({ server }: PartnerCenter): Promise<string> {
  const tables = await storedRows(server.store)
  return [...tables]
    .filter(([table]) => !refusalsAreKept.includes(table))
    .map(([table, rows]) => `${table}\n${rows.split('\n').sort().join('\n')}`)
    .join('\n\n')
}
