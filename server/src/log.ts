/** From saying nothing to saying everything. */
export const logLevels = ['silent', 'error', 'warn', 'info', 'debug'] as const
export type LogLevel = (typeof logLevels)[number]

/** One line of JSON an event, on standard error. No secret or token is ever among the fields. */
export interface Log {
  error(event: string, fields: object): void
  warn(event: string, fields: object): void
  info(event: string, fields: object): void
  /** Whether lines of this level are written: spares building them. */
  writes(level: LogLevel): boolean
}

/** A log that writes lines of this level and above. */
export function createLog(level: LogLevel, write: (line: string) => void = (line) => process.stderr.write(line)): Log {
  const limit = logLevels.indexOf(level)
  const writes = (asked: LogLevel): boolean => logLevels.indexOf(asked) <= limit
  const line = (at: LogLevel) => (event: string, fields: object) => {
    if (writes(at)) write(`${JSON.stringify({ at: new Date().toISOString(), level: at, event, ...fields }, plain)}\n`)
  }
  return { error: line('error'), warn: line('warn'), info: line('info'), writes }
}

/** Errors have no own members that JSON would show. */
function plain(_name: string, value: unknown): unknown {
  return value instanceof Error ? { message: value.message, stack: value.stack, cause: value.cause } : value
}
