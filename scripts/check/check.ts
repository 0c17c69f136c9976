/** Something that must hold of the repository. */
export interface Check {
  readonly name: string
  /** What holds when it passes. */
  readonly title: string
  /** Resolves with what is wrong, a sentence or the output of a tool each; none when all is well. */
  readonly run: () => Promise<readonly string[]>
}
