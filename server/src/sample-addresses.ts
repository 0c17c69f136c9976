import fc from 'fast-check'

const parts = fc.array(fc.string().map(encodeURIComponent), { maxLength: 5 })

/** Paths of any text. The library's own of this kind takes a second to make, in each process. */
export const anyPath: fc.Arbitrary<string> = parts.map((path) => `/${path.join('/')}`)

/** Addresses with any path and query. */
export const anyUrl: fc.Arbitrary<string> = fc
  .tuple(fc.domain(), anyPath, fc.dictionary(fc.string(), fc.string(), { maxKeys: 5 }))
  .map(([domain, path, query]) => `https://${domain}${path}?${new URLSearchParams(query)}`)
