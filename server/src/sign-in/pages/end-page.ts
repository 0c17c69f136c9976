import type { HtmlAnswer } from '../../page.ts'
import { html } from './html.ts'
import { type PageContent, page } from './layout.ts'

/** A page on which nothing more is asked. */
export function endPage(
  content: Pick<PageContent, 'language' | 'title' | 'headers'> & { readonly text: string },
): HtmlAnswer {
  return page({ ...content, body: html`<h1>${content.title}</h1><p>${content.text}</p>` })
}
