import type { Migration } from '../migrate.ts'

/** Accounts, identity, customers, commerce, audit, kept answers and the schedule. */
export const foundation: Migration = ({ text, integer }) => [
  `create table account (
    partner_id ${text} primary key, cloud ${text} not null, tenant_id ${text} not null unique, domain ${text} not null unique,
    name ${text} not null, kind ${text} not null, mpn_id ${text} not null, country ${text} not null, currency ${text} not null,
    sandbox ${integer} not null, clock_offset_ms ${integer} not null, clock_frozen_at ${text}, created_at ${text} not null)`,
  `create index account_by_mpn on account (mpn_id)`,
  `create table application (
    client_id ${text} primary key, partner_id ${text} not null references account, object_id ${text} not null,
    name ${text} not null, enabled ${integer} not null)`,
  `create table application_key (
    client_id ${text} not null references application, key_id ${text} not null, secret_hash ${text} not null,
    starts_at ${text} not null, ends_at ${text} not null, primary key (client_id, key_id))`,
  `create table person (
    partner_id ${text} not null references account, user_id ${text} not null, user_principal_name ${text} not null unique,
    given_name ${text} not null, family_name ${text} not null, primary key (partner_id, user_id))`,
  `create table refresh_token (
    token_hash ${text} primary key, partner_id ${text} not null references account, client_id ${text} not null,
    user_id ${text} not null, mfa ${integer} not null, issued_at ${text} not null, used_at ${text} not null)`,
  `create table signing_key (kid ${text} primary key, private_jwk ${text} not null, created_at ${text} not null)`,
  `create table profile (
    partner_id ${text} not null references account, kind ${text} not null, version ${integer} not null, body ${text} not null,
    primary key (partner_id, kind))`,
  `create table reseller (
    partner_id ${text} not null references account, reseller_id ${text} not null, mpn_id ${text} not null, name ${text} not null,
    primary key (partner_id, reseller_id))`,
  `create table customer (
    partner_id ${text} not null references account, customer_id ${text} not null, version ${integer} not null,
    domain ${text} not null unique, company_key ${text} not null, company_name ${text} not null, reseller_id ${text},
    country ${text} not null, created_at ${text} not null, summary ${text} not null, body ${text} not null,
    primary key (partner_id, customer_id))`,
  `create index customer_by_name on customer (partner_id, company_key, customer_id)`,
  `create index customer_by_domain on customer (partner_id, domain, customer_id)`,
  `create index customer_by_reseller on customer (partner_id, reseller_id, customer_id) where reseller_id is not null`,
  `create table cart (
    partner_id ${text} not null, customer_id ${text} not null, cart_id ${text} not null, version ${integer} not null,
    status ${text} not null, expires_at ${text} not null, body ${text} not null,
    primary key (partner_id, customer_id, cart_id),
    foreign key (partner_id, customer_id) references customer on delete cascade)`,
  `create table customer_order (
    partner_id ${text} not null, customer_id ${text} not null, order_id ${text} not null, version ${integer} not null,
    status ${text} not null, billing_cycle ${text} not null, kinds ${text} not null, created_at ${text} not null, body ${text} not null,
    primary key (partner_id, customer_id, order_id),
    foreign key (partner_id, customer_id) references customer on delete cascade)`,
  `create table subscription (
    partner_id ${text} not null, customer_id ${text} not null, subscription_id ${text} not null, order_id ${text} not null,
    parent_id ${text}, offer_id ${text} not null, kind ${text} not null, mpn_id ${text}, status ${text} not null,
    version ${integer} not null, created_at ${text} not null, provisioning ${text} not null, body ${text} not null,
    primary key (partner_id, customer_id, subscription_id),
    foreign key (partner_id, customer_id) references customer on delete cascade)`,
  `create index subscription_by_order on subscription (partner_id, customer_id, order_id)`,
  `create index subscription_by_kind on subscription (partner_id, kind)`,
  `create table audit_record (
    partner_id ${text} not null references account, recorded_at ${text} not null, record_id ${text} not null,
    customer_id ${text}, company_key ${text} not null, resource_type ${text} not null, body ${text} not null,
    primary key (partner_id, recorded_at, record_id))`,
  `create index audit_by_customer on audit_record (partner_id, customer_id, recorded_at, record_id)`,
  `create table reply (
    partner_id ${text} not null references account, request_id ${text} not null, route ${text} not null, status ${integer} not null,
    location ${text}, body ${text}, created_at ${text} not null, primary key (partner_id, request_id, route))`,
  `create index reply_by_age on reply (created_at)`,
  `create table schedule (
    partner_id ${text} not null references account, due_at ${text} not null, event_id ${text} not null, kind ${text} not null,
    subject ${text} not null, primary key (partner_id, due_at, event_id))`,
]
