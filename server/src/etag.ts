/** The version of a resource as the wire shows it: base64 of its id and a count that starts at 1. @see 'create-an-order' */
export function etagOf(id: string, version: number): string {
  return Buffer.from(JSON.stringify({ id, version })).toString('base64')
}
