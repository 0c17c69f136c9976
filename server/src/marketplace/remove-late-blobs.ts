import type { EventHandler } from '../clock/scheduler.ts'

/** Removes what is left, or was put there again, of files that nothing refers to. */
export const removeLateBlobs: EventHandler = async ({ server, partner }, { blobIds = '' }) => {
  for (const blobId of blobIds.split(' ')) {
    try {
      await server.blobs.remove(partner.partner_id, blobId)
    } catch (cause) {
      // A file that cannot be removed must not keep what comes after it from happening.
      server.log.error('blob', { cause })
    }
  }
}
