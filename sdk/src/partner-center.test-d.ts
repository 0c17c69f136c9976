import type { getCustomer } from '@comptoir/contract/csp/customers/operations'
import type { Input, Output } from '@comptoir/contract/operation'
import type { AuditRecord } from '@comptoir/contract/schemas/audit-record'
import type { Customer, NewCustomer } from '@comptoir/contract/schemas/customer'
import type { Subscription } from '@comptoir/contract/schemas/subscription'
import { createPartnerCenter } from './create-partner-center.ts'
import type { List, Page } from './list.ts'
import type { PartnerCenter } from './partner-center.ts'
import type { CallOptions } from './request.ts'

// Types are tested by compiling this file; nothing of it runs.

type Equal<One, Other> = (<T>() => T extends One ? 1 : 2) extends <T>() => T extends Other ? 1 : 2 ? true : false
type Has<Area, Name extends string> = Name extends keyof Area ? true : false

/** Compiles where its type argument is true. */
function expect<_Claim extends true>(): void {}

type Global = PartnerCenter<'global'>
type Germany = PartnerCenter<'germany'>

// A method takes the contract's input and call options, and gives the contract's output.
expect<Equal<Parameters<Global['customers']['get']>, [input: Input<typeof getCustomer>, options?: CallOptions]>>()
expect<Equal<ReturnType<Global['customers']['get']>, Promise<Output<typeof getCustomer>>>>()
expect<Equal<Awaited<ReturnType<Global['customers']['get']>>, Customer>>()
expect<Equal<Parameters<Global['customers']['create']>[0]['body'], NewCustomer>>()
expect<Equal<Awaited<ReturnType<Global['customers']['delete']>>, null>>()

// A change may be answered with the resource, or with nothing while it goes on.
expect<Equal<Awaited<ReturnType<Global['subscriptions']['update']>>, Subscription | null>>()

// Where nothing but the status tells answers apart, it is the answer.
expect<Equal<Awaited<ReturnType<Global['domains']['checkAvailability']>>, { readonly status: 200 | 404 }>>()

// A list is iterated over its items, or page by page; its place is the list's own business.
expect<Equal<ReturnType<Global['customers']['list']>, List<Customer>>>()
expect<Equal<ReturnType<Global['audit']['list']>, List<AuditRecord>>>()
expect<Equal<Awaited<ReturnType<ReturnType<Global['customers']['list']>['page']>>, Page<Customer>>>()
expect<Equal<Has<NonNullable<Parameters<Global['customers']['list']>[0]>, 'seekOperation'>, false>>()
expect<Equal<Has<NonNullable<Parameters<Global['customers']['list']>[0]>, 'filter'>, true>>()

// Planned operations take a body and give nothing that is known.
expect<Equal<Awaited<ReturnType<Global['users']['create']>>, unknown>>()
expect<Equal<Has<Parameters<Global['users']['create']>[0], 'body'>, true>>()

// Germany takes no new customers, and its users are nobody's business.
expect<Equal<Has<Global['customers'], 'create'>, true>>()
expect<Equal<Has<Germany['customers'], 'create'>, false>>()
expect<Equal<Has<Germany, 'users'>, false>>()
expect<Equal<Has<Germany['customers'], 'get'>, true>>()
expect<Equal<Has<PartnerCenter<'china'>, 'audit'>, false>>()

// Where the cloud is not known, only what all of them offer can be called.
expect<Equal<Has<PartnerCenter['customers'], 'create'>, false>>()
expect<Equal<Has<PartnerCenter['customers'], 'list'>, true>>()

// The token service is not a part of the client; Comptoir's own operations are.
expect<Equal<Has<Global, 'identity' | 'csp'>, false>>()
expect<Equal<Has<Global, 'comptoir'>, true>>()

const germany = createPartnerCenter({ cloud: 'germany', credentials: { accessToken: async () => 'token' } })
expect<Equal<typeof germany, Germany>>()

// @ts-expect-error Germany lacks customers.create
void germany.customers.create
// @ts-expect-error a parameter is missing
void germany.customers.get({})
// @ts-expect-error the parameter is text
void germany.customers.get({ customerId: 1 })
// @ts-expect-error there is no such parameter
void germany.customers.get({ customerId: '', customer: '' })
// @ts-expect-error a client needs to know its cloud
void createPartnerCenter({ credentials: { accessToken: async () => 'token' } })

void germany.customers.list()
void germany.customers.profiles.billing.get({ customerId: '' }, { ifMatch: '', signal: AbortSignal.abort() })
void germany.comptoir.clock.set({ body: { advance: 'P1M' } })
