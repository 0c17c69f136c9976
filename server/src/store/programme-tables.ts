export interface EnrollmentTable {
  enrollment_id: string
  /** The account that the enrolment made. */
  partner_id: string
  /** The account whose people applied; the enrolled account itself where it was there from the start. */
  applicant_id: string
  cloud: string
  state: string
  version: number
  created_at: string
  updated_at: string
  body: string
}

export interface AgreementAcceptanceTable {
  partner_id: string
  acceptance_id: string
  /** Empty where the partner itself accepted. */
  customer_id: string
  agreement: string
  agreement_version: string
  accepted_at: string
  body: string
}

export interface CustomerEligibilityTable {
  partner_id: string
  customer_id: string
  kind: string
  version: number
  body: string
}

export interface DataAccessRequestTable {
  /** The account whose customer's data is asked for. */
  partner_id: string
  request_id: string
  customer_id: string
  cloud: string
  requested_by: string
  state: string
  version: number
  requested_at: string
  ends_at: string | null
  body: string
}

export interface DataAccessRecordTable {
  partner_id: string
  recorded_at: string
  record_id: string
  customer_id: string
  /** The grant that it was read under, or null. */
  request_id: string | null
  scope: string
  read_by: string
  allowed: number
}
