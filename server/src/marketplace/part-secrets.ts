import type { Vault } from '../identity/vault.ts'
import type { Members } from './part-document.ts'
import type { ProductPartRow } from './product-part-store.ts'

/**
 * Members that are taken and never told again. They are sealed beside the document of their part, and stay where they
 * are not sent, since no client can send back what it was not told.
 */
const secretMembers: ReadonlySet<string> = new Set([
  'connectionString',
  'password',
  'applicationKey',
  'azureActiveDirectoryApplicationKey',
])

/** What of a part is told. */
export function toldMembers(sent: Members): Members {
  return Object.fromEntries(Object.entries(sent).filter(([name]) => !secretMembers.has(name)))
}

/**
 * The secrets of a part after a request: those sent, and those on record that were not sent, as long as the part is of
 * the same kind still. Empty where there is none.
 */
export function sealedSecrets(
  vault: Vault,
  sent: Members,
  kept: { readonly row: ProductPartRow; readonly isSameKind: boolean } | undefined,
): string {
  const known = kept?.isSameKind ? openSecrets(vault, kept.row) : {}
  const given = Object.fromEntries(Object.entries(sent).filter(([name]) => secretMembers.has(name)))
  const secrets = { ...known, ...given }
  return Object.keys(secrets).length === 0 ? '' : vault.seal(JSON.stringify(secrets))
}

/** The secrets of a part, for what is done with them: never for an answer. */
export function openSecrets(vault: Vault, row: ProductPartRow): Members {
  return row.secrets === '' ? {} : parsed(vault.open(row.secrets))
}

/** `sealedSecrets` wrote it, and the vault tells whether it is still that. */
function parsed(text: string): Members {
  return JSON.parse(text) as Members
}
