import type { comptoirOperations } from '@comptoir/contract/comptoir/operations'
import type { Handler } from '../handler.ts'

/** `GET /comptoir/v1/clock` */
export const getClock: Handler<(typeof comptoirOperations)['comptoir.clock.get']> = async ({ partner, now }) => ({
  now: now(),
  frozen: partner.clock_frozen_at !== null,
  offsetMs: partner.clock_offset_ms,
})
