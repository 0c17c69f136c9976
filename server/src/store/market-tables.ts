/** Who offers something in the marketplace, under a name that nobody else in the installation has. */
export interface PublisherTable {
  partner_id: string
  /** In small letters. */
  publisher_id: string
  name: string
  created_at: string
}

/** An offer of the marketplace: a product of the Submission API, an offer of the Cloud Partner Portal. */
export interface MarketOfferTable {
  partner_id: string
  product_id: string
  publisher_id: string
  /** The id that the publisher chose, in small letters: `contoso-vm`. */
  offer_name: string
  /** Its kind in the words of the Cloud Partner Portal: `microsoft-azure-virtualmachines`. */
  offer_type: string
  /** Its kind in the words of the Submission API: `AzureThirdPartyVirtualMachine`. */
  product_kind: string
  /** The alias: what the publisher calls it among its own. */
  name: string
  /** JSON object: what the Submission API keeps of a product beside its name and kind. */
  extras: string
  /** 1 where the offer was moved to Partner Center: the Cloud Partner Portal API answers such ones differently. */
  migrated: number
  /** How far it is, in the words of the Cloud Partner Portal: `neverPublished`. */
  status: string
  /** Counts publishings. */
  version: number
  /** Counts changes of the draft through either API. */
  revision: number
  /** 1 once it was in the preview: it is not deleted any more. */
  published: number
  created_at: string
  changed_at: string
  /** The draft as the Cloud Partner Portal has it: `{displayText, offer, plans}`. */
  definition: string
}

/** A plan of an offer, or its test drive. */
export interface MarketPlanTable {
  partner_id: string
  product_id: string
  /** A GUID; `testdrive` for the test drive. */
  variant_id: string
  /** The id that the publisher chose, in small letters; empty for the test drive. */
  plan_name: string
  version: number
  published: number
  /** The variant as the Submission API answers it. */
  document: string
}

/** Which set of drafts a part of an offer or of a plan is in. */
export interface BranchTable {
  partner_id: string
  product_id: string
  /** `Listing`, `Property`… */
  module: string
  /** Empty where the branch is the product's own. */
  variant_id: string
  instance_id: string
}

/** A part of an offer that has an id and a document of its own: a listing, an image, a package… */
export interface ProductPartTable {
  partner_id: string
  product_id: string
  /** What it is, in the words of `partKinds`. */
  kind: string
  /** What it belongs to: the set of drafts, the listing of an image, or nothing. */
  parent_id: string
  part_id: string
  /** The plan it is of, or nothing. */
  variant_id: string
  /** 1 in a set of drafts that was submitted: it is read, and never changed again. */
  sealed: number
  version: number
  /** Where a file is uploaded to, or nothing. */
  blob_id: string
  /** JSON object of what is taken and never told again, sealed as a whole; or nothing. */
  secrets: string
  /** As the Submission API answers it, with its ETag and its id. */
  document: string
}

/** A publishing of an offer: a submission of the Submission API, and the operations of the Cloud Partner Portal. */
export interface PublishingTable {
  partner_id: string
  product_id: string
  /** 19 digits. */
  submission_id: string
  /** The operation that publishes to the preview. */
  operation_id: string
  /** The operation that goes live, or nothing. */
  go_live_operation_id: string
  /** 1 for the first of the offer. */
  release_number: number
  /** The version of the offer that is published. */
  offer_version: number
  /** Where it stands, in the words of `publishing-phases.ts`. */
  phase: string
  version: number
  created_at: string
  changed_at: string
  /** When it went live, or nothing. */
  published_at: string
  /** JSON: what was asked for, what the steps said, what was found. */
  body: string
}

/** An offer as it was when it was published. */
export interface OfferVersionTable {
  partner_id: string
  product_id: string
  version: number
  submission_id: string
  /** JSON: the definition and the status, as the Cloud Partner Portal has them. */
  definition: string
  changed_at: string
  /** 1 while it is what the preview shows. */
  in_preview: number
  /** 1 while it is what is on sale. */
  in_production: number
}

/** What a sandbox lets certification say. */
export interface CertificationOutcomeTable {
  partner_id: string
  outcome_id: string
  /** The offer it is for; empty for any. */
  product_id: string
  step: string
  /** How often it comes up still. */
  remaining: number
  body: string
}
