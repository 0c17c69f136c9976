import { finished, type Readable } from 'node:stream'

/** Bytes that are written at a time: the network brings smaller pieces than a disk likes. */
const mostPieceBytes = 1_048_576

/**
 * The body of a request in pieces of up to 1 MiB. A piece is good until the next one is asked for: all are in the same
 * memory, and what the network brought is given back at once, since garbage collection, which a few megabytes of it
 * set off, costs more than everything else that is done to them.
 * @param sizeBytes what the request states
 * @throws what broke the request off
 */
export async function* bodyPieces(body: Readable, sizeBytes: number): AsyncGenerator<Uint8Array> {
  const gathering = new Gathering(body, Math.max(1, Math.min(sizeBytes, mostPieceBytes)))
  try {
    for (let piece = await gathering.next(); piece.length > 0; piece = await gathering.next()) yield piece
  } finally {
    gathering.stop()
  }
}

class Gathering {
  readonly #body: Readable
  readonly #memory: Buffer
  readonly #unlisten: () => void
  #filled = 0
  #rest: Buffer | undefined
  #outcome: { readonly failure: Error | null | undefined } | undefined
  #wake: () => void = () => undefined

  constructor(body: Readable, pieceBytes: number) {
    this.#body = body
    this.#memory = Buffer.allocUnsafeSlow(pieceBytes)
    this.#unlisten = finished(body, { writable: false }, (failure) => {
      this.#outcome = { failure }
      this.#wake()
    })
    body.pause()
    body.on('data', this.#take)
  }

  /** Empty at the end. */
  async next(): Promise<Uint8Array> {
    this.#filled = 0
    const rest = this.#rest
    this.#rest = undefined
    if (rest) this.#take(rest)
    if (!this.#isFull && !this.#outcome)
      await new Promise<void>((resolve) => {
        this.#wake = resolve
        this.#body.resume()
      })
    if (this.#outcome?.failure) throw this.#outcome.failure
    return this.#memory.subarray(0, this.#filled)
  }

  /** What is still to come of the request is read and forgotten. */
  stop(): void {
    this.#body.off('data', this.#take)
    this.#unlisten()
    this.#body.resume()
    giveBack(this.#memory)
  }

  get #isFull(): boolean {
    return this.#filled === this.#memory.length
  }

  readonly #take = (chunk: Buffer): void => {
    const taken = chunk.copy(this.#memory, this.#filled)
    this.#filled += taken
    if (taken < chunk.length) this.#rest = chunk.subarray(taken)
    else giveBack(chunk)
    if (!this.#isFull) return
    this.#body.pause()
    this.#wake()
  }
}

/** Frees memory without waiting for its collection, where nothing else is in it. */
function giveBack({ buffer, length }: Buffer): void {
  if (buffer instanceof ArrayBuffer && buffer.byteLength === length) buffer.transfer(0)
}
