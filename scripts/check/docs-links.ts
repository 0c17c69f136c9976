import { existsSync } from 'node:fs'
import { posix } from 'node:path'
import type { Check } from './check.ts'
import { sourceTexts } from './source-files.ts'

/** The links of Markdown documents that lead nowhere: to no file, or to no heading of one. */
export function brokenLinks(
  documents: ReadonlyMap<string, string>,
  exists: (path: string) => boolean,
): readonly string[] {
  return [...documents].flatMap(([path, text]) =>
    linksOf(text).flatMap((link) => {
      const [file = '', anchor] = decodeURI(link).split('#', 2)
      const target = file === '' ? path : posix.normalize(posix.join(posix.dirname(path), file))
      if (!exists(target)) return [`${path}: ${link} leads to no file`]
      const document = documents.get(target)
      const known = anchor === undefined || document === undefined || anchorsOf(document).has(anchor)
      return known ? [] : [`${path}: ${link} leads to no heading`]
    }),
  )
}

/** Addresses of links and pictures, but for those of other places. */
function linksOf(text: string): readonly string[] {
  return [...withoutCode(text).matchAll(/\]\(([^)\s]+)(?:\s+"[^"]*")?\)|^\[[^\]]+\]:\s*(\S+)/gm)]
    .map(([, inline, reference]) => inline ?? reference ?? '')
    .filter((link) => !/^([a-z][a-z\d+.-]*:|\/\/)/i.test(link))
}

/** The anchors of a document's headings, as GitHub makes them. */
function anchorsOf(text: string): ReadonlySet<string> {
  const anchors = new Set<string>()
  for (const [, heading = ''] of withoutFences(text).matchAll(/^#{1,6}\s+(.+?)\s*#*$/gm)) {
    const anchor = heading
      .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(/\s/g, '-')
    let count = 0
    while (anchors.has(numbered(anchor, count))) count += 1
    anchors.add(numbered(anchor, count))
  }
  return anchors
}

function numbered(anchor: string, count: number): string {
  return count === 0 ? anchor : `${anchor}-${count}`
}

function withoutFences(text: string): string {
  return text.replaceAll(/^(```|~~~)[\s\S]*?^\1/gm, '')
}

function withoutCode(text: string): string {
  return withoutFences(text).replaceAll(/`[^`\n]*`/g, '')
}

/** Every link of the documents leads somewhere. */
export const docsLinks: Check = {
  name: 'links',
  title: 'every relative link of a document leads to a file and a heading',
  run: async () => brokenLinks(await sourceTexts('.md'), existsSync),
}
