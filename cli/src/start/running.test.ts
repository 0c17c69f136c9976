import assert from 'node:assert/strict'
import { once } from 'node:events'
import { type AddressInfo, createServer, type Server as Listener } from 'node:net'
import { after, before, test } from 'node:test'
import { startPartnerCenter } from '@comptoir/testing'
import { localCertificate, type ServedCertificate } from './local-certificates.ts'
import { listening } from './running.ts'
import { StartRefusal } from './start-refusal.ts'

const host = '127.0.0.1'

let certificate: ServedCertificate
let other: Listener
let taken: number

before(async () => {
  certificate = await localCertificate({ memory: true, data: '' }, Date.now())
  other = createServer().listen({ host, port: 0 })
  await once(other, 'listening')
  taken = portOf(other.address())
})

after(() => other.close())

function portOf(address: AddressInfo | string | null): number {
  return typeof address === 'object' && address ? address.port : 0
}

function https(port: number, asked: boolean) {
  return { host, port, asked, certificate: async () => certificate }
}

test('HTTP and HTTPS have a port each', async () => {
  const { server } = await startPartnerCenter()

  const running = await listening(server, { host, port: 0, https: https(0, false) })

  assert.match(running.url, /^http:\/\/127\.0\.0\.1:\d+$/)
  assert.match(running.httpsUrl ?? '', /^https:\/\/127\.0\.0\.1:\d+$/)
  assert.equal((await fetch(`${running.url}/health`)).status, 200)
  await running.close()
})

test('a port of HTTPS that nobody named may be taken: it starts without, and says so', async (t) => {
  const { server } = await startPartnerCenter()
  const said = t.mock.method(process.stderr, 'write', () => true)

  const running = await listening(server, { host, port: 0, https: https(taken, false) })

  assert.equal(running.httpsUrl, undefined)
  assert.deepEqual(
    said.mock.calls.map(({ arguments: [text] }) => text),
    [`comptoir: HTTP alone, without HTTPS: port ${taken} is in use; --https-port chooses another.\n`],
  )
  await running.close()
})

test('a port of HTTPS that was named and is taken is refused', async () => {
  const { server } = await startPartnerCenter()

  await assert.rejects(
    listening(server, { host, port: 0, https: https(taken, true) }),
    (cause: unknown) =>
      cause instanceof StartRefusal && cause.message.startsWith(`Cannot serve HTTPS: port ${taken} is in use;`),
  )
})

test('a port of HTTP that is taken is refused', async () => {
  const { server } = await startPartnerCenter()

  await assert.rejects(
    listening(server, { host, port: taken, https: undefined }),
    (cause: unknown) => cause instanceof StartRefusal && cause.message.startsWith(`Port ${taken} is in use:`),
  )
})
