/** Begins at once; the first one who asks gets that result, later ones a new one. */
export function firstThenAgain<Result>(make: () => Promise<Result>): () => Promise<Result> {
  let first: Promise<Result> | undefined = make()
  // Whoever asks is told; until then a failure is nobody's.
  first.catch(() => undefined)
  return () => {
    const given = first ?? make()
    first = undefined
    return given
  }
}
