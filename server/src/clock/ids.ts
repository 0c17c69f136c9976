import { randomUUID } from 'node:crypto'

/** Where new ids come from. */
export interface Ids {
  /** A GUID for something made at this instant. */
  next(instant: string): string
}

/**
 * GUIDs of version 7: the instant, then chance. They sort by when they were made, so that a new row joins the end of
 * its index and a page of a million customers costs what a page of ten does.
 */
export const timeOrderedIds: Ids = {
  next(instant) {
    const milliseconds = Date.parse(instant).toString(16).padStart(12, '0')
    return `${milliseconds.slice(0, 8)}-${milliseconds.slice(8, 12)}-7${randomUUID().slice(15)}`
  },
}
