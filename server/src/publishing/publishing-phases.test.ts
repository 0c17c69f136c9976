import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { millisecondsBetween, plusDuration } from '../clock/clock.ts'
import {
  canCancel,
  endPhases,
  isTimed,
  isWorking,
  makesRoom,
  phaseTable,
  timedPhases,
  type WorkingPhase,
  workingPhases,
} from './publishing-phases.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** What the portal says of how long each step takes: from and to, in milliseconds. */
const timeFrames: Readonly<Record<string, readonly [number, number]>> = {
  '< 15 min': [0, 15 * minute],
  '< 1 hour': [0, hour],
  '< 1 day': [0, day],
  '~2-3 days': [2 * day, 3 * day],
  '~2-5 days': [2 * day, 5 * day],
}

/** Every phase: what follows it, whether it may be cancelled, and whether another publishing may begin in it. */
const moves = [
  ['validation', 'certification', 'may be cancelled', 'stands in the way'],
  ['certification', 'provisioning', 'may be cancelled', 'stands in the way'],
  ['provisioning', 'packaging', 'may be cancelled', 'stands in the way'],
  ['packaging', 'signOff', 'may be cancelled', 'stands in the way'],
  ['signOff', 'goingLive', 'may be cancelled', 'gives way'],
  ['goingLive', 'live', 'may not be cancelled', 'stands in the way'],
] as const satisfies readonly (readonly [WorkingPhase, string, string, string])[]

describe('a phase of a publishing', () => {
  for (const [phase, next, cancel, another] of moves)
    test(`${phase} goes on with ${next}, ${cancel}, and ${another}`, () => {
      assert.equal(phaseTable[phase].next, next)
      assert.equal(canCancel(phase), cancel === 'may be cancelled')
      assert.equal(makesRoom(phase), another === 'gives way')
      assert.ok(isWorking(phase))
    })

  for (const phase of [...endPhases, 'weather', 'toString'])
    test(`${phase} is none in which something goes on: it is not cancelled, and makes room`, () => {
      assert.deepEqual(
        [isWorking(phase), isTimed(phase), canCancel(phase), makesRoom(phase)],
        [false, false, false, true],
      )
    })

  test('comes up once, from the first to live', () => {
    const seen: string[] = []
    for (let phase: string = workingPhases[0]; isWorking(phase); phase = phaseTable[phase].next) seen.push(phase)

    assert.deepEqual(seen, workingPhases)
    assert.deepEqual(
      seen,
      moves.map(([phase]) => phase),
    )
  })

  for (const phase of timedPhases)
    test(`${phase} takes a time that is within the time frame the portal tells`, () => {
      const { takes = '', step } = phaseTable[phase]
      const [least = 0, most = 0] = timeFrames[step.estimatedTimeFrame] ?? []
      const start = '2026-01-15T09:00:00.000Z'

      const taken = millisecondsBetween(start, plusDuration(start, takes))

      assert.ok(taken >= least && taken < most, `${taken} is not within ${step.estimatedTimeFrame}`)
    })

  test('waits for its publisher where it takes no time of its own, and nowhere else', () => {
    assert.deepEqual(
      workingPhases.filter((phase) => !isTimed(phase)),
      ['signOff'],
    )
  })
})
