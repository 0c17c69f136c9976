import { operations } from '@comptoir/contract/operations'
import { samplePortalOffer, samplePortalPlan } from '@comptoir/server/portal-offers/sample-portal-offer'
import { engines, startPartnerCenter } from '@comptoir/testing'
import { problemsOf } from './known-answer.ts'

let seed = Number(process.argv[2] ?? 1)
const rnd = () => {
  seed = (seed * 1103515245 + 12345) & 0x7fffffff
  return seed / 0x7fffffff
}
const pick = (list: any[]) => list[Math.floor(rnd() * list.length)]
const raw = (t: string) => (JSON as any).rawJSON(t)
const wild = () =>
  pick([
    null,
    0,
    -1,
    1.5,
    true,
    '',
    'x',
    '\ud800',
    'é'.repeat(300),
    [],
    {},
    [[]],
    { a: null },
    [null, 1],
    { toString: 1 },
    { __proto__: null, rawJSON: '1' },
    raw('9007199254740993'),
    raw('1e999'),
    JSON.parse('{"__proto__":{"x":1}}'),
    { constructor: 1 },
    'comptoir-blob:x/%zz',
    'comptoir-blob:x/y',
    'http://localhost/blobs/x',
    'https://a/b?c',
    { planId: 'x' },
    [{ planId: 'y' }],
    { password: 'p' },
    [{ password: 'p', connectionString: null }],
    '1.0.1',
    'eur',
    'None',
    ['US', 'US', 'XX'],
    '\u0000',
  ])
const mutate = (v: any, p: number): any => {
  if (rnd() < p) return wild()
  if (Array.isArray(v))
    return v.flatMap((e) => {
      const r = rnd()
      return r < p ? [] : r < 2 * p ? [mutate(e, p), mutate(e, p)] : [mutate(e, p)]
    })
  if (v && typeof v === 'object')
    return Object.fromEntries(
      Object.entries(v).flatMap(([k, e]) => {
        const r = rnd()
        return r < p / 2 ? [] : r < p ? [[k + 'x', e]] : [[k, mutate(e, p)]]
      }),
    )
  return v
}
for (const engine of engines) {
  const center = await startPartnerCenter({ engine, log: 'error' } as any)
  const api = await center.api('global', 'app', { resource: 'https://cloudpartner.azure.com' })
  const sub = await center.api('global', 'app', { resource: 'https://api.partner.microsoft.com' })
  const sandbox = await center.api('global')
  const counts: any = {}
  const runs = engine.name === 'sqlite' ? 1500 : 400
  for (let i = 0; i < runs; i++) {
    const id = pick(['a', 'b', 'c', 'd', 'e' + i])
    const a = (below = '') => `/api/publishers/contoso/offers/${id}${below}?api-version=2017-10-31`
    const base = {
      ...samplePortalOffer({
        members: {
          'x.wide': raw('636576975611768314'),
          'microsoft-azure-marketplace.tableLeadConfiguration': { connectionString: 's' },
        },
        plans: [
          samplePortalPlan('p1', {
            virtualMachinePricing: {
              isByol: false,
              freeTrialDurationInMonths: 1,
              coreMultiplier: { currency: 'USD', individually: { sharedcore: 1, '1core': 2 } },
            },
          }),
          samplePortalPlan('p2', {
            virtualMachinePricing: { isByol: false, coreMultiplier: { currency: 'USD', single: 0.5 } },
            regions: ['US', 'DE'],
          }),
        ],
      }),
      id,
      publisherId: 'contoso',
    }
    const steps: [string, any][] = []
    steps.push(['PUT', await api.put(a(), mutate(base, pick([0, 0.005, 0.02, 0.1])))])
    const read = await api.get(a())
    steps.push(['GET', read])
    if (read.status === 200) {
      const pr = problemsOf((operations as any)['cpp.offers.get'].replies[200], read.body)
      if (pr.length) console.log('PROBLEM', i, pr.slice(0, 3))
      const back = await api.put(a(), read.body)
      steps.push(['BACK', back])
      if (back.status !== 200) console.log('BACK', i, JSON.stringify(back.body).slice(0, 300))
    }
    const op = pick(['publish', 'golive', 'cancel', 'none', 'none', 'none'])
    if (op !== 'none')
      steps.push([op, await api.post(a('/' + op), mutate({ metadata: { 'notification-emails': 'a@b.c,x' } }, 0.05))])
    for (const below of ['/status', '/submissions', '/slot/Preview', '/versions/1'])
      steps.push([below, await api.get(a(below))])
    if (rnd() < 0.1) await sandbox.post('/comptoir/v1/clock', { advance: 'P4D' })
    for (const [n, s] of steps) {
      counts[n + s.status] = (counts[n + s.status] ?? 0) + 1
      if (s.status >= 500) console.log('FAIL', i, n, JSON.stringify(s.body))
    }
    if (i % 50 === 0) {
      const l = await api.get('/api/publishers/contoso/offers?api-version=2017-10-31')
      if (l.status !== 200) console.log('LIST', l.status)
      const pr = problemsOf((operations as any)['cpp.offers.list'].replies[200], l.body)
      if (pr.length) console.log('LISTPROBLEM', pr.slice(0, 3))
      const pl = await sub.get('/v1.0/ingestion/products')
      if (pl.status >= 500 && pl.status !== 501) console.log('PRODUCTS', pl.status)
      for (const p of pl.body?.value ?? []) {
        const v = await sub.get(`/v1.0/ingestion/products/${p.id}/variants`)
        if (v.status !== 200) console.log('VAR', v.status, v.body)
        else {
          const pr = problemsOf((operations as any)['ingestion.variants.list'].replies[200], v.body)
          if (pr.length) console.log('VARPROBLEM', pr.slice(0, 3))
        }
        for (const [m, list, opid] of [
          ['Listing', 'listings', 'ingestion.listings.listByInstance'],
          ['Property', 'properties', 'ingestion.properties.listByInstance'],
          ['Availability', 'productavailabilities', 'ingestion.productAvailabilities.listByInstance'],
        ] as const) {
          const b = await sub.get(`/v1.0/ingestion/products/${p.id}/branches/getByModule(module=${m})`)
          const inst = b.body?.value?.[0]?.currentDraftInstanceID
          if (!inst) continue
          const l = await sub.get(`/v1.0/ingestion/products/${p.id}/${list}/getByInstanceID(instanceID=${inst})`)
          if (l.status !== 200) {
            console.log(list, l.status)
            continue
          }
          const pr = problemsOf((operations as any)[opid].replies[200], l.body)
          if (pr.length) console.log('PARTPROBLEM', list, pr.slice(0, 4))
        }
      }
    }
  }
  console.log(engine.name, counts)
  await center.close()
}
