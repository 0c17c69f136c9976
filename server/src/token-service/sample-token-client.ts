import assert from 'node:assert/strict'
import { type ErrorName, errorSpec } from '@comptoir/contract/errors'
import type { PartnerCenter } from '@comptoir/testing'
import { plusMilliseconds } from '../clock/clock.ts'
import { insertApplication } from '../identity/account-store.ts'
import { insertAuthorizationCode } from '../identity/authorization-codes.ts'
import { newSecret, tokenHash } from '../identity/secrets.ts'
import type { ApplicationTable, AuthorizationCodeTable } from '../store/identity-tables.ts'

type Form = Readonly<Record<string, string>>

export const cspResource = 'https://api.partnercenter.microsoft.com'
export const submissionResource = 'https://api.partner.microsoft.com'

/** What the token service answered. */
export interface TokenAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | number | string[] | undefined>>
  // biome-ignore lint/suspicious/noExplicitAny: a test names the members it expects, and fails where one is missing
  readonly body: any
}

let clients = 0

/** Asks the token service of a partner centre as a client would. */
export class SampleTokenClient {
  readonly #center: PartnerCenter

  constructor(center: PartnerCenter) {
    this.#center = center
  }

  tenant(cloud = 'global'): string {
    return this.#center.account(cloud).account.tenant_id
  }

  v1(cloud = 'global'): string {
    return `/${this.tenant(cloud)}/oauth2/token`
  }

  v2(cloud = 'global'): string {
    return `/${this.tenant(cloud)}/oauth2/v2.0/token`
  }

  async post(path: string, form: Form, headers: Form = {}): Promise<TokenAnswer> {
    const answer = await this.#center.server.app.inject({
      method: 'POST',
      url: path,
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      payload: new URLSearchParams(form).toString(),
    })
    return { status: answer.statusCode, headers: answer.headers, body: answer.json() }
  }

  /** The sandbox's application, with its key. */
  confidential(cloud = 'global'): { client_id: string; client_secret: string } {
    const { application } = this.#center.account(cloud)
    return { client_id: application.clientId, client_secret: application.secret }
  }

  /** Client credentials for the CSP API. */
  appForm(cloud = 'global') {
    return { grant_type: 'client_credentials', ...this.confidential(cloud), resource: cspResource }
  }

  /** The administrator's refresh token, for the CSP API. */
  refreshForm(cloud = 'global') {
    const { refreshToken } = this.#center.account(cloud).administrator
    return { ...this.appForm(cloud), grant_type: 'refresh_token', refresh_token: refreshToken }
  }

  /** Puts an application in the account of the public cloud; native and without roles unless told otherwise. */
  async addApplication(fields: Partial<ApplicationTable> = {}): Promise<string> {
    clients += 1
    const { account } = this.#center.account('global')
    const client_id = `aaaaaaaa-0000-4000-8000-${clients.toString(16).padStart(12, '0')}`
    const row: ApplicationTable = {
      client_id,
      partner_id: account.partner_id,
      tenant_id: account.tenant_id,
      object_id: client_id,
      name: 'Sample application',
      kind: 'native',
      roles: '[]',
      reply_urls: '[]',
      app_id_uri: null,
      registration: 'confirmed',
      enabled: 1,
      created_at: this.#center.clock.now(),
      ...fields,
    }
    await this.#center.server.store.write((db) => db.run(insertApplication, row))
    return client_id
  }

  /** A code as a sign-in of the administrator gives it. */
  async addCode(fields: Partial<AuthorizationCodeTable> = {}): Promise<string> {
    const { account, application, administrator } = this.#center.account('global')
    const code = newSecret()
    const now = this.#center.clock.now()
    const row: AuthorizationCodeTable = {
      code_hash: tokenHash(code),
      partner_id: account.partner_id,
      client_id: application.clientId,
      user_id: administrator.userId,
      redirect_uri: 'https://client.example/answer',
      resource: null,
      scope: 'openid profile',
      nonce: '1',
      code_challenge: null,
      code_challenge_method: null,
      mfa: 1,
      issued_at: now,
      ends_at: plusMilliseconds(now, 600_000),
      redeemed_at: null,
      ...fields,
    }
    await this.#center.server.store.write((db) => db.run(insertAuthorizationCode, row))
    return code
  }
}

/** Asserts that an answer is this refusal, whole: body, headers, and ids that agree with one another. */
export function expectRefusal({ status, headers, body }: TokenAnswer, name: ErrorName): void {
  const spec = errorSpec(name)
  assert.deepEqual(
    { status, error: body.error, codes: body.error_codes, suberror: body.suberror },
    { status: spec.status, error: spec.oauth, codes: spec.code === 0 ? [] : [spec.code], suberror: spec.suberror },
    JSON.stringify(body),
  )
  const [text, trace, correlation, time] = body.error_description.split('\r\n')
  if (spec.code !== 0) assert.ok(text.startsWith(`AADSTS${spec.code}: `), text)
  assert.ok(text.includes(spec.description.slice(0, spec.description.search(/[{']|$/))), text)
  assert.equal(trace, `Trace ID: ${body.trace_id}`)
  assert.equal(correlation, `Correlation ID: ${body.correlation_id}`)
  assert.equal(time, `Timestamp: ${body.timestamp}`)
  assert.match(body.timestamp, /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ$/)
  assert.equal(headers['x-ms-request-id'], body.trace_id)
  assert.equal(headers['cache-control'], 'no-store, no-cache')
  assert.equal(headers['pragma'], 'no-cache')
  assert.equal(headers['content-type'], 'application/json; charset=utf-8')
}
