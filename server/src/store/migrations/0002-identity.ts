import type { Migration } from '../migrate.ts'

/** Tenants, roles, people who sign in, what they consented to, and the keys that sign. */
export const identity: Migration = ({ text, integer }) => [
  `create table tenant (
    tenant_id ${text} primary key, partner_id ${text} not null references account, domain ${text} not null unique,
    name ${text} not null, is_primary ${integer} not null, created_at ${text} not null)`,
  `create index tenant_by_account on tenant (partner_id)`,
  `insert into tenant (tenant_id, partner_id, domain, name, is_primary, created_at)
    select tenant_id, partner_id, domain, name, 1, created_at from account`,
  `alter table account add column identity_version ${integer} not null default 0`,
  `alter table account add column enrollment_state ${text} not null default 'approved'`,

  `alter table application add column tenant_id ${text} not null default ''`,
  `alter table application add column kind ${text} not null default 'web'`,
  `alter table application add column roles ${text} not null default '["manager","adminAgent"]'`,
  `alter table application add column reply_urls ${text} not null default '[]'`,
  `alter table application add column app_id_uri ${text}`,
  `alter table application add column registration ${text} not null default 'confirmed'`,
  `alter table application add column created_at ${text} not null default '2018-01-01T00:00:00.000Z'`,
  `update application set tenant_id =
    (select account.tenant_id from account where account.partner_id = application.partner_id)`,
  `create index application_by_account on application (partner_id, client_id)`,
  `create unique index application_by_uri on application (app_id_uri) where app_id_uri is not null`,
  `alter table application_key add column display_name ${text} not null default ''`,
  `alter table application_key add column hint ${text} not null default ''`,
  `create table application_certificate (
    client_id ${text} not null references application, key_id ${text} not null, display_name ${text} not null,
    subject ${text} not null, thumbprint ${text} not null, thumbprint_sha256 ${text} not null, public_key ${text} not null,
    starts_at ${text} not null, ends_at ${text} not null, primary key (client_id, key_id))`,

  `alter table person add column tenant_id ${text} not null default ''`,
  `alter table person add column email ${text} not null default ''`,
  `alter table person add column roles ${text} not null default
    '["owner","globalAdmin","adminAgent"]'`,
  `alter table person add column enabled ${integer} not null default 1`,
  `alter table person add column password_hash ${text}`,
  `alter table person add column password_set_at ${text}`,
  `alter table person add column must_change_password ${integer} not null default 0`,
  `alter table person add column totp_secret ${text}`,
  `alter table person add column totp_used_step ${integer} not null default 0`,
  `alter table person add column customer_id ${text}`,
  `alter table person add column created_at ${text} not null default '2018-01-01T00:00:00.000Z'`,
  `update person set tenant_id = (select account.tenant_id from account where account.partner_id = person.partner_id)`,

  `alter table refresh_token add column scope ${text} not null default ''`,
  `alter table refresh_token add column code_hash ${text}`,
  `create index refresh_token_by_code on refresh_token (code_hash) where code_hash is not null`,
  `create index refresh_token_by_use on refresh_token (used_at)`,
  `create table authorization_code (
    code_hash ${text} primary key, partner_id ${text} not null references account, client_id ${text} not null,
    user_id ${text} not null, redirect_uri ${text} not null, resource ${text}, scope ${text} not null, nonce ${text},
    code_challenge ${text}, code_challenge_method ${text}, mfa ${integer} not null, issued_at ${text} not null,
    ends_at ${text} not null, redeemed_at ${text})`,
  `create index authorization_code_by_end on authorization_code (ends_at)`,
  `create table device_code (
    code_hash ${text} primary key, user_code ${text} not null unique, client_id ${text} not null, tenant ${text} not null,
    resource ${text}, scope ${text} not null, state ${text} not null, partner_id ${text}, user_id ${text},
    mfa ${integer} not null, interval_seconds ${integer} not null, issued_at ${text} not null, ends_at ${text} not null,
    polled_at ${text})`,
  `create index device_code_by_end on device_code (ends_at)`,
  `create table consent (
    partner_id ${text} not null references account, client_id ${text} not null, user_id ${text} not null,
    resource ${text} not null, granted_at ${text} not null, primary key (partner_id, client_id, user_id, resource))`,
  `create table sign_in_session (
    session_hash ${text} primary key, partner_id ${text} not null references account, user_id ${text} not null,
    mfa ${integer} not null, started_at ${text} not null, ends_at ${text} not null)`,
  `create index sign_in_session_by_end on sign_in_session (ends_at)`,
  `create index sign_in_session_by_user on sign_in_session (partner_id, user_id)`,
  `create table sign_in_record (
    partner_id ${text} not null references account, recorded_at ${text} not null, record_id ${text} not null,
    user_id ${text}, client_id ${text}, succeeded ${integer} not null, body ${text} not null,
    primary key (partner_id, recorded_at, record_id))`,

  `alter table signing_key add column signs_from ${text} not null default ''`,
  `alter table signing_key add column verifies_until ${text}`,
  `update signing_key set signs_from = created_at`,
]
