import { type Html, type HtmlPart, html } from './html.ts'

/** A table with a line of headings; each row is its cells. */
export function table(headings: readonly string[], rows: readonly (readonly HtmlPart[])[]): Html {
  const head = html`<thead><tr>${headings.map((each) => html`<th>${each}</th>`)}</tr></thead>`
  const body = rows.map((cells) => html`<tr>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`)
  return html`<table>${head}<tbody>${body}</tbody></table>`
}

/** A name that the wire spells, marked where it must be sent. */
export function nameCell(name: string, required: boolean): Html {
  return html`<code>${name}</code>${required && html` <span class="must">required</span>`}`
}
