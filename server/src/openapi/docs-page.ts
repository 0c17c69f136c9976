import { createHash } from 'node:crypto'
import { clouds } from '@comptoir/contract/clouds/clouds'
import { type ApiName, apiOf, apis, type Operation } from '@comptoir/contract/operation'
import { type Html, html, Html as RawHtml } from './docs/html.ts'
import { memberTable, type Shapes } from './docs/member-table.ts'
import { anyCallSection, operationSection } from './docs/operation-section.ts'
import { pageScript } from './docs/page-script.ts'
import { pageStyle } from './docs/page-style.ts'
import type { ShownOperations } from './openapi-document.ts'
import { tagOf } from './operation-object.ts'

const pages = new WeakMap<ShownOperations, string>()

/** The page that shows these operations to a person: one file that asks for nothing else. Made once for each list. */
export function docsPage(operations: ShownOperations): string {
  const page = pages.get(operations) ?? written(Object.values(operations)).text
  pages.set(operations, page)
  return page
}

/** What each API is called on the page. */
const apiTitles: Readonly<Record<ApiName, string>> = {
  csp: 'Cloud Solution Provider',
  cpp: 'Cloud Partner Portal',
  ingestion: 'Submission',
  graph: 'Product ingestion',
  identity: 'Token service',
  comptoir: 'Comptoir’s own',
}

interface Area {
  readonly tag: string
  readonly title: string
  readonly operations: readonly Operation[]
}

interface Api {
  readonly name: ApiName
  readonly areas: readonly Area[]
}

function written(operations: readonly Operation[]): Html {
  const grouped = grouping(operations)
  const shapes: Shapes = new Map()
  const sections = grouped.map((api) => apiSection(api, shapes))
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy}">
<title>Comptoir: operations</title><style>${new RawHtml(pageStyle)}</style></head>
<body><div class="frame">${navigation(grouped)}
<main>${introduction(operations)}${finder()}${sections}${anyCallSection(operations)}${shapesSection(shapes)}</main></div>
<script>${new RawHtml(pageScript)}</script></body></html>
`
}

/** Nothing but this page's own style and script, and no request to anywhere. */
const contentPolicy = [
  "default-src 'none'",
  `style-src '${hashOf(pageStyle)}'`,
  `script-src '${hashOf(pageScript)}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}

function grouping(operations: readonly Operation[]): readonly Api[] {
  const byApi = Map.groupBy(operations, apiOf)
  return apis.flatMap((name) => {
    const ofApi = byApi.get(name)
    if (!ofApi) return []
    const areas = [...Map.groupBy(ofApi, tagOf)].map(([tag, inArea]) => ({
      tag,
      title: areaTitle(tag),
      operations: inArea.toSorted(
        (one, other) => Number(one.status === 'planned') - Number(other.status === 'planned'),
      ),
    }))
    return [{ name, areas: areas.toSorted((one, other) => one.title.localeCompare(other.title, 'en')) }]
  })
}

/** `csp.countryValidationRules` is read as "Country validation rules". */
function areaTitle(tag: string): string {
  const words = tag.slice(tag.indexOf('.') + 1).replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`
}

function navigation(grouped: readonly Api[]): Html {
  const lists = grouped.map(({ name, areas }) => {
    const links = areas.map(
      ({ tag, title, operations }) => html`<li><a href="#${tag}">${title} <span>${operations.length}</span></a></li>`,
    )
    return html`<h2>${apiTitles[name]}</h2><ul>${links}</ul>`
  })
  return html`<nav aria-label="Areas">${lists}
<h2>More</h2><ul><li><a href="#any-call">Any call</a></li><li><a href="#shapes">Shapes</a></li><li><a href="/openapi.json">OpenAPI</a></li></ul></nav>`
}

function introduction(operations: readonly Operation[]): Html {
  const built = operations.filter(({ status }) => status !== 'planned').length
  const names = clouds.map(({ id, name }, index) => [index > 0 && ', ', html`<span class="cloud">${id}</span> ${name}`])
  return html`<h1>Comptoir</h1>
<p class="lead">A partner centre that anyone can run, behind the REST APIs of Partner Center: ${operations.length}
operations, of which ${built} are built; the others answer 501. The same as data: <a href="/openapi.json">the OpenAPI
document</a>, and <a href="/comptoir/v1/clouds">what each cloud offers</a>.</p>
<p class="small">Outside the token service, the letter case of paths, members, query parameters and words does not
matter, nor does a null for what may be left out; members that nobody knows are ignored.</p>
<p class="small">Clouds: ${names}; one struck out lacks the operation.</p>
<p class="small">Comptoir is independent of Microsoft and not endorsed by it.</p>`
}

/** What the script works with, and shows: without it there is nothing to find with. */
function finder(): Html {
  const options = clouds.map(({ id, name }) => html`<option value="${id}">${name}</option>`)
  return html`<form class="find" hidden>
<input type="search" placeholder="Find by name, path or title" aria-label="Find operations">
<select aria-label="Cloud"><option value="">Every cloud</option>${options}</select>
<label><input type="checkbox"> built only</label> <output></output></form>`
}

function apiSection({ name, areas }: Api, shapes: Shapes): Html {
  return html`<section id="${name}"><h2>${apiTitles[name]}</h2>${areas.map((area) => areaSection(area, shapes))}</section>`
}

function areaSection({ tag, title, operations }: Area, shapes: Shapes): Html {
  const all = operations.map((operation) => operationSection(operation, shapes))
  return html`<section id="${tag}"><h3>${title}</h3>${all}</section>`
}

/** A shape may refer to others, which then stand on the page as well. */
function shapesSection(shapes: Shapes): Html {
  const shown = new Map<string, Html>()
  for (const [name, schema] of shapes)
    shown.set(name, html`<div class="shape" id="shape-${name}"><h3>${name}</h3>${memberTable(schema, shapes)}</div>`)
  const byName = [...shown].toSorted(([one], [other]) => one.localeCompare(other, 'en'))
  return html`<section id="shapes"><h2>Shapes</h2>${byName.map(([, each]) => each)}</section>`
}
