/** The event of files that were removed, and are to be looked for once more. */
export const blobsGone = 'blobs.gone'
