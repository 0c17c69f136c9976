export {}

/** Names of the browser's types that playwright-core takes for granted: what they have is of no concern outside a page. */
declare global {
  interface Node {
    readonly nodeName: string
  }
  interface HTMLElement extends Node {
    readonly innerText: string
  }
  interface SVGElement extends Node {
    readonly viewportElement: SVGElement | null
  }
  type HTMLElementTagNameMap = Readonly<Record<string, HTMLElement>>
}
