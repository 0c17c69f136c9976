import { isMembers, listOf, textsOf, typedMember } from '../marketplace/core-member.ts'
import type { Members } from '../marketplace/part-document.ts'

/** A member of a resource that the offers' model knows: how it is read of a part, and written into one. */
export interface ResourceMember {
  readonly name: string
  /** What the part says; undefined where it says nothing. `kept` is what was last sent, for what the model has no room for. */
  read(part: Members, kept: Members): unknown
  /** The part as it is once it says this; undefined takes it away. */
  write(part: Members, value: unknown): Members
}

/** A member that is the same on both sides, under whatever name. */
export function sameAs(name: string, member = name): ResourceMember {
  return { name, read: (part) => part[member], write: (part, value) => ({ ...part, [member]: value }) }
}

/** A member with two words, for a member of the model that has two as well. What is left out stays as it is. */
export function either<Value extends string | boolean>(
  name: string,
  member: string,
  words: readonly (readonly [string | boolean, Value])[],
): ResourceMember {
  return {
    name,
    read: (part) => words.find(([, own]) => own === part[member])?.[0],
    write: (part, value) => {
      const known = words.find(([word]) => word === value)
      return known ? { ...part, [member]: known[1] } : part
    },
  }
}

/** A text of one of several objects that are told apart by their type. */
export function typedText(name: string, list: string, type: string, member: string): ResourceMember {
  const core = typedMember(name, { list, type, member })
  return { name, read: (part) => core.read(part), write: (part, value) => core.write(part, value) }
}

const contactMembers = ['name', 'email', 'phone'] as const

/** A contact with name, address and telephone number. */
export function contact(name: string, type: string): ResourceMember {
  const cores = contactMembers.map((member) => typedMember(member, { list: 'listingContacts', type, member }))
  return {
    name,
    read: (part) => {
      const told = cores.flatMap((core) => {
        const value = core.read(part)
        return value === undefined ? [] : [[core.key, value] as const]
      })
      return told.length === 0 ? undefined : Object.fromEntries(told)
    },
    write: (part, value) =>
      cores.reduce((written, core) => core.write(written, isMembers(value) ? value[core.key] : undefined), part),
  }
}

/** Links below each other. */
export function links(name: string, type: string): ResourceMember {
  return {
    name,
    read: ({ listingUris }) =>
      listOf(listingUris)
        .filter((each) => each['type'] === type)
        .map(({ displayText, uri }) => ({ displayText: displayText ?? '', link: uri ?? '' })),
    write: (part, value) => ({
      ...part,
      listingUris: [
        ...listOf(part['listingUris']).filter((each) => each['type'] !== type),
        ...listOf(value).map(({ displayText, link }) => ({
          type,
          displayText: textOf(displayText),
          uri: textOf(link),
        })),
      ],
    }),
  }
}

/** The list that holds the audiences of a type, and its own name for an audience's label. */
export function audiences(
  name: string,
  lists: readonly { readonly type: string; readonly member: string }[],
): ResourceMember {
  return {
    name,
    read: (part) =>
      lists.flatMap(({ type, member }) =>
        listOf(part[member]).map(({ ID, description }) => ({ type, id: ID, label: description ?? '' })),
      ),
    write: (part, value) => ({
      ...part,
      ...Object.fromEntries(
        lists.map(({ type, member }) => [
          member,
          listOf(value)
            .filter((each) => each['type'] === type)
            .map(({ id, label }) => ({ ID: textOf(id), description: textOf(label) })),
        ]),
      ),
    }),
  }
}

/** A text, or nothing for what is none. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** Texts of a list in small or large letters. */
export function inCase(value: unknown, change: 'toLowerCase' | 'toUpperCase'): readonly string[] {
  return textsOf(value).map((each) => each[change]())
}

/** The last part of a durable id: the id of a file. */
export function lastPart(durableId: unknown): string {
  return textOf(durableId).split('/').at(-1)?.toLowerCase() ?? ''
}
