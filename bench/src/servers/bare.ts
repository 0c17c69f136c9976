import { createServer } from 'node:http'

/** The base line: a bare node:http server that sends given bytes and headers. Told what by its parent; tells its port. */
process.on('message', (answer: { readonly headers: Record<string, string>; readonly body: string }) => {
  const body = Buffer.from(answer.body)
  const headers = { ...answer.headers, 'content-length': String(body.length) }
  const server = createServer((_request, response) => {
    response.writeHead(200, headers)
    response.end(body)
  })
  server.listen(0, '127.0.0.1', () => {
    const address = server.address()
    if (typeof address === 'object' && address) process.send?.({ url: `http://127.0.0.1:${address.port}` })
  })
})
process.once('disconnect', () => process.exit(0))
