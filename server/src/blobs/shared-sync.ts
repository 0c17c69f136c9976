/** A sync that those who ask for it at the same time share: whoever asks while one runs gets the next. */
export class SharedSync {
  readonly #sync: () => Promise<void>
  #running: Promise<void> = Promise.resolve()
  #next: Promise<void> | undefined

  constructor(sync: () => Promise<void>) {
    this.#sync = sync
  }

  /** Ends when what was written before the call is on the disk. */
  run(): Promise<void> {
    this.#next ??= this.#after(this.#running)
    return this.#next
  }

  async #after(before: Promise<void>): Promise<void> {
    // Whoever asked for the one before was told how it went.
    await before.catch(() => undefined)
    this.#running = this.#next ?? this.#running
    this.#next = undefined
    await this.#sync()
  }
}
