import type { fileStates } from '@comptoir/contract/ingestion/resource'
import { refuse } from '../partner-center-error.ts'

/** How far an uploaded file is. */
export type FileState = (typeof fileStates)[number]

/**
 * What a client may make of a file in each state: what it is already, and `Uploaded`, which has it looked at, once more
 * where that was done; other bytes are taken only where it failed. The other moves are the server's. Inferred: clients were seen to make the first one alone.
 */
const moves: Readonly<Record<FileState, readonly FileState[]>> = {
  PendingUpload: ['PendingUpload', 'Uploaded'],
  Uploaded: ['Uploaded'],
  InProcessing: ['InProcessing', 'Uploaded'],
  Processed: ['Processed', 'Uploaded'],
  ProcessFailed: ['ProcessFailed', 'Uploaded'],
}

/** Whether a request has the file looked at; refuses what clients cannot say. @throws fileStateRefused */
export function saysUploaded(current: FileState, wanted: FileState = current): boolean {
  if (!moves[current].includes(wanted)) refuse('fileStateRefused', current, wanted)
  // A file that waits to be looked at says `Uploaded` itself: sending that back asks for nothing.
  return wanted === 'Uploaded' && current !== 'Uploaded'
}

/** Whether the file of this state waits to be looked at. */
export function isBeingProcessed(state: FileState): boolean {
  return state === 'Uploaded' || state === 'InProcessing'
}

/** Whether a file is to be put, or put again, where the address says. */
export function takesUpload(state: FileState): boolean {
  return state === 'PendingUpload' || state === 'ProcessFailed'
}

/** The state that a stored document tells. */
export function stateOf(members: { readonly [name: string]: unknown }): FileState {
  // Requests are checked against the states, and nothing else is ever stored.
  return members['state'] as FileState
}
