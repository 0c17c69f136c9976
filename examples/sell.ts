/**
 * Sells in each cloud, from an empty hand to a deleted customer, and shows what each cloud refuses on the way.
 *
 *   node examples/sell.ts [URL]      (http://127.0.0.1:4400, or COMPTOIR_URL; start one with: npm start)
 */
import { sellGlobally } from './sell/globally.ts'
import { sellInChina } from './sell/in-china.ts'
import { sellInGermany } from './sell/in-germany.ts'
import { sellToGovernment } from './sell/to-government.ts'

await sellGlobally()
await sellInChina()
await sellToGovernment()
await sellInGermany()
process.stdout.write('\nok\n')
