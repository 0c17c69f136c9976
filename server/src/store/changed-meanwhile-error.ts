/**
 * A row is not any more as a write read it: another machine changed it in the same moment. The write is run again, from
 * its reading on.
 */
export class ChangedMeanwhileError extends Error {
  override readonly name: string = 'ChangedMeanwhileError'
}
