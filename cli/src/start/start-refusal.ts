/** What is wrong with the command line or the surroundings, in one sentence for a person. */
export class StartRefusal extends Error {}

/** What a failure of the system says of itself. */
export function reasonOf(cause: unknown): string {
  const reason = cause instanceof AggregateError ? cause.errors[0] : cause
  return reason instanceof Error ? reason.message : String(reason)
}
