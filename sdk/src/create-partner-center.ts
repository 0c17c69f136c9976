import type { CloudId } from '@comptoir/contract/cloud'
import { Caller, type CallerOptions } from './caller.ts'
import { listOf } from './list.ts'
import type { PartnerCenter } from './partner-center.ts'
import type { CallInput, CallOptions } from './request.ts'
import type { Route } from './route.ts'
import { routes } from './routes.generated.ts'

/** How a client is made; its cloud decides which methods it has. */
export interface PartnerCenterOptions<Cloud extends CloudId> extends CallerOptions {
  readonly cloud: Cloud
}

/**
 * Makes a client for an account of a cloud: of Microsoft's service, or of a Comptoir where `url` says so.
 *
 *     const partnerCenter = createPartnerCenter({ cloud: 'global', credentials: { tenantId, clientId, clientSecret } })
 *     for await (const customer of partnerCenter.customers.list()) console.log(customer.companyProfile.companyName)
 */
export function createPartnerCenter<const Cloud extends CloudId>(
  options: PartnerCenterOptions<Cloud>,
): PartnerCenter<Cloud> {
  return typed<Cloud>(areaOf(new Caller(options), routes, /^csp\./))
}

type Call = (input?: CallInput, options?: CallOptions) => unknown
type Area = { [word: string]: Call | Area }

/**
 * The methods of operations, by the words of their ids without their `beginning`. All of them at once, which takes about
 * a millisecond. What a cloud lacks is there as well, to say so.
 */
export function areaOf(caller: Caller, table: Readonly<Record<string, Route>>, beginning: RegExp): Area {
  const client: Area = {}
  for (const [id, { list }] of Object.entries(table)) {
    const words = id.replace(beginning, '').split('.')
    const last = words.pop() ?? id
    areaAt(client, words)[last] = list
      ? (input, options) => listOf(caller, id, input, options)
      : (input, options) => caller.call(id, input, options)
  }
  return client
}

function areaAt(client: Area, words: readonly string[]): Area {
  let area = client
  for (const word of words) {
    const known = area[word]
    const next: Area = typeof known === 'object' ? known : {}
    area[word] = next
    area = next
  }
  return area
}

/** The cast: types and routes are made from the same contract, but only the types know what each method takes and gives. */
function typed<Cloud extends CloudId>(client: object): PartnerCenter<Cloud> {
  return client as PartnerCenter<Cloud>
}
