/** A wire document as it is stored: sent without being parsed. */
export class StoredJson {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

/** Wire documents that the store joined with commas: a whole page without parsing one of them. */
export class StoredList {
  readonly text: string
  /** How many documents there are. */
  readonly count: number
  constructor(text: string, count: number) {
    this.text = text
    this.count = count
  }
}

/** A page of a list; its envelope is the API family's. */
export interface Page<Item> {
  readonly items: readonly (Item | StoredJson)[] | StoredList
  /** Items in all pages, where it is known without counting; default: those of this page. */
  readonly total?: number
  /** Where the next page starts; absent on the last. */
  readonly continuationToken?: string
}

/** A page for people, or a redirect to one. */
export class HtmlAnswer {
  readonly status: number
  /** Headers of this answer: `location`, `set-cookie`, `content-security-policy`. */
  readonly headers: Readonly<Record<string, string | string[]>>
  readonly html: string
  constructor(status: number, html: string, headers: Readonly<Record<string, string | string[]>> = {}) {
    this.status = status
    this.headers = headers
    this.html = html
  }
}

/** An answer with a status of its own, where an operation has several. */
export class Answer<Body> {
  readonly status: number
  readonly body: Body
  /** Where to look later, for a change that goes on. */
  readonly location: string | undefined
  /** Headers of this answer alone: `etag`. */
  readonly headers: Readonly<Record<string, string>>
  constructor(status: number, body: Body, location?: string, headers: Readonly<Record<string, string>> = {}) {
    this.status = status
    this.body = body
    this.location = location
    this.headers = headers
  }
}
