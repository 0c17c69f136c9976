import type { getProgramme as operation } from '@comptoir/contract/comptoir/enrollment-operations'
import type { Handler } from '../handler.ts'
import { cloudNamed } from './cloud-named.ts'
import { programmeOf } from './programme-of.ts'

/** Shows the programme of one cloud. */
export const getProgramme: Handler<typeof operation> = async ({ server }, { cloud }) =>
  programmeOf(cloudNamed(server, cloud))
