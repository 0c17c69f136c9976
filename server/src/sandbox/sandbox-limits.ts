import type { SandboxLimits } from '../server.ts'

/** What an integration sandbox allows. @see test-and-debug */
export const sandboxLimits: SandboxLimits = { customers: 75, subscriptionsPerCustomer: 5, seatsPerSubscription: 25 }
