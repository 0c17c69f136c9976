import { commands } from '../command-words.ts'
import { connectionVariables, profileVariable } from '../connection-variables.ts'
import { wrap } from './wrap.ts'

/** `comptoir --help` */
export function overview(): string {
  const built = areasOf(false)
  const planned = [...areasOf(true)].filter((area) => !built.has(area))
  return `comptoir: a partner centre that anyone can run

Usage: comptoir <area…> <verb> [ids…] [options]

Running it
  comptoir start                     a sandbox on this machine, with an account in each cloud and known credentials
  comptoir serve                     an installation with secrets of its own
  comptoir certs                     the certificates of HTTPS, and how clients trust them
  comptoir code [USER]               the one-time code of the sandbox's people

Signing in
  comptoir login                     signs in and keeps it as a profile; --profile NAME, --tenant NAME, --url URL
  comptoir logout                    forgets a profile
  comptoir profiles list             the profiles that are kept

Accounts and programmes
  comptoir enroll                    enrol in a cloud's programme; "enroll list", "show", "submit", "approve"…
  comptoir apps create|add|list      applications of the account; "apps roles", "apps confirm", "apps delete"
  comptoir apps keys add|list|delete their keys, each shown once; "apps certificates" likewise
  comptoir users create|list|roles   people of the account; "users reset-password", "users reset-second-factor"
  comptoir trustee requests          who asks to read customers' data; "request", "grant", "refuse", "withdraw", "reads"

Publishing in the marketplace
  comptoir offers list|show|put      a publisher's offers; "offers cancel", "offers operations list"
  comptoir offers publish OFFER --watch
                                     publishes to the preview, and shows each step; "go-live" and "status" likewise
  comptoir products list|show|create the same offers as products; "products publish" follows all drafts to the preview
  comptoir submissions watch|go-live follows a submission, puts it on sale; "submissions list", "submissions show"
  comptoir packages upload           uploads a package, and waits until it is processed
  comptoir outbox list               what publishers are told of it

Everything else
  comptoir clouds [CLOUD]            what each cloud offers, why it lacks the rest, and what to do instead
  comptoir clock                     the account's clock; "clock advance P1M" runs a month of commerce
  comptoir <area> --help             the operations of an area
  comptoir <area> <verb> --help      an operation: parameters, body, clouds, errors

Areas:
${wrap([...built].join(', '), '  ')}
Documented areas that are not built yet (they answer 501):
${wrap(planned.join(', '), '  ')}
Options of every operation:
  --profile NAME       the sign-in to act as; "default" is meant where none of these options is given
  --cloud NAME         global, china, germany or usgov: whose sandbox account to be (global)
  --account NAME       the sandbox account of this name, domain or tenant; operator and trustee, too
  --app-only           act as the application alone; default: for the account's administrator
  --url URL            where the partner centre answers (http://127.0.0.1:4400)
  --ca FILE            authority that HTTPS is trusted by, PEM
  --tenant, --client-id, --client-secret, --refresh-token
                       an account of your own
  --json               one JSON document, for programs
  --all                every page of a list
  --body JSON          the body: JSON, @file, or - for standard input
  --set a.b=VALUE      one member of the body; may be repeated
  --if-match ETAG      change this version only

Variables stand in for options: ${Object.values(connectionVariables).slice(0, 3).join(', ')},
${[...Object.values(connectionVariables).slice(3), profileVariable].join(', ')}

Examples:
  comptoir start
  comptoir customers list --size 10
  comptoir customers get 8a3e1c5a-8c1f-4a8d-9f57-6f6f3c1d2e90 --json
  comptoir subscriptions update CUSTOMER SUBSCRIPTION --body @subscription.json --set quantity=25
  comptoir orders list CUSTOMER --cloud china
  comptoir apps create --name Importer --role Manager
  comptoir apps keys add CLIENT --display-name laptop
  comptoir clouds germany
  comptoir packages upload PRODUCT solution.zip
  comptoir offers go-live OFFER --watch --interval 5
`
}

function areasOf(planned: boolean): Set<string> {
  return new Set(
    commands.filter(({ route }) => (route.planned === true) === planned).flatMap(({ words }) => words[0] ?? []),
  )
}
