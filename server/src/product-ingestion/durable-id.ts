import { isMembers } from '../marketplace/core-member.ts'
import type { Members } from '../marketplace/part-document.ts'
import { textOf } from './resource-member.ts'

/** How a resource refers to another. */
export type Reference =
  | { readonly kind: 'durableId'; readonly parts: readonly string[] }
  | { readonly kind: 'externalId'; readonly externalId: string }
  | { readonly kind: 'resourceName'; readonly resourceName: string }

/** The durable id of a product. */
export function productDurableId(productId: string): string {
  return `product/${productId}`
}

/** The durable id of a plan. */
export function planDurableId(productId: string, planId: string): string {
  return `plan/${productId}/${planId}`
}

/** The durable id of what is being worked on, or of a publishing. */
export function submissionDurableId(productId: string, submissionId = '0'): string {
  return `submission/${productId}/${submissionId}`
}

/** Reads a reference, which the schema of its resource has checked. */
export function referenceOf(value: unknown): Reference {
  if (!isMembers(value)) return { kind: 'durableId', parts: partsOfId(value) }
  const { externalId, resourceName } = value
  if (typeof resourceName === 'string') return { kind: 'resourceName', resourceName }
  return { kind: 'externalId', externalId: textOf(externalId).toLowerCase() }
}

/** What follows the type in a durable id, in small letters: ids are told apart without letter case. */
export function partsOfId(durableId: unknown): readonly string[] {
  return textOf(durableId).toLowerCase().split('/').slice(1)
}

/** How an error names a resource: by its durable id, or by the name that the request gave it. */
export function nameOf({ id, resourceName }: Members): string | undefined {
  return textOf(id) || textOf(resourceName) || undefined
}
