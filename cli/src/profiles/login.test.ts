import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { openInstallation } from '@comptoir/server/installation/open-installation'
import { sandboxSecrets } from '@comptoir/server/sandbox/accounts'
import { codeAt, timeStepAt } from '@comptoir/server/sign-in/totp-rules'
import { type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { runCli } from '../run-cli.ts'
import { readProfiles } from './profile-file.ts'

let running: PartnerCenter
let url: string
const env: Record<string, string> = { XDG_CONFIG_HOME: mkdtempSync(join(tmpdir(), 'comptoir-login-')) }

before(async () => {
  running = await startPartnerCenter()
  url = await running.server.app.listen({ port: 0, host: '127.0.0.1' })
})

after(async () => {
  rmSync(env['XDG_CONFIG_HOME'] ?? '', { recursive: true })
  await running.close()
})

async function comptoir(line: string, whileWaiting: (shown: string) => Promise<void> = async () => undefined) {
  const given = { out: '', err: '' }
  const exitCode = await runCli(line.split(' '), {
    stdout: { write: (text) => (given.out += String(text)) },
    stderr: { write: (text) => (given.err += String(text)) },
    env,
    sleep: async () => {
      await whileWaiting(given.out)
      running.clock.advance('PT6S')
    },
  })
  return { exitCode, ...given }
}

/** A page's form: where it goes, and what is in its fields. */
function formOf(page: string): { readonly action: string; readonly fields: Map<string, string> } | undefined {
  const [, action] = /<form[^>]* action="([^"]*)"/.exec(page) ?? []
  if (action === undefined) return undefined
  const inputs = [...page.matchAll(/<(?:input|button)\b[^>]*>/g)].map(([tag]) => attributesOf(tag))
  return {
    action: unescaped(action),
    fields: new Map(inputs.flatMap(({ name, value = '' }) => (name === undefined ? [] : [[name, value]]))),
  }
}

function attributesOf(tag: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...tag.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, unescaped(value)]),
  )
}

function unescaped(text: string): string {
  return text.replaceAll('&quot;', '"').replaceAll('&amp;', '&').replaceAll('&#39;', "'")
}

/** What is filled in, by the field's name; made of the page where it depends on that. */
type Answers = Readonly<Record<string, string | ((page: string) => string)>>

/** Signs in as a person with a browser does: fills in what each page asks for, until a page asks for nothing. */
async function signIn(address: string, answers: Answers): Promise<string> {
  const cookies = new Map<string, string>()
  const open = async (path: string, form?: URLSearchParams): Promise<string> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const reply = await fetch(new URL(path, url), {
      method: form ? 'POST' : 'GET',
      body: form ?? null,
      headers: { cookie, origin: url },
      redirect: 'manual',
    })
    for (const kept of reply.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(kept) ?? []
      cookies.set(name, value)
    }
    const to = reply.headers.get('location')
    return to === null ? reply.text() : open(to)
  }
  let page = await open(address)
  for (let step = 0; step < 8; step += 1) {
    const form = formOf(page)
    if (!form) return page
    const shown = page
    const filled = [...form.fields].map(([name, value]): [string, string] => {
      const answer = answers[name] ?? value
      return [name, typeof answer === 'string' ? answer : answer(shown)]
    })
    page = await open(form.action, new URLSearchParams(filled))
  }
  throw new Error(`the sign-in did not come to an end: ${page}`)
}

test('a person signs in with a code in any browser, and the command line acts for them from then on', async () => {
  const user = 'admin@comptoirchina.partner.onmschina.cn'
  let waited = 0

  const login = await comptoir(`login --url ${url}`, async (shown) => {
    waited += 1
    if (waited > 1) return
    const [, address = '', code = ''] = /open (\S+) in a browser and type in the code (\S+)/.exec(shown) ?? []
    await signIn(address, {
      user_code: code,
      user_name: user,
      password: sandboxSecrets.password,
      code: codeAt(sandboxSecrets.totpSecret, timeStepAt(running.clock.epochMs())),
      decision: 'yes',
    })
  })
  const account = await comptoir('account get --json')

  assert.equal(login.exitCode, 0, login.err)
  assert.match(login.out, /Signed in as admin@comptoirchina\.partner\.onmschina\.cn\./)
  const profile = readProfiles(env)['default']
  assert.deepEqual([profile?.user, profile?.cloud, profile?.url], [user, 'china', url])
  assert.equal(account.exitCode, 0, account.err)
  assert.equal(JSON.parse(account.out).name, 'Comptoir Sandbox 21Vianet')
})

test('the operator of an installation chooses a password, sets up a second factor, and runs it from the command line', async () => {
  const operator = await openInstallation(running.server, { operatorDomain: 'ops.harbour.example' })
  assert.ok(operator)
  let waited = 0

  const login = await comptoir(`login --url ${url} --profile operator`, async (shown) => {
    waited += 1
    if (waited > 1) return
    const [, address = '', code = ''] = /open (\S+) in a browser and type in the code (\S+)/.exec(shown) ?? []
    await signIn(address, {
      user_code: code,
      user_name: operator.userPrincipalName,
      password: operator.oneTimePassword,
      new_password: 'a-boat-in-the-harbour-4400',
      new_password_again: 'a-boat-in-the-harbour-4400',
      code: (page) => {
        const [, seed = ''] = /[?&;]secret=([A-Z2-7]+)/.exec(page) ?? []
        return codeAt(seed, timeStepAt(running.clock.epochMs()))
      },
      decision: 'yes',
    })
  })
  const accounts = await comptoir('accounts list --profile operator --json')
  const customers = await comptoir('customers list --profile operator')

  assert.equal(login.exitCode, 0, login.err)
  assert.equal(accounts.exitCode, 0, accounts.err)
  assert.ok(JSON.parse(accounts.out).items.some(({ kind }: { kind: string }) => kind === 'operator'))
  // Whoever runs an installation sells nothing.
  assert.equal(customers.exitCode, 1)
  assert.match(customers.err, /^403 /)
})
