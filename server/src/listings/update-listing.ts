import type { updateListing as operation } from '@comptoir/contract/ingestion/listings/operations'
import type { Handler } from '../handler.ts'
import { membersOf } from '../marketplace/part-document.ts'
import { partToReplace, replaceWhole } from '../marketplace/part-operations.ts'
import { refuseFields } from '../partner-center-error.ts'
import { languageOf, writtenListing } from './listing-members.ts'

export const updateListing: Handler<typeof operation> = async (context, { productID, listingID, body }) => {
  const draft = await partToReplace(context, { productID, kind: 'listing', partId: listingID }, body)
  const { languageCode, title } = membersOf(draft.row)
  const language = String(languageCode)
  if (body.languageCode !== undefined && languageOf(body.languageCode) !== language)
    refuseFields({ languageCode: ['The field cannot be changed.'] })
  return replaceWhole(context, draft, writtenListing(body, { languageCode: language, title }))
}
