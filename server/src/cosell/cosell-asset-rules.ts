import { assetStates } from './cosell-asset-document.ts'

/**
 * The state of a document after a request: what it was, where the request says the same or nothing, and uploaded once
 * it is said to be. Undefined where it cannot become what the request says.
 */
export function nextAssetState(was: string, sent: string | undefined): string | undefined {
  const wanted = sent?.toLowerCase() ?? was.toLowerCase()
  if (wanted === was.toLowerCase()) return was
  const isUploaded = was === assetStates.pending && wanted === assetStates.uploaded.toLowerCase()
  return isUploaded ? assetStates.uploaded : undefined
}
