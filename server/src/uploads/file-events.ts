/** The event of a file that was looked at. */
export const fileProcessed = 'file.processed'
