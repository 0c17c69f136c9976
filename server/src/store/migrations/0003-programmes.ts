import type { Migration } from '../migrate.ts'

/** Enrolments, agreements, what customers are, and who may read their data. */
export const programmes: Migration = ({ text, integer }) => [
  `create table enrollment (
    enrollment_id ${text} primary key, partner_id ${text} not null unique references account,
    applicant_id ${text} not null references account, cloud ${text} not null, state ${text} not null,
    version ${integer} not null, created_at ${text} not null, updated_at ${text} not null, body ${text} not null)`,
  `create index enrollment_by_applicant on enrollment (applicant_id, enrollment_id)`,
  `create index enrollment_by_state on enrollment (state, enrollment_id)`,
  `create table agreement_acceptance (
    partner_id ${text} not null references account, acceptance_id ${text} not null, customer_id ${text} not null,
    agreement ${text} not null, agreement_version ${text} not null, accepted_at ${text} not null, body ${text} not null,
    primary key (partner_id, customer_id, agreement, agreement_version))`,
  `create table customer_eligibility (
    partner_id ${text} not null, customer_id ${text} not null, kind ${text} not null, version ${integer} not null,
    body ${text} not null, primary key (partner_id, customer_id),
    foreign key (partner_id, customer_id) references customer on delete cascade)`,
  `create table data_access_request (
    partner_id ${text} not null references account, request_id ${text} not null primary key, customer_id ${text} not null,
    cloud ${text} not null, requested_by ${text} not null, state ${text} not null, version ${integer} not null,
    requested_at ${text} not null, ends_at ${text}, body ${text} not null)`,
  `create index data_access_by_customer on data_access_request (partner_id, customer_id, request_id)`,
  `create index data_access_by_cloud on data_access_request (cloud, request_id)`,
  `create table data_access_record (
    partner_id ${text} not null references account, recorded_at ${text} not null, record_id ${text} not null,
    customer_id ${text} not null, request_id ${text}, scope ${text} not null, read_by ${text} not null,
    allowed ${integer} not null, primary key (partner_id, customer_id, record_id))`,
]
