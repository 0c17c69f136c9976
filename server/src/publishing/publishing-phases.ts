/*
 * How a publishing goes on, as a table of moves, and in which words each API tells of it. The order of the phases is
 * that of the Cloud Partner Portal's steps; durations lie within the time frames that the portal shows.
 * @see cloud-partner-portal-api-retrieve-offer-status
 */

/** The phases in which somebody or something works on a publishing, or waits for it, in order. */
export const workingPhases = [
  'validation',
  'certification',
  'provisioning',
  'packaging',
  'signOff',
  'goingLive',
] as const
/** A phase in which something goes on. */
export type WorkingPhase = (typeof workingPhases)[number]

/** The ends of a publishing. */
export const endPhases = ['live', 'failed', 'cancelled'] as const

/** Where a publishing stands. */
export type PublishingPhase = WorkingPhase | (typeof endPhases)[number]

/** A stored phase as one of the table's. */
export function publishingPhase(phase: string): PublishingPhase {
  const found = [...workingPhases, ...endPhases].find((each) => each === phase)
  if (!found) throw new TypeError(`there is no phase ${phase}`)
  return found
}

/** A phase that ends by itself, and can be told to fail. */
export const timedPhases = ['validation', 'certification', 'provisioning', 'packaging', 'goingLive'] as const
/** A phase that ends by itself. */
export type TimedPhase = (typeof timedPhases)[number]

/** What is to be known of a phase. */
export interface PhaseSpec {
  /** ISO 8601 duration on the account's clock; undefined where it waits for the publisher. */
  readonly takes: string | undefined
  /** What follows when it went well. */
  readonly next: PublishingPhase
  /** Whether the publishing may be cancelled in it. */
  readonly canCancel: boolean
  /** The step of the Cloud Partner Portal API. */
  readonly step: {
    readonly id: string
    readonly stepName: string
    readonly description: string
    readonly estimatedTimeFrame: string
  }
}

/** The table of moves. Inferred: the durations, each within the time frame beside it, and the descriptions. */
export const phaseTable: Readonly<Record<WorkingPhase, PhaseSpec>> = {
  validation: {
    takes: 'PT10M',
    next: 'certification',
    canCancel: true,
    step: {
      id: 'displaydummycertify',
      stepName: 'Validate Pre-Requisites',
      description: 'The offer is checked for what publishing needs.',
      estimatedTimeFrame: '< 15 min',
    },
  },
  certification: {
    takes: 'P2D',
    next: 'provisioning',
    canCancel: true,
    step: {
      id: 'displaycertify',
      stepName: 'Certification',
      description: 'The offer is looked at by the certification team.',
      estimatedTimeFrame: '~2-3 days',
    },
  },
  provisioning: {
    takes: 'PT12H',
    next: 'packaging',
    canCancel: true,
    step: {
      id: 'displayprovision',
      stepName: 'Provisioning',
      description: 'The offer is copied to where it is sold.',
      estimatedTimeFrame: '< 1 day',
    },
  },
  packaging: {
    takes: 'PT30M',
    next: 'signOff',
    canCancel: true,
    step: {
      id: 'displaypackage',
      stepName: 'Packaging and Lead Generation Registration',
      description: 'The pages of the offer are made, and where its leads go is registered.',
      estimatedTimeFrame: '< 1 hour',
    },
  },
  signOff: {
    takes: undefined,
    next: 'goingLive',
    canCancel: true,
    step: {
      id: 'publisher-signoff',
      stepName: 'Publisher signoff',
      description: 'The preview is ready: look at it, and put the offer on sale.',
      estimatedTimeFrame: '< 1 hour',
    },
  },
  goingLive: {
    takes: 'P2D',
    next: 'live',
    canCancel: false,
    step: {
      id: 'live',
      stepName: 'Live',
      description: 'The offer goes on sale.',
      estimatedTimeFrame: '~2-5 days',
    },
  },
}

/**
 * Whether another publishing may begin: this one is over, or waits for its publisher, whose new one then takes its place.
 * @see partner-center-submission-api-onboard
 */
export function makesRoom(phase: string): boolean {
  return !isTimed(phase)
}

/** Whether a phase is one in which something goes on. */
export function isWorking(phase: string): phase is WorkingPhase {
  return Object.hasOwn(phaseTable, phase)
}

/** Whether a phase ends by itself. */
export function isTimed(phase: string): phase is TimedPhase {
  return isWorking(phase) && phaseTable[phase].takes !== undefined
}

/** Whether a publishing may be cancelled where it stands. */
export function canCancel(phase: string): boolean {
  return isWorking(phase) && phaseTable[phase].canCancel
}
