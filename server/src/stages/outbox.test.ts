import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { connect } from 'node:net'
import { describe, it } from 'node:test'
import { post } from './outbox.ts'

/** Every way that a body takes: as text, as bytes, in a slab, in memory of its own. */
const bodies = {
  'a short text': 'abc',
  'a short text beyond ASCII': 'Contoso Café 株式会社',
  'a long text': 'abc'.repeat(10_000),
  'a long text beyond ASCII': '株式会社'.repeat(4_000),
  'a text longer than any slab': 'é'.repeat(100_000),
}

/** A header that came in as bytes beyond ASCII, as Node reads it. */
const echoed = 'caf\u00e9'

describe('what the outbox sends', () => {
  for (const [name, body] of Object.entries(bodies))
    it(`is byte for byte what it was given: ${name}`, async () => {
      const { head, content } = parted(await sent(body))
      assert.match(head, /^HTTP\/1\.1 201 Created\r\n/)
      assert.ok(head.includes(`\r\nms-requestid: ${echoed}\r\n`))
      assert.equal(content.toString('utf8'), body)
      assert.ok(head.includes(`\r\ncontent-length: ${content.length}\r\n`))
    })

  it('does not mix the answers of one turn, nor those that come after', async () => {
    const texts = Array.from({ length: 100 }, (_, index) => String(index).repeat(5_000 + index))
    for (const round of [texts, texts.toReversed()]) {
      const answers = await Promise.all(round.map((text) => sent(text)))
      assert.deepEqual(
        answers.map((bytes) => parted(bytes).content.toString('utf8')),
        round,
      )
    }
  })
})

/** All bytes that a client gets that asks once. */
async function sent(body: string): Promise<Buffer> {
  const server = createServer((_request, response) =>
    post(response, 201, { 'ms-requestid': echoed, connection: 'close' }, body),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  assert.ok(typeof address === 'object' && address)
  const socket = connect(address.port, '127.0.0.1')
  socket.write('GET / HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n')
  const chunks: Buffer[] = []
  for await (const chunk of socket) chunks.push(chunk)
  server.close()
  return Buffer.concat(chunks)
}

function parted(bytes: Buffer): { readonly head: string; readonly content: Buffer } {
  const end = bytes.indexOf('\r\n\r\n')
  return { head: bytes.subarray(0, end + 2).toString('latin1'), content: bytes.subarray(end + 4) }
}
