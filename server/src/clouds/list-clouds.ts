import type { Cloud } from '@comptoir/contract/cloud'
import { besideOperations, capabilities } from '@comptoir/contract/clouds/gate'
import { getProgramme } from '@comptoir/contract/comptoir/enrollment-operations'
import type { comptoirOperations } from '@comptoir/contract/comptoir/operations'
import type { Handler } from '../handler.ts'
import { refuse } from '../partner-center-error.ts'
import type { Server } from '../server.ts'

/** `GET /comptoir/v1/clouds`: the whole matrix. */
export const listClouds: Handler<(typeof comptoirOperations)['comptoir.clouds.list']> = async ({ server }) => ({
  clouds: server.clouds.map((cloud) => described(cloud, server)),
})

/** `GET /comptoir/v1/clouds/{cloud}`: one cloud's part of it. */
export const getCloud: Handler<(typeof comptoirOperations)['comptoir.clouds.get']> = async ({ server }, { cloud }) => {
  const found = server.clouds.find(({ id }) => id === cloud.toLowerCase())
  return described(found ?? refuse('notFound', `cloud ${cloud}`), server)
}

function described(cloud: Cloud, { operations }: Server) {
  const rows = capabilities(cloud, Object.values(operations))
  const whole = rows.filter(({ use }) => use === undefined)
  const offered = whole.filter((row) => row.offered).length
  return {
    id: cloud.id,
    name: cloud.name,
    api: cloud.api.value,
    authority: cloud.authority.value,
    graph: cloud.graph.value,
    portal: cloud.portal.value,
    currency: cloud.currency,
    sellsTo: cloud.sellsTo,
    priceUpliftPercent: cloud.priceUpliftPercent,
    offered,
    missing: whole.length - offered,
    programme: getProgramme.path.replace('{cloud}', cloud.id),
    capabilities: [...rows],
    alsoMissing: [...besideOperations(cloud)],
  }
}
