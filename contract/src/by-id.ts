import type { Operation } from './operation.ts'

type ById<Group extends Readonly<Record<string, Operation>>> = {
  readonly [Name in keyof Group as Group[Name]['id']]: Group[Name]
}

/** Keys a file's operations by their ids, so that no list repeats either. */
export function byId<const Group extends Readonly<Record<string, Operation>>>(group: Group): ById<Group> {
  // The cast: `fromEntries` forgets which value a key belongs to; the line before it pairs each with its own id.
  return Object.fromEntries(Object.values(group).map((operation) => [operation.id, operation])) as ById<Group>
}
