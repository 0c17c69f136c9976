import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { sampleArchive, samplePackage } from '@comptoir/server/marketplace-rules/sample-archive'
import { makeCompleteProduct } from '@comptoir/server/publishing/sample-complete-product'
import { type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { runCli } from '../run-cli.ts'

let running: PartnerCenter
let url: string
let folder: string

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'comptoir-cli-'))
  running = await startPartnerCenter({ blobFolder: join(folder, 'blobs') })
  url = await running.server.app.listen({ port: 0, host: '127.0.0.1' })
})

after(async () => {
  await running.close()
  rmSync(folder, { recursive: true })
})

/** Runs a command line as a shell would split it; `columns` where it is on a terminal. */
async function comptoir(line: string, columns?: number) {
  const given = { out: '', err: '' }
  const exitCode = await runCli(line.split(' '), {
    stdout: { write: (text) => (given.out += String(text)), columns },
    stderr: { write: (text) => (given.err += String(text)) },
    env: { COMPTOIR_URL: url },
  })
  return { exitCode, ...given }
}

/** The answer of a command that succeeds, as programs get it. */
async function answer(line: string) {
  const { exitCode, out, err } = await comptoir(`${line} --json`)
  assert.equal(exitCode, 0, `${line}: ${err}`)
  return JSON.parse(out)
}

/** Lets the account's clock go on, while whoever watches looks again and again. */
async function meanwhile<Result>(watching: Promise<Result>, ...durations: readonly string[]): Promise<Result> {
  const sandbox = await running.api()
  let over = false
  const watched = watching.finally(() => {
    over = true
  })
  while (!over) for (const advance of durations) if (!over) await sandbox.post('/comptoir/v1/clock', { advance })
  return watched
}

async function newProduct() {
  const { offer } = await makeCompleteProduct(running.server, running.account('global').account.partner_id)
  return { product: offer.product_id, offer: offer.offer_name, publisher: offer.publisher_id }
}

function fileOf(name: string, content: Uint8Array | string): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

