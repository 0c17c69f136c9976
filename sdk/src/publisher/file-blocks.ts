/** The bytes of a file: whole, or as they come. Node's `openAsBlob` gives one that is not held in memory. */
export type FileContent = Blob | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array<ArrayBuffer>>

/** The blocks of a file, of that many bytes each; the last may have fewer. */
export async function* blocksOf(file: FileContent, size: number): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  if (file instanceof ReadableStream) {
    yield* gathered(file, size)
    return
  }
  const total = file instanceof Blob ? file.size : file.byteLength
  for (let from = 0; from < total; from += size) {
    const part = file.slice(from, from + size)
    yield part instanceof Blob ? new Uint8Array(await part.arrayBuffer()) : part
  }
}

/** Gathers the pieces of a stream into blocks. */
async function* gathered(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  size: number,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let pieces: Uint8Array<ArrayBuffer>[] = []
  let held = 0
  for await (let piece of stream) {
    while (held + piece.byteLength >= size) {
      const fits = size - held
      yield joined([...pieces, piece.subarray(0, fits)], size)
      piece = piece.subarray(fits)
      pieces = []
      held = 0
    }
    if (piece.byteLength === 0) continue
    pieces.push(piece)
    held += piece.byteLength
  }
  if (held > 0) yield joined(pieces, held)
}

function joined(pieces: readonly Uint8Array<ArrayBuffer>[], size: number): Uint8Array<ArrayBuffer> {
  const block = new Uint8Array(size)
  let at = 0
  for (const piece of pieces) {
    block.set(piece, at)
    at += piece.byteLength
  }
  return block
}
