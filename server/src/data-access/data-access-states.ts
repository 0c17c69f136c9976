import type { DataAccessState } from '@comptoir/contract/programmes/data-access'
import { refuse } from '../partner-center-error.ts'

export const dataAccessMoves = ['grant', 'refuse', 'withdraw'] as const
export type DataAccessMove = (typeof dataAccessMoves)[number]

interface Move {
  readonly from: readonly DataAccessState[]
  readonly to: DataAccessState
}

const moves: Readonly<Record<DataAccessMove, Move>> = {
  grant: { from: ['requested'], to: 'granted' },
  refuse: { from: ['requested'], to: 'refused' },
  withdraw: { from: ['requested', 'granted'], to: 'withdrawn' },
}

/** Where a move leads from a state, or undefined where there is no such move. */
export function movedAccess(state: DataAccessState, move: DataAccessMove): DataAccessState | undefined {
  const { from, to } = moves[move]
  return from.includes(state) ? to : undefined
}

/** Where a move leads from a state. @throws dataAccessMoveRefused */
export function checkedAccessMove(state: DataAccessState, move: DataAccessMove): DataAccessState {
  return movedAccess(state, move) ?? refuse('dataAccessMoveRefused', state, move, moves[move].from.join(' or '))
}

/** Whether data can be read under a grant now: it ends at its instant, on the account's clock. */
export function isOpen(state: string, endsAt: string | null, now: string): boolean {
  return state === 'granted' && endsAt !== null && now < endsAt
}
