/** A stretch of a file. */
export interface Extent {
  readonly offset: number
  readonly sizeBytes: number
}

/** Which stretches of a file are taken. What was given back is taken again before the file grows. */
export class FileRoom {
  /** By their offsets; no two touch, and none touches the end. */
  readonly #free: Extent[] = []
  #end = 0

  /** Where the last taken stretch ends. */
  get end(): number {
    return this.#end
  }

  take(sizeBytes: number): number {
    const index = this.#free.findIndex((free) => free.sizeBytes >= sizeBytes)
    const found = this.#free[index]
    if (!found) {
      this.#end += sizeBytes
      return this.#end - sizeBytes
    }
    const left = { offset: found.offset + sizeBytes, sizeBytes: found.sizeBytes - sizeBytes }
    this.#free.splice(index, 1, ...(left.sizeBytes > 0 ? [left] : []))
    return found.offset
  }

  give({ offset, sizeBytes }: Extent): void {
    const next = this.#free.findIndex((free) => free.offset > offset)
    const index = next < 0 ? this.#free.length : next
    const [before, after] = [this.#free[index - 1], this.#free[index]]
    const joinsBefore = before !== undefined && endOf(before) === offset
    const joinsAfter = after !== undefined && offset + sizeBytes === after.offset
    const first = joinsBefore ? before.offset : offset
    const last = joinsAfter ? endOf(after) : offset + sizeBytes
    const merged = last === this.#end ? [] : [{ offset: first, sizeBytes: last - first }]
    if (last === this.#end) this.#end = first
    this.#free.splice(index - (joinsBefore ? 1 : 0), Number(joinsBefore) + Number(joinsAfter), ...merged)
  }
}

function endOf({ offset, sizeBytes }: Extent): number {
  return offset + sizeBytes
}
