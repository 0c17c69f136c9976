import type { Members } from '../marketplace/part-document.ts'
import { error, type Finding, quoted } from '../marketplace-rules/finding.ts'
import { checkImageSet } from '../marketplace-rules/image-rules.ts'
import type { OfferFacts } from './offer-facts.ts'

/** What is wrong with the images of an offer: those that are missing or too many, and those that are no images. */
export function imageFindings({ images }: Pick<OfferFacts, 'images'>): readonly Finding[] {
  const types = images.map(({ type }) => (typeof type === 'string' ? type : ''))
  return [...checkImageSet(types), ...images.flatMap(fileFindings)]
}

function fileFindings({ fileName, state }: Members): readonly Finding[] {
  const target = { module: 'listing', member: 'images' } as const
  const name = quoted(typeof fileName === 'string' ? fileName : '')
  if (state === 'PendingUpload') return [error(target, 'ImageNotUploaded', `The image ${name} was never uploaded.`)]
  if (state === 'ProcessFailed')
    return [error(target, 'ImageInvalid', `The image ${name} is no PNG of the size that its type asks for.`)]
  // One that is being looked at is asked for again when validation ends.
  return []
}
