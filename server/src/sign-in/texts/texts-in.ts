import type { Language } from '../language.ts'
import { en } from './en.ts'
import { fr } from './fr.ts'
import type { Texts } from './texts.ts'

const texts: Readonly<Record<Language, Texts>> = { en, fr }

/** What the pages say in a language. */
export function textsIn(language: Language): Texts {
  return texts[language]
}
