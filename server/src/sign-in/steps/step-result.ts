import type { HtmlAnswer } from '../../page.ts'
import type { Flow } from '../flow.ts'
import type { FlowSubject } from '../flow-subject.ts'
import type { Fault } from '../texts/texts.ts'

/** How far a sign-in has come after a step, and what was wrong with it; or an answer that ends the steps. */
export type StepResult =
  | { readonly kind: 'page'; readonly flow: Flow; readonly fault?: Fault }
  | { readonly kind: 'answer'; readonly answer: HtmlAnswer }

/** What a page's form brings back, by its names. */
export interface StepInput {
  readonly user_name?: string
  readonly password?: string
  readonly code?: string
  readonly new_password?: string
  readonly new_password_again?: string
}

/** What a step starts from. */
export interface StepStart {
  readonly flow: Flow
  readonly subject: FlowSubject
  readonly input: StepInput
}
