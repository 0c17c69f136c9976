/** What `encodeURIComponent` leaves as it is and the parameter of a header may not have: RFC 8187, 3.2.1. */
const reserved = /['()*]/g

const form = /^attachment; filename\*=UTF-8''([\w.!~%-]*)$/

/** The header that makes a browser save a file under its name, rather than show it. */
export function dispositionOf(fileName: string): string {
  return `attachment; filename*=UTF-8''${encoded(fileName.toWellFormed())}`
}

/** Whether a text could be such a header. */
export function isDisposition(text: string): boolean {
  return form.test(text)
}

/** The name in such a header. @throws {URIError} where `dispositionOf` did not make it */
export function fileNameIn(disposition: string): string {
  return decodeURIComponent(form.exec(disposition)?.[1] ?? '')
}

/** As a value in a query, with no quote that a shell or a page would take for its own. */
export function encoded(text: string): string {
  return encodeURIComponent(text).replaceAll(
    reserved,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
