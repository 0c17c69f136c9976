import type { listProgrammes as operation } from '@comptoir/contract/comptoir/enrollment-operations'
import type { Handler } from '../handler.ts'
import { programmeOf } from './programme-of.ts'

/** Lists the programmes of the clouds that are served here. */
export const listProgrammes: Handler<typeof operation> = async ({ server }) => ({
  items: server.clouds.map(programmeOf),
})
