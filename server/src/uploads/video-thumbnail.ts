import { isMembers } from '../marketplace/core-member.ts'
import { type Members, present } from '../marketplace/part-document.ts'
import { type FileState, saysUploaded, stateOf } from './file-states.ts'

/** What is to be stored of the image in front of a video, and whether it is said to be uploaded. */
export interface WrittenThumbnail {
  readonly members: { readonly thumbnail?: Members }
  readonly uploaded: boolean
}

/**
 * The image in front of a video as a request has it: a file of its own, which is announced and uploaded with the video.
 * Inferred: the specification has it, no client was seen to send one. @throws fileStateRefused
 */
export function writtenThumbnail(sent: unknown, before: unknown): WrittenThumbnail {
  if (!isMembers(sent)) return { members: {}, uploaded: false }
  const known = isMembers(before) ? before : undefined
  const { fileSasUri: _address, state: wanted, ...own } = sent
  const fileName = own['fileName'] ?? known?.['fileName']
  if (fileName === undefined) return { members: { thumbnail: own }, uploaded: false }
  const current = known?.['state'] === undefined ? 'PendingUpload' : stateOf(known)
  const uploaded = saysUploaded(current, wantedState(wanted))
  const state: FileState = uploaded ? 'Processed' : current
  return { members: { thumbnail: present({ ...own, fileName, state }) }, uploaded }
}

function wantedState(wanted: unknown): FileState | undefined {
  return wanted === undefined ? undefined : stateOf({ state: wanted })
}
