import type { PublishingProgress, PublishingStep } from '@comptoir/sdk/publisher/publishing-progress'
import type { Output } from '../cli-io.ts'
import { plain } from '../output/fields.ts'

/** Characters of a step's bar. */
const barLength = 20

const words: Readonly<Record<PublishingStep['state'], string>> = {
  notStarted: 'not started',
  inProgress: 'in progress',
  waiting: 'waiting for you',
  complete: 'complete',
  failed: 'failed',
  cancelled: 'cancelled',
}

/** Lines that show how far each step is. */
export function progressLines({ steps, messages }: PublishingProgress): readonly string[] {
  const width = Math.max(0, ...steps.map(({ name }) => name.length))
  return [
    ...steps.flatMap((step) => [
      `${step.name.padEnd(width)}  ${bar(step)}  ${words[step.state]}`,
      ...(step.state === 'failed' ? step.messages.map((message) => `${' '.repeat(width)}  ${message}`) : []),
    ]),
    ...messages,
  ].map(plain)
}

function bar({ state, percent }: PublishingStep): string {
  const full = state === 'complete' ? barLength : Math.round((Math.min(100, Math.max(0, percent)) / 100) * barLength)
  return `[${'#'.repeat(full)}${(state === 'inProgress' && full < barLength ? '>' : '').padEnd(barLength - full, '.')}]`
}

/** Shows progress as it comes: in place on a terminal, and elsewhere a line for each step that moved. */
export function progressView(output: Output): (progress: PublishingProgress) => void {
  let shown = 0
  let before: PublishingProgress | undefined
  return (progress) => {
    if (!output.columns) {
      for (const line of moved(before, progress)) output.write(`${line}\n`)
      before = progress
      return
    }
    const lines = progressLines(progress).map((line) => line.slice(0, output.columns))
    // Back to the first line that was shown, and over it.
    output.write(`${shown > 0 ? `\u001b[${shown}A\u001b[J` : ''}${lines.map((line) => `${line}\n`).join('')}`)
    shown = lines.length
  }
}

function moved(before: PublishingProgress | undefined, { steps }: PublishingProgress): readonly string[] {
  return steps
    .filter((step, index) => step.state !== (before?.steps[index]?.state ?? 'notStarted'))
    .flatMap((step) => [
      `${step.name}: ${words[step.state]}`,
      ...(step.state === 'failed' ? step.messages.map((message) => `  ${message}`) : []),
    ])
    .map(plain)
}