describe('an offer', () => {
  test('is listed and shown by its name alone: the account has no other publisher', async () => {
    const { offer, publisher } = await newProduct()

    const { items } = await answer('offers list')
    const named = await answer(`offers list ${publisher}`)
    const shown = await comptoir(`offers show ${offer}`)

    assert.ok(items.some(({ id }: { id: string }) => id === offer))
    assert.deepEqual(named.items, items)
    assert.match(shown.out, new RegExp(`^id +${offer}$`, 'm'))
  })

  test('is published and goes live while somebody watches: a line for each step that moved', async () => {
    const { offer } = await newProduct()
    const idle = await comptoir(`offers status ${offer} --watch`)

    const published = await meanwhile(comptoir(`offers publish ${offer} --watch --interval 0.01`), 'P4D')
    const live = await meanwhile(comptoir(`offers goLive contoso ${offer} --watch --interval 0.01`), 'P3D')
    const { poller, ...status } = await answer(`offers status ${offer} --watch`)

    assert.deepEqual([idle.exitCode, idle.out.split('\n').at(-2)], [0, 'It was never published.'])
    assert.equal(published.exitCode, 0, published.err)
    assert.match(published.out, /^Certification: complete$/m)
    assert.match(published.out, /Publisher signoff: waiting for you\n.*go.* live when you say so\.\n$/s)
    assert.ok(!published.out.includes('\u001b'))
    assert.equal(live.exitCode, 0, live.err)
    assert.match(live.out, /^Live: complete\nLive\.\n$/m)
    assert.equal(status.state, 'live')
    assert.equal(typeof poller, 'string')
  })

  test('is shown with a bar for each step on a terminal, no wider than it', async () => {
    const { offer } = await newProduct()

    const { exitCode, out } = await meanwhile(comptoir(`offers publish ${offer} --watch --interval 0.01`, 60), 'P4D')

    assert.equal(exitCode, 0)
    assert.match(out, /^Certification {2,}\[#{15}$/m)
    assert.ok(out.split('\n').every((line) => line.replace(/^.*\[J/, '').length <= 60))
  })

  test('is published without waiting, with addresses of its own, and cancelled', async () => {
    const { offer } = await newProduct()

    const published = await comptoir(`offers publish ${offer} --notification-emails ada@contoso.example`)
    const before = await answer(`offers status ${offer}`)
    const cancelled = await comptoir(`offers cancel ${offer}`)
    const watched = await comptoir(`offers status ${offer} --watch`)

    assert.deepEqual([published.exitCode, published.err], [0, ''])
    assert.equal(before.status, 'running')
    assert.equal(cancelled.exitCode, 0, cancelled.err)
    assert.deepEqual([watched.exitCode, watched.err], [1, 'The publishing was cancelled.\n'])
  })

  test('that fails ends with 1, and with what is said of it', async () => {
    const { offer, product } = await newProduct()
    await answer(`certification-outcomes create --product-id ${product} --step certification --message Dark.`)

    const { exitCode, out, err } = await meanwhile(comptoir(`offers publish ${offer} --watch --interval 0.01`), 'P4D')
    const again = await comptoir(`offers status ${offer} --watch --json`)

    assert.equal(exitCode, 1)
    assert.match(out, /^Certification: failed\n {2}Dark\.$/m)
    assert.equal(err, 'The publishing failed at the step Certification: Dark.\n')
    assert.deepEqual([again.exitCode, JSON.parse(again.out).state], [1, 'failed'])
  })

  test('of another version is not published', async () => {
    const { offer } = await newProduct()

    const { exitCode, err } = await comptoir(`offers publish ${offer} --watch --if-match W/"other"`)

    assert.equal(exitCode, 1)
    assert.match(err, /^412 /)
  })
})

describe('a product', () => {
  test('is listed, shown, published and put on sale; what it is told of stands in the outbox', async () => {
    const { product, offer } = await newProduct()

    const { items } = await answer('products list --all')
    const shown = await answer(`products show ${product}`)
    const published = await meanwhile(comptoir(`products publish ${product} --interval 0.01`), 'P4D')
    const [{ id }] = (await answer(`submissions list ${product}`)).items
    const watched = await comptoir(`submissions watch ${product} ${id}`)
    const live = await meanwhile(answer(`submissions go-live ${product} ${id} --interval 0.01`), 'P3D')
    const outbox = await comptoir('outbox list')

    assert.ok(items.some((each: { id: string }) => each.id === product))
    assert.equal(shown.id, product)
    assert.deepEqual([published.exitCode, watched.exitCode], [0, 0], published.err)
    assert.match(watched.out, /In the preview\. It goes live when you say so\.\n$/)
    assert.equal(live.state, 'live')
    assert.match(outbox.out, new RegExp(`${offer} is live`))
  })

  test('gets a package that is uploaded, and one that is no application is refused with its findings', async () => {
    const { product } = await newProduct()
    const good = fileOf('tides.zip', samplePackage())
    const bad = fileOf('empty.zip', sampleArchive([{ name: 'readme.txt', content: 'Nothing.' }]))

    const uploaded = await meanwhile(answer(`packages upload ${product} ${good} --interval 0.01`), 'PT1H')
    const watched = await meanwhile(comptoir(`packages upload ${product} ${good} --interval 0.01`, 80), 'PT1H')
    const refused = await meanwhile(comptoir(`packages upload ${product} ${bad} --interval 0.01`), 'PT1H')

    assert.deepEqual([uploaded.state, uploaded.fileName], ['Processed', 'tides.zip'])
    assert.match(watched.out, /^\r100 % uploaded\n/)
    assert.deepEqual([refused.exitCode, refused.out], [1, ''])
    assert.match(refused.err, /^empty\.zip was refused: .*mainTemplate\.json.*createUiDefinition\.json.*\n$/)
  })
})

test('help names what publishers do, how it is followed, and which options each has', async () => {
  const [all, offers, products, packages, operation, publish, upload] = await Promise.all(
    [
      '--help',
      'offers --help',
      'products --help',
      'packages --help',
      'offers publish --help',
      'offers publish --watch --help',
      'packages upload --help',
    ].map(async (line) => (await comptoir(line)).out),
  )

  assert.match(all ?? '', /\nPublishing in the marketplace\n.*offers publish OFFER --watch.*packages upload/s)
  assert.match(offers ?? '', /offers publish \[PUBLISHER\] OFFER --watch\n/)
  for (const option of ['--watch', '--interval', '--notification-emails', '--if-match'])
    for (const text of [offers, operation, publish])
      if (text !== operation || option !== '--interval') assert.ok(text?.includes(`  ${option} `), option)
  assert.match(products ?? '', /comptoir products publish PRODUCT\n/)
  assert.match(packages ?? '', /comptoir packages upload PRODUCT FILE\n.*--kind KIND/s)
  assert.match(upload ?? '', /^Announce a package.*--kind KIND/s)
})

test('a command line that is not understood begins nothing', async () => {
  const { offer } = await newProduct()
  const png = fileOf('logo.png', '')
  const cases = {
    'offers publish --watch': /takes an offer, and the publisher before it where there are several\./,
    [`offers publish ${offer} --watch --interval soon`]: /--interval takes seconds, not "soon"\./,
    [`offers publish ${offer} --watch --interval Infinity`]: /--interval takes seconds/,
    [`offers publish ${offer} --watch --intervall 1`]: /did you mean --interval\?/,
    [`offers go-live ${offer} --watch --notification-emails a`]: /There is no option --notification-emails/,
    [`offers cancel ${offer} --watch`]: /There is no option --watch/,
    'products publish': /"comptoir products publish" takes PRODUCT\./,
    'products publsh P': /did you mean "comptoir products publish"\?/,
    'submissions watch P': /"comptoir submissions watch" takes PRODUCT and SUBMISSION\./,
    'packages upload P': /"comptoir packages upload" takes PRODUCT and FILE\./,
    'packages upload P /no/such/file.zip': /There is no file \/no\/such\/file\.zip\./,
    [`packages upload P ${png}`]: /What kind of package is .*logo\.png\? Say --kind\./,
  }
  for (const [line, sentence] of Object.entries(cases)) {
    const { exitCode, out, err } = await comptoir(line)

    assert.deepEqual([exitCode, out], [2, ''], line)
    assert.match(err, sentence)
    assert.equal(err.trimEnd().split('\n').length, 1, line)
  }
  assert.equal((await answer(`offers status ${offer}`)).status, 'neverPublished')
})

test('whoever has several publishers names one, and whoever has none is told how to make one', async () => {
  const none = await comptoir('offers list --cloud china')
  assert.equal(none.exitCode, 1)

  await answer('publishers create --publisher-id fabrikam --name Fabrikam')
  const several = await comptoir('offers list')

  assert.deepEqual(
    [several.exitCode, several.err],
    [2, 'comptoir: The account has several publishers: name one of contoso, fabrikam.\n'],
  )
  assert.equal((await comptoir('offers list fabrikam')).out, 'Nothing found.\n')
})
