import { createPublisherCenter } from '../publisher/create-publisher-center.ts'
import { type ScriptedAnswer, scriptedService } from './scripted-service.ts'

/** A publisher's client of a service that answers from a script, and the waits it took. */
export async function scriptedPublisher(...answers: readonly ScriptedAnswer[]) {
  const service = await scriptedService(...answers)
  const waits: number[] = []
  const pc = createPublisherCenter({
    url: service.url,
    credentials: { accessToken: async () => 'token' },
    retry: {
      random: () => 0,
      sleep: async (milliseconds, signal) => {
        waits.push(milliseconds)
        signal?.throwIfAborted()
      },
    },
  })
  return { service, pc, waits, [Symbol.asyncDispose]: () => service[Symbol.asyncDispose]() }
}
