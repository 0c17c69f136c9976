import type { supplementalContentRequest } from '@comptoir/contract/ingestion/supplemental-contents/schemas'
import type { Static } from 'typebox'
import type { SupplementalAsset } from './supplemental-document.ts'

type SentAsset = NonNullable<Static<typeof supplementalContentRequest>['assets']>[number]

/**
 * What is wrong with the files that supplemental contents are to name: each has a name, and an id that is sent back is
 * one of those on record, once. Inferred: the specification has the members, and no rule for them.
 */
export function wrongInAssets(
  sent: readonly SentAsset[],
  kept: readonly SupplementalAsset[],
): Readonly<Record<string, readonly string[]>> {
  const known = new Set(kept.map(({ assetID }) => assetID))
  return Object.fromEntries(
    sent.flatMap(({ assetID, fileName = '' }, index) => [
      ...(fileName === '' ? [[`assets[${index}].fileName`, ['The field is required.']] as const] : []),
      ...(assetID === undefined || known.delete(assetID.toLowerCase())
        ? []
        : [[`assets[${index}].assetID`, [`The field is invalid (value '${assetID}').`]] as const]),
    ]),
  )
}

/** The files as they are kept: new ones get an id. Where a file is, is never what a client says. */
export function keptAssets(sent: readonly SentAsset[], newId: () => string): readonly SupplementalAsset[] {
  return sent.map(({ assetID, fileName = '', type }) => ({
    assetID: assetID?.toLowerCase() ?? newId(),
    fileName,
    ...(type === undefined ? {} : { type }),
  }))
}
