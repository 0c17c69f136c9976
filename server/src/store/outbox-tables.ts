/** A message to people about a change, kept with the change. */
export interface OutboxMessageTable {
  partner_id: string
  /** Time-ordered: later messages of an account sort after earlier ones. */
  message_id: string
  /** On the account's clock. */
  made_at: string
  /** What it tells: `live`, `stepFailed`. */
  kind: string
  /** What it is about: JSON record of texts, as offer and operation. */
  subject: string
  /** JSON array of mail addresses. */
  recipients: string
  /** Language tag of title and body. */
  locale: string
  title: string
  /** Plain text. */
  body: string
  /** `kept` goes to nobody by mail; the others are `queued`, `sent` and `failed`. */
  state: string
  /** How often sending was begun. */
  attempts: number
  /** When to try next, on the system's clock; null unless queued. */
  due_at: string | null
  last_error: string | null
  /** On the system's clock. */
  sent_at: string | null
}
