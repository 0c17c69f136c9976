/** What the command line reads and writes; `process` is one. */
export interface CliIo {
  readonly stdout: Output
  readonly stderr: Output
  readonly env: Readonly<Record<string, string | undefined>>
  /** Read where `--body -` asks for it. */
  readonly stdin?: AsyncIterable<string | Uint8Array>
  /** Lets milliseconds go by; default the system's timer. */
  readonly sleep?: (ms: number) => Promise<void>
}

/** Where text and bytes go. */
export interface Output {
  write(text: string | Uint8Array): unknown
  /** Width of the terminal in characters; absent where nobody looks, and then nothing is shortened. */
  readonly columns?: number | undefined
}
