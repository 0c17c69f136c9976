import type { Migration } from '../migrate.ts'

/** Requests to configure products, and what was published of them. */
export const productIngestion: Migration = ({ text }) => [
  `create table configure_job (
    partner_id ${text} not null references account, job_id ${text} not null, status ${text} not null,
    result ${text} not null, created_at ${text} not null, ended_at ${text} not null, product_id ${text} not null,
    submission_id ${text} not null, target ${text} not null, document ${text} not null,
    primary key (partner_id, job_id))`,
  `create table published_tree (
    partner_id ${text} not null, product_id ${text} not null, submission_id ${text} not null, resources ${text} not null,
    primary key (partner_id, product_id, submission_id),
    foreign key (partner_id, product_id) references market_offer on delete cascade)`,
]
