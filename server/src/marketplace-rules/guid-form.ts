const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Whether a value is a GUID with its hyphens, in any letter case. */
export function isGuid(value: unknown): value is string {
  return typeof value === 'string' && guid.test(value)
}
