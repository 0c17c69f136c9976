import type { Cloud } from '../cloud.ts'
import { china } from './china.ts'
import { germany } from './germany.ts'
import { global } from './global.ts'
import { usgov } from './usgov.ts'

/** The documented clouds, the public one first. */
export const clouds: readonly Cloud[] = [global, china, germany, usgov]

/** Finds a documented cloud by its id, as `germany`. */
export function findCloud(id: string): Cloud | undefined {
  return clouds.find((cloud) => cloud.id === id)
}
