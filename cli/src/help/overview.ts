import { commands } from '../command-words.ts'
import { connectionVariables } from '../connection-variables.ts'
import { wrap } from './wrap.ts'

/** `comptoir --help` */
export function overview(): string {
  const built = areasOf(false)
  const planned = [...areasOf(true)].filter((area) => !built.has(area))
  return `comptoir: a partner centre that anyone can run

Usage: comptoir <area…> <verb> [ids…] [options]

  comptoir start                     run a partner centre on this machine, with a sandbox account in each cloud
  comptoir clouds [CLOUD]            what each cloud offers, why it lacks the rest, and what to do instead
  comptoir clock                     the account's clock; "clock advance P1M" runs a month of commerce
  comptoir <area> --help             the operations of an area
  comptoir <area> <verb> --help      an operation: parameters, body, clouds, errors

Areas:
${wrap([...built].join(', '), '  ')}
Documented areas that are not built yet (they answer 501):
${wrap(planned.join(', '), '  ')}
Options of every operation:
  --cloud NAME         global, china, germany or usgov: whose sandbox account to be (global)
  --account NAME       the sandbox account of this name, domain or tenant
  --app-only           act as the application alone; default: for the account's administrator
  --url URL            where the partner centre answers (http://127.0.0.1:4400)
  --tenant, --client-id, --client-secret, --refresh-token
                       an account of your own
  --json               one JSON document, for programs
  --all                every page of a list
  --body JSON          the body: JSON, @file, or - for standard input
  --set a.b=VALUE      one member of the body; may be repeated
  --if-match ETAG      change this version only

Variables stand in for options: ${Object.values(connectionVariables).slice(0, 3).join(', ')},
${Object.values(connectionVariables).slice(3).join(', ')}

Examples:
  comptoir start
  comptoir customers list --size 10
  comptoir customers get 8a3e1c5a-8c1f-4a8d-9f57-6f6f3c1d2e90 --json
  comptoir subscriptions update CUSTOMER SUBSCRIPTION --body @subscription.json --set quantity=25
  comptoir orders list CUSTOMER --cloud china
  comptoir clouds germany
`
}

function areasOf(planned: boolean): Set<string> {
  return new Set(
    commands.filter(({ route }) => (route.planned === true) === planned).flatMap(({ words }) => words[0] ?? []),
  )
}
