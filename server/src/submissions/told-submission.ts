import { StoredJson } from '../page.ts'
import type { PublishingRow } from '../publishing/publishing-store.ts'
import { submissionDocument } from '../publishing/submission-words.ts'

/** A submission as it is answered. What its request said is told as it was said, which the decoder has checked. */
export function toldSubmission(row: PublishingRow): StoredJson {
  return new StoredJson(JSON.stringify(submissionDocument(row)))
}
