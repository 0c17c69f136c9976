import type { PublishingProgress, PublishingState } from './publishing-progress.ts'

/** A publishing that did not come to its goal: it failed, or somebody cancelled it. */
export class PublishingFailedError extends Error {
  override readonly name = 'PublishingFailedError'
  readonly progress: PublishingProgress

  constructor(progress: PublishingProgress) {
    const told = progress.steps.filter(({ state }) => state === 'failed').flatMap(({ messages }) => messages)
    const step = progress.steps.find(({ state }) => state === 'failed')
    const where = step ? ` at the step ${step.name}` : ''
    const what = progress.state === 'cancelled' ? 'was cancelled' : progress.state
    super([`the publishing ${what}${where}`, ...new Set([...progress.messages, ...told])].join(': '))
    this.progress = progress
  }
}

/** How a poller waits. */
export interface PollingOptions {
  /** Milliseconds between two looks; default 5,000. */
  readonly intervalMs?: number
  /** Stops the waiting, not the publishing. */
  readonly signal?: AbortSignal
  /** Told what was found, each time that something moved. */
  readonly onProgress?: (progress: PublishingProgress) => void
}

/** Looks after something that runs long. */
export interface Poller {
  /** What was found last; undefined before the first look. */
  readonly progress: PublishingProgress | undefined
  /** Looks once. */
  poll(options?: Pick<PollingOptions, 'signal'>): Promise<PublishingProgress>
  /**
   * Waits until the goal: the preview, for what was published; live, for what was sent there.
   * @throws {PublishingFailedError} where it failed or was cancelled
   */
  done(options?: PollingOptions): Promise<PublishingProgress>
  /** Cancels the publishing. */
  cancel(): Promise<void>
  /** A text that `resumePoller` goes on from, in another process too. It holds no secret. */
  toString(): string
}

/** What a poller is made of. */
export interface Polled {
  readonly look: (signal: AbortSignal | undefined) => Promise<PublishingProgress>
  readonly cancel: () => Promise<void>
  readonly goal: Extract<PublishingState, 'waiting' | 'live'>
  readonly token: string
  readonly sleep: (milliseconds: number, signal: AbortSignal | undefined) => Promise<void>
}

const usualIntervalMs = 5_000

/** Makes a poller. */
export function pollerOf({ look, cancel, goal, token, sleep }: Polled): Poller {
  let progress: PublishingProgress | undefined

  async function poll({ signal }: Pick<PollingOptions, 'signal'> = {}): Promise<PublishingProgress> {
    progress = await look(signal)
    return progress
  }

  async function done({ intervalMs = usualIntervalMs, onProgress, ...waiting }: PollingOptions = {}) {
    for (let seen = ''; ; await sleep(intervalMs, waiting.signal)) {
      waiting.signal?.throwIfAborted()
      const found = await poll(waiting)
      const text = JSON.stringify(found)
      if (text !== seen) onProgress?.(found)
      seen = text
      if (['live', 'idle', goal].includes(found.state)) return found
      if (found.state === 'failed' || found.state === 'cancelled') throw new PublishingFailedError(found)
    }
  }

  return {
    get progress() {
      return progress
    },
    poll,
    done,
    cancel,
    toString: () => token,
  }
}
