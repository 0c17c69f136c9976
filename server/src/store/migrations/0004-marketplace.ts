import type { Migration } from '../migrate.ts'

/** Publishers, their offers, drafts and publishings. */
export const marketplace: Migration = ({ text, integer }) => [
  `create table publisher (
    partner_id ${text} not null references account, publisher_id ${text} not null primary key, name ${text} not null,
    created_at ${text} not null)`,
  `create index publisher_by_account on publisher (partner_id, publisher_id)`,
  `create table market_offer (
    partner_id ${text} not null references account, product_id ${text} not null, publisher_id ${text} not null references publisher,
    offer_name ${text} not null, offer_type ${text} not null, product_kind ${text} not null, name ${text} not null,
    extras ${text} not null, migrated ${integer} not null, status ${text} not null, version ${integer} not null,
    revision ${integer} not null, published ${integer} not null, created_at ${text} not null, changed_at ${text} not null,
    definition ${text} not null, primary key (partner_id, product_id), unique (publisher_id, offer_name))`,
  `create index market_offer_by_kind on market_offer (partner_id, product_kind, product_id)`,
  `create table market_plan (
    partner_id ${text} not null, product_id ${text} not null, variant_id ${text} not null, plan_name ${text} not null,
    version ${integer} not null, published ${integer} not null, document ${text} not null,
    primary key (partner_id, product_id, variant_id), unique (partner_id, product_id, plan_name),
    foreign key (partner_id, product_id) references market_offer on delete cascade)`,
  `create table branch (
    partner_id ${text} not null, product_id ${text} not null, module ${text} not null, variant_id ${text} not null,
    instance_id ${text} not null, primary key (partner_id, product_id, module, variant_id),
    foreign key (partner_id, product_id) references market_offer on delete cascade)`,
  `create table product_part (
    partner_id ${text} not null, product_id ${text} not null, kind ${text} not null, parent_id ${text} not null,
    part_id ${text} not null, variant_id ${text} not null, sealed ${integer} not null, version ${integer} not null,
    blob_id ${text} not null, secrets ${text} not null, document ${text} not null,
    primary key (partner_id, product_id, kind, parent_id, part_id),
    foreign key (partner_id, product_id) references market_offer on delete cascade)`,
  `create index product_part_by_id on product_part (partner_id, product_id, kind, part_id) where sealed = 0`,
  `create table publishing (
    partner_id ${text} not null, product_id ${text} not null, submission_id ${text} not null, operation_id ${text} not null,
    go_live_operation_id ${text} not null, release_number ${integer} not null, offer_version ${integer} not null,
    phase ${text} not null, version ${integer} not null, created_at ${text} not null, changed_at ${text} not null,
    published_at ${text} not null, body ${text} not null, primary key (partner_id, product_id, submission_id),
    foreign key (partner_id, product_id) references market_offer on delete cascade)`,
  `create table offer_version (
    partner_id ${text} not null, product_id ${text} not null, version ${integer} not null, submission_id ${text} not null,
    definition ${text} not null, changed_at ${text} not null, in_preview ${integer} not null, in_production ${integer} not null,
    primary key (partner_id, product_id, version),
    foreign key (partner_id, product_id) references market_offer on delete cascade)`,
  `create table certification_outcome (
    partner_id ${text} not null references account, outcome_id ${text} not null, product_id ${text} not null,
    step ${text} not null, remaining ${integer} not null, body ${text} not null, primary key (partner_id, outcome_id))`,
]
