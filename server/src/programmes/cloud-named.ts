import type { Cloud } from '@comptoir/contract/cloud'
import { refuse } from '../partner-center-error.ts'
import type { Server } from '../server.ts'

/** A cloud that is served here, by its id in any letter case. @throws notFound */
export function cloudNamed({ clouds }: Pick<Server, 'clouds'>, id: string): Cloud {
  return clouds.find((cloud) => cloud.id === id.toLowerCase()) ?? refuse('notFound', `cloud ${id}`)
}
