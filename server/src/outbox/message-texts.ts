import type { MessageKind } from '@comptoir/contract/schemas/outbox-message'

/** What the texts speak of. Texts of others stand in them as they are: mail is plain text. */
export interface MessageFacts {
  readonly offerName: string
  readonly publisherId: string
  /** The step that failed or waits, in words. */
  readonly stepName?: string
  /** What there is to say of it: the reason of a failure, the findings of certification. */
  readonly message?: string
}

/** Title and plain text of a message, in the language that `locale` names. */
export interface MessageText {
  readonly locale: string
  readonly title: string
  readonly body: string
}

type Sentences = Readonly<
  Record<MessageKind, (facts: MessageFacts) => { readonly title: string; readonly told: string }>
>

const english: Sentences = {
  publishingStarted: ({ offerName }) => ({
    title: `${offerName}: publishing has started`,
    told: `Publishing of the offer ${offerName} has started. You are told when the preview is ready, or when a step fails.`,
  }),
  stepFailed: ({ offerName, stepName = 'publishing' }) => ({
    title: `${offerName}: the step ${stepName} failed`,
    told: `The step ${stepName} failed for the offer ${offerName}. Correct what is told below, and publish again.`,
  }),
  previewReady: ({ offerName }) => ({
    title: `${offerName}: the preview is ready for your sign-off`,
    told: `The preview of the offer ${offerName} is ready. Look at it, then go live or cancel: nothing goes on without you.`,
  }),
  certificationFailed: ({ offerName }) => ({
    title: `${offerName}: certification failed`,
    told: `The offer ${offerName} was not certified. Correct what is told below, and publish again.`,
  }),
  live: ({ offerName }) => ({
    title: `${offerName} is live`,
    told: `The offer ${offerName} is live in the marketplace.`,
  }),
  cancelled: ({ offerName }) => ({
    title: `${offerName}: publishing was cancelled`,
    told: `Publishing of the offer ${offerName} was cancelled. The draft is as it was.`,
  }),
}

const french: Sentences = {
  publishingStarted: ({ offerName }) => ({
    title: `${offerName} : la publication a commencé`,
    told: `La publication de l’offre ${offerName} a commencé. Vous serez averti lorsque l’aperçu sera prêt, ou si une étape échoue.`,
  }),
  stepFailed: ({ offerName, stepName = 'publication' }) => ({
    title: `${offerName} : l’étape ${stepName} a échoué`,
    told: `L’étape ${stepName} a échoué pour l’offre ${offerName}. Corrigez ce qui est indiqué ci-dessous, puis publiez de nouveau.`,
  }),
  previewReady: ({ offerName }) => ({
    title: `${offerName} : l’aperçu attend votre approbation`,
    told: `L’aperçu de l’offre ${offerName} est prêt. Examinez-le, puis mettez l’offre en ligne ou annulez : rien ne se poursuit sans vous.`,
  }),
  certificationFailed: ({ offerName }) => ({
    title: `${offerName} : la certification a échoué`,
    told: `L’offre ${offerName} n’a pas été certifiée. Corrigez ce qui est indiqué ci-dessous, puis publiez de nouveau.`,
  }),
  live: ({ offerName }) => ({
    title: `${offerName} est en ligne`,
    told: `L’offre ${offerName} est en ligne sur la place de marché.`,
  }),
  cancelled: ({ offerName }) => ({
    title: `${offerName} : la publication a été annulée`,
    told: `La publication de l’offre ${offerName} a été annulée. Le brouillon est resté tel quel.`,
  }),
}

const languages = {
  en: { locale: 'en', sentences: english, publisher: (id: string) => `Publisher: ${id}` },
  fr: { locale: 'fr', sentences: french, publisher: (id: string) => `Éditeur : ${id}` },
}

/** What people are told of a kind of event; in French where the locale is French, in English otherwise. */
export function messageText(kind: MessageKind, facts: MessageFacts, locale: string): MessageText {
  const language = /^fr\b/i.test(locale) ? languages.fr : languages.en
  const { title, told } = language.sentences[kind](facts)
  const parts = [told, ...(facts.message?.trim() ? [facts.message.trim()] : []), language.publisher(facts.publisherId)]
  return { locale: language.locale, title, body: `${parts.join('\n\n')}\n` }
}
