import { readFileSync } from 'node:fs'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { UsageError } from './usage-error.ts'

/** Lets every connection of this process trust one more authority. @throws {UsageError} */
export function trustAuthority(path: string | undefined): void {
  if (path === undefined) return
  try {
    setDefaultCACertificates([...getCACertificates('default'), readFileSync(path, 'utf8')])
  } catch (cause) {
    throw new UsageError(`--ca takes a file in PEM: ${cause instanceof Error ? cause.message : cause}.`)
  }
}
