import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, test } from 'node:test'

const preloaded = new URL('./relative-imports.js', import.meta.url).href

/** What a program of these files prints, and what it says where it fails. */
function run(files: Readonly<Record<string, string>>): { readonly out: string; readonly err: string } {
  const folder = mkdtempSync(join(tmpdir(), 'comptoir imports é-'))
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
    const args = [`--import=${preloaded}`, join(folder, 'main.mjs')]
    const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
    return { out: stdout.trim(), err: stderr }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

describe('a relative import, which the disk is not asked about', () => {
  test('finds modules of every kind, also in a folder with a space and an accent', () => {
    const { out, err } = run({
      'main.mjs': `import { one } from './one.ts'; import two from './two.cjs'; import three from './three.json' with { type: 'json' }
        console.log(one, two, three, (await import('./four.js')).four)`,
      'one.ts': 'export const one: number = 1',
      'two.cjs': `module.exports = require('./two')`,
      'two.js': 'module.exports = 2',
      'three.json': '3',
      'four.js': 'export const four = 4',
    })

    assert.deepEqual({ out, err: err.match(/Error.*/)?.[0] }, { out: '1 2 3 4', err: undefined })
  })

  test('names what is not there', () => {
    const { out, err } = run({ 'main.mjs': `import './missing.ts'` })

    assert.equal(out, '')
    assert.match(err, /missing\.ts/)
  })
})
