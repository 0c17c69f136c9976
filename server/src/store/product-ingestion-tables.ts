/** A request to configure products through the product ingestion API. */
export interface ConfigureJobTable {
  partner_id: string
  job_id: string
  /** `notStarted`, `running` or `completed`. */
  status: string
  /** `pending`, `succeeded`, `failed` or `cancelled`. */
  result: string
  created_at: string
  /** Nothing until it has ended. */
  ended_at: string
  /** The product whose publishing it waits for, or nothing. */
  product_id: string
  /** The publishing it waits for, or nothing. */
  submission_id: string
  /** What it waits for: `preview`, `live` or nothing. */
  target: string
  /** JSON: what was sent until it has run, then `{resources, errors}`. */
  document: string
}

/** The resources of a product as they were when it was published. */
export interface PublishedTreeTable {
  partner_id: string
  product_id: string
  submission_id: string
  /** JSON: a list of resources. */
  resources: string
}
