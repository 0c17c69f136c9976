import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { test } from 'node:test'
import { checkApplicationPackage } from './application-package.ts'
import { sourceOf } from './archive-reader.ts'
import { type SampleFile, sampleArchive, samplePackage, sampleTemplate, sampleUiDefinition } from './sample-archive.ts'

const target = { module: 'package', planId: 'gold', member: 'packageReferences' } as const

const template = { name: 'mainTemplate.json', content: JSON.stringify(sampleTemplate) }
const definition = { name: 'createUiDefinition.json', content: JSON.stringify(sampleUiDefinition) }

async function found(content: Uint8Array): Promise<readonly string[]> {
  return (await checkApplicationPackage(sourceOf(content), target)).map(({ code }) => code)
}

function foundIn(...files: readonly SampleFile[]): Promise<readonly string[]> {
  return found(sampleArchive(files))
}

test('a zip with both files at its root has no findings', async () => {
  assert.deepEqual(await checkApplicationPackage(sourceOf(samplePackage()), target), [])
})

test('other files and folders may stand beside them', async () => {
  assert.deepEqual(
    await foundIn(template, definition, { name: 'nested/', content: '' }, { name: 'nested/site.json', content: '{' }),
    [],
  )
})

test('what is no zip is told, an empty file, too', async () => {
  assert.deepEqual(await found(Buffer.from('%PDF-1.7')), ['ArchiveDamaged'])
  assert.deepEqual(await found(Buffer.alloc(0)), ['ArchiveDamaged'])
})

test('a missing file is named, and where one of its name stands instead', async () => {
  const findings = await checkApplicationPackage(
    sourceOf(sampleArchive([definition, { ...template, name: 'package/maintemplate.json' }])),
    target,
  )

  assert.deepEqual(findings, [
    {
      level: 'error',
      code: 'PackageFileMissing',
      target,
      message:
        'The package must have mainTemplate.json at its root, in this letter case. There is "package/maintemplate.json".',
    },
  ])
  assert.deepEqual(await foundIn(), ['PackageFileMissing', 'PackageFileMissing'])
})

test('a file that is no JSON is told', async () => {
  assert.deepEqual(await foundIn({ ...template, content: 'resources:' }, definition), ['PackageFileInvalid'])
})

test('what is wrong with the files themselves is told', async () => {
  const outputs = { siteNam: '' }
  const other = { ...sampleUiDefinition, parameters: { outputs } }

  const codes = await foundIn(
    { ...template, content: JSON.stringify({ ...sampleTemplate, contentVersion: undefined }) },
    { ...definition, content: JSON.stringify(other) },
  )

  assert.deepEqual(codes, ['TemplateMemberMissing', 'UiDefinitionOutputUnknown', 'TemplateParameterUnset'])
})

test('names that lead out of the archive are told', async () => {
  for (const name of ['../evil.sh', '/etc/passwd', 'a/../../b', 'C:\\windows\\b', 'a\0b'])
    assert.deepEqual(await foundIn(template, definition, { name, content: '' }), ['ArchiveNameUnsafe'], name)
})

test('a file that is there twice is told: nobody knows which one counts', async () => {
  assert.deepEqual(await foundIn(template, definition, template), ['ArchiveFileTwice'])
})

test('an encrypted file is told', async () => {
  assert.deepEqual(await foundIn({ ...template, encrypted: true }, definition), ['ArchiveEncrypted', 'ArchiveDamaged'])
})

test('a file that inflates to more than it says is not followed', async () => {
  const zeros = Buffer.alloc(32 * 1024 ** 2)

  const codes = await foundIn({ ...template, content: zeros, statedBytes: 100 }, definition)

  assert.deepEqual(codes, ['ArchiveDamaged'])
})

test('files that are too large are told without being read', async () => {
  const gigabyte = 1024 ** 3

  assert.deepEqual(await foundIn({ ...template, statedBytes: 5 * 1024 ** 2 }, definition), ['ArchiveTooLarge'])
  assert.deepEqual(await foundIn(template, definition, { name: 'disk.vhd', content: '', statedBytes: gigabyte + 1 }), [
    'ArchiveTooLarge',
  ])
  const disks = [1, 2, 3, 4, 5].map((index) => ({ name: `${index}.vhd`, content: '', statedBytes: gigabyte }))
  assert.deepEqual(await foundIn(template, definition, ...disks), ['ArchiveTooLarge'])
})

test('an archive of too many files, or of too many bytes, is not opened', async () => {
  const many = Array.from({ length: 10_001 }, (_, index) => ({ name: `${index}`, content: '' }))
  const large = { sizeBytes: 2 * 1024 ** 3, open: () => assert.fail('it was opened') }

  assert.deepEqual(await foundIn(...many), ['ArchiveTooManyFiles'])
  assert.deepEqual(
    (await checkApplicationPackage(large, target)).map(({ code }) => code),
    ['ArchiveTooLarge'],
  )
})

test('an archive of ten thousand files is read in a few reads', async () => {
  const files = Array.from({ length: 9_998 }, (_, index) => ({ name: `files/${index}.txt`, content: '' }))
  const source = sourceOf(sampleArchive([template, definition, ...files]))
  let reads = 0

  const counted: typeof source = {
    ...source,
    open(range) {
      reads += 1
      return source.open(range)
    },
  }

  const findings = await checkApplicationPackage(counted, target)

  assert.deepEqual(findings, [])
  assert.ok(reads < 20, `${reads} reads`)
})

test('an archive that was cut off anywhere has findings and throws nothing', async () => {
  const whole = samplePackage()

  for (let length = 0; length < whole.length; length += 7)
    assert.notDeepEqual(await found(whole.subarray(0, length)), [], `${length} bytes`)
})

test('an archive with any byte changed has findings or none, and throws nothing', async () => {
  const whole = samplePackage()

  for (let index = 0; index < whole.length; index += 1) {
    const changed = Buffer.from(whole)
    changed[index] = (changed[index] ?? 0) ^ 0xff
    assert.ok(Array.isArray(await found(changed)), `byte ${index}`)
  }
})

test('what the file itself fails with is no finding', async () => {
  const broken = new Error('the disk is gone')
  const source = {
    sizeBytes: 1000,
    open: () =>
      new Readable({
        read() {
          this.destroy(broken)
        },
      }),
  }

  await assert.rejects(checkApplicationPackage(source, target), broken)
})
