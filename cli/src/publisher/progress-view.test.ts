import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PublishingProgress, PublishingStep } from '@comptoir/sdk/publisher/publishing-progress'
import { progressView } from './progress-view.ts'

/** A step; certification where nothing is said. */
function step(state: PublishingStep['state'], members: Partial<PublishingStep> = {}): PublishingStep {
  return { name: 'Certification', state, percent: 0, messages: [], ...members }
}

function running(...steps: readonly PublishingStep[]): PublishingProgress {
  return { state: 'running', steps, messages: [] }
}

/** What is written of progress as it comes. */
function shown(columns: number | undefined, ...progress: readonly PublishingProgress[]): readonly string[] {
  const written: string[] = []
  const view = progressView({ columns, write: (text) => written.push(String(text)) })
  for (const each of progress) view(each)
  return written
}

test('a terminal shows a bar for each step, and writes over it as it goes on', () => {
  const live = step('notStarted', { name: 'Live' })

  assert.deepEqual(shown(80, running(step('inProgress', { percent: 50 }), live), running(step('complete'), live)), [
    'Certification  [##########>.........]  in progress\nLive           [....................]  not started\n',
    '\u001b[2A\u001b[JCertification  [####################]  complete\nLive           [....................]  not started\n',
  ])
})

test('a line is no wider than the terminal: it would be two, and not be written over', () => {
  assert.deepEqual(shown(20, running(step('waiting'))), ['Certification  [....\n'])
})

test('what is said of a step is one line, and does not command the terminal', () => {
  const failed = running(step('failed', { name: 'Live', messages: ['One\nTwo \u001b[2J three'] }))

  assert.deepEqual(shown(80, failed), ['Live  [....................]  failed\n      One Two  [2J three\n'])
  assert.deepEqual(shown(undefined, failed), ['Live: failed\n', '  One Two  [2J three\n'])
})

test('elsewhere, each step that moved is a line', () => {
  const first = running(step('inProgress', { percent: 10 }), step('notStarted', { name: 'Live' }))
  const same = running(step('inProgress', { percent: 70 }), step('notStarted', { name: 'Live' }))
  const next = running(step('complete'), step('inProgress', { name: 'Live' }))

  assert.deepEqual(shown(undefined, first, same, next), [
    'Certification: in progress\n',
    'Certification: complete\n',
    'Live: in progress\n',
  ])
})
