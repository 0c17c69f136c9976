import assert from 'node:assert/strict'
import type { Cloud } from '@comptoir/contract/cloud'
import { refusal } from '@comptoir/contract/clouds/gate'
import { seedCustomers } from '@comptoir/server/sandbox/seed-customers'
import { expectError, type PartnerApi, type PartnerCenter, type WireAnswer } from '@comptoir/testing'
import { expectKnown, operationOf } from './known-answer.ts'
import { urlOf } from './minimal-request.ts'

/** What a step of the story sends. */
export interface Sent {
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  /** Added to the address. */
  readonly query?: string
  /** Which success is expected, where the contract lists several. */
  readonly status?: number
}

/**
 * Tells the story in one cloud: sends each step and judges its answer. Where the cloud offers the step, the answer is
 * one that the contract knows; where it does not, it is the documented refusal, and there is nothing to go on with.
 */
export class Storyteller {
  readonly cloud: Cloud
  readonly center: PartnerCenter
  /** Names of the steps that were told, and how each ended. */
  readonly told: { readonly step: string; readonly outcome: 'known' | 'refused' }[] = []
  readonly #api: PartnerApi
  /** What stands in paths, by parameter. */
  #ids: Readonly<Record<string, string>> = {}

  constructor(center: PartnerCenter, cloud: Cloud, api: PartnerApi) {
    this.center = center
    this.cloud = cloud
    this.#api = api
  }

  /** Keeps an id for the paths to come. */
  keep(ids: Readonly<Record<string, string>>): void {
    this.#ids = { ...this.#ids, ...ids }
  }

  /** Sends a step, as `carts.create#withAddOns`; gives the body of a success, nothing of a refusal. */
  async tell(step: string, sent: Sent = {}): Promise<WireAnswer['body'] | undefined> {
    const [id = '', use] = step.split('#')
    const operation = operationOf(id)
    const url = urlOf(operation, this.#ids)
    const query = sent.query === undefined ? '' : `${url.includes('?') ? '&' : '?'}${sent.query}`
    const body = operation.body && (sent.body ?? {})
    const answer = await this.#api.send(operation.method, `${url}${query}`, body, sent.headers)
    const lack = refusal(this.cloud, operation) ?? refusal(this.cloud, operation, use)
    this.told.push({ step, outcome: lack ? 'refused' : 'known' })
    if (lack) {
      const refused = await expectError(answer, 'notOfferedInCloud')
      assert.deepEqual(refused.body.data, [lack])
      return undefined
    }
    if (sent.status !== undefined) assert.equal(answer.status, sent.status, `${step}: ${JSON.stringify(answer.body)}`)
    expectKnown(operation, answer)
    return answer.body
  }

  /** Has a customer accept what the cloud's programme demands of it before it buys. */
  async acceptAgreements(customerId: string): Promise<void> {
    const path = `/comptoir/v1/customers/${customerId}/agreements`
    const acceptedBy = { firstName: 'Gena', lastName: 'Soto', email: 'gena@wingtiptoys.example' }
    for (const { id: agreementId } of (await this.#api.get(path)).body.items)
      assert.equal((await this.#api.post(path, { agreementId, acceptedBy })).status, 201)
  }

  /** Lets time go by on the account's clock, with all that falls due. */
  async pass(duration: string): Promise<void> {
    const { status } = await this.#api.post('/comptoir/v1/clock', { advance: duration })
    assert.equal(status, 200)
  }

  /** Gives the account its sandbox customers, as a cloud that takes no new ones has. */
  async seed(): Promise<void> {
    const { server } = this.center
    const { partner_id } = this.center.account(this.cloud.id).account
    await server.store.write((db) => seedCustomers(server, db, server.accounts.get(partner_id)))
  }
}
