import { after, before, describe } from 'node:test'
import { cloudIds } from '@comptoir/contract/cloud'
import type { NewAccount } from '@comptoir/server/identity/create-account'
import { engines } from '@comptoir/testing'
import { type ClientWorld, startClientWorld } from './client-world.ts'
import { PersonAtTheBrowser } from './person-at-the-browser.ts'

/** Where a client's tests take place: the sandbox account of a cloud, and its administrator at a browser. */
export interface Scene extends ClientWorld {
  readonly account: NewAccount
  readonly administrator: PersonAtTheBrowser
  /** Address of the account's tenant, without a trailing slash. */
  readonly authority: { readonly http: string; readonly https: string }
}

/**
 * States what a client does in each cloud, over each engine: clouds and engines side by side, since clients wait for
 * people, and the tests of a cloud in their order.
 */
export function inEveryCloud(client: string, specify: (scene: () => Scene) => void): void {
  describe(client, { concurrency: true }, () => {
    for (const engine of engines)
      describe(`over ${engine.name}`, { skip: engine.skip, concurrency: true }, () => {
        let world: ClientWorld
        before(async () => {
          world = await startClientWorld(engine)
        })
        after(() => world.close())

        for (const cloud of cloudIds)
          describe(`in ${cloud}`, { concurrency: false }, () => {
            let scene: Scene
            before(() => {
              scene = sceneIn(world, cloud)
            })
            specify(() => scene)
          })
      })
  })
}

function sceneIn(world: ClientWorld, cloud: string): Scene {
  const account = world.center.account(cloud)
  const { tenant_id: tenantId } = account.account
  return {
    ...world,
    account,
    administrator: new PersonAtTheBrowser(account.administrator, world.center.clock),
    authority: { http: `${world.http}/${tenantId}`, https: `${world.https}/${tenantId}` },
  }
}
