import assert from 'node:assert/strict'
import { test } from 'node:test'
import { brokenLinks } from './docs-links.ts'

function broken(text: string): readonly string[] {
  const documents = new Map([
    ['README.md', text],
    ['docs/glossary.md', '# Words\n## The `cart`, once more\n## Line item\n## Line item\n```\n## Not a heading\n```\n'],
  ])
  return brokenLinks(documents, (path) => documents.has(path) || path === 'docs')
}

test('a link to a file, a folder or a heading that is there is whole', () => {
  const text =
    '# Top\n[a](docs/glossary.md) [b](docs/glossary.md#the-cart-once-more) [c](docs/glossary.md#line-item-1) [d](#top) ![e](./docs)'

  assert.deepEqual(broken(text), [])
})

test('a link to a file or a heading that is not there is broken', () => {
  assert.deepEqual(broken('[a](docs/story.md) [b](docs/glossary.md#not-a-heading)\n\n[c]: missing.md'), [
    'README.md: docs/story.md leads to no file',
    'README.md: docs/glossary.md#not-a-heading leads to no heading',
    'README.md: missing.md leads to no file',
  ])
})

test('addresses of other places and links in code are not followed', () => {
  assert.deepEqual(
    broken('[a](https://example.com/x) [b](mailto:a@example.com) `[c](nowhere)`\n```\n[d](nowhere)\n```\n'),
    [],
  )
})
