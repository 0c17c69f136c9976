import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, test } from 'node:test'
import { type ScriptedAnswer, scriptedService } from '@comptoir/sdk/scripted/scripted-service'
import { runCli } from '../run-cli.ts'
import { keepProfile, type Profile, profilesPath, readProfiles } from './profile-file.ts'

const tenant = '2b3c4d02-4b1e-4c6f-9a27-5d0c81f3e601'
const user = 'ada@contoso.example'

let env: Record<string, string>
let slept: number[]

beforeEach(() => {
  env = { XDG_CONFIG_HOME: mkdtempSync(join(tmpdir(), 'comptoir-profiles-')) }
  slept = []
})

afterEach(() => rmSync(env['XDG_CONFIG_HOME'] ?? '', { recursive: true }))

async function comptoir(...argv: readonly string[]) {
  const given = { out: '', err: '' }
  const exitCode = await runCli(argv, {
    stdout: { write: (text) => (given.out += String(text)) },
    stderr: { write: (text) => (given.err += String(text)) },
    env,
    sleep: async (ms) => void slept.push(ms),
  })
  return { exitCode, ...given }
}

const deviceCode: ScriptedAnswer = {
  body: {
    device_code: 'device',
    user_code: 'BQ7KX2PM',
    verification_url: 'http://127.0.0.1:4400/devicelogin',
    expires_in: '900',
    interval: '5',
  },
}

function refusal(error: string): ScriptedAnswer {
  return { status: 400, body: { error, error_description: `AADSTS70016: ${error}.\r\nTrace ID: t` } }
}

function token(refreshToken: string): ScriptedAnswer {
  const claims = Buffer.from(JSON.stringify({ tid: tenant, upn: user })).toString('base64url')
  return { body: { access_token: `head.${claims}.signature`, refresh_token: refreshToken, expires_in: '3599' } }
}

function kept(url: string, more: Partial<Profile> = {}): Profile {
  return { url, cloud: 'global', tenant, clientId: 'client', refreshToken: 'first', user, ...more }
}

describe('signing in', () => {
  test('shows a code, waits until it was typed in, and keeps what it got for nobody else to read', async () => {
    await using service = await scriptedService(
      deviceCode,
      refusal('authorization_pending'),
      refusal('slow_down'),
      token('refresh'),
      { body: { cloud: 'china' } },
    )

    const { exitCode, out } = await comptoir('login', '--url', service.url, '--tenant', 'contoso.example')

    assert.equal(exitCode, 0)
    assert.match(out, /open http:\/\/127\.0\.0\.1:4400\/devicelogin in a browser and type in the code BQ7KX2PM/)
    assert.match(out, /Signed in as ada@contoso\.example\. The profile "default" is kept in /)
    assert.deepEqual(slept, [5_000, 5_000, 10_000])
    const { clientId, ...profile } = readProfiles(env)['default'] ?? kept('')
    assert.deepEqual(profile, { url: service.url, cloud: 'china', tenant, refreshToken: 'refresh', user })
    const path = profilesPath(env)
    assert.equal(statSync(path).mode & 0o777, 0o600)
    assert.equal(statSync(dirname(path)).mode & 0o777, 0o700)
    const [first, second] = service.requests
    assert.equal(first?.url, '/contoso.example/oauth2/devicecode')
    assert.deepEqual(Object.fromEntries(new URLSearchParams(second?.body)), {
      grant_type: 'device_code',
      client_id: clientId,
      resource: 'https://api.partnercenter.microsoft.com',
      code: 'device',
    })
  })

  test('that is declined is one line, and keeps nothing', async () => {
    await using service = await scriptedService(deviceCode, refusal('authorization_declined'))

    const { exitCode, err } = await comptoir('login', '--url', service.url)

    assert.equal(exitCode, 1)
    assert.equal(err, '400 authorization_declined AADSTS70016: authorization_declined.\n')
    assert.equal(existsSync(profilesPath(env)), false)
  })

  test('tells programs who it is, and shows the code to people', async () => {
    await using service = await scriptedService(deviceCode, token('refresh'), { body: { cloud: 'china' } })

    const { out, err } = await comptoir('login', '--url', service.url, '--profile', 'work', '--json')

    assert.deepEqual(JSON.parse(out), { profile: 'work', url: service.url, cloud: 'china', tenant, user })
    assert.match(err, /BQ7KX2PM/)
  })
})

describe('a profile', () => {
  test('says whom a command acts as, without a secret, and is renewed as it is used', async () => {
    await using service = await scriptedService(token('second'), { body: { now: 'today' } })
    keepProfile(env, 'work', kept(service.url))

    const { exitCode, out } = await comptoir('clock', '--profile', 'work', '--json')

    assert.equal(exitCode, 0)
    assert.deepEqual(JSON.parse(out), { now: 'today' })
    assert.deepEqual(Object.fromEntries(new URLSearchParams(service.requests[0]?.body)), {
      grant_type: 'refresh_token',
      refresh_token: 'first',
      client_id: 'client',
      resource: 'https://api.partnercenter.microsoft.com',
    })
    assert.equal(readProfiles(env)['work']?.refreshToken, 'second')
  })

  test('is chosen by a variable, or is the usual one where nothing else is said', async () => {
    await using service = await scriptedService(token('second'), { body: {} }, token('third'), { body: {} })
    keepProfile(env, 'default', kept(service.url, { refreshToken: 'of default' }))
    keepProfile(env, 'work', kept(service.url, { refreshToken: 'of work' }))

    await comptoir('clock')
    env['COMPTOIR_PROFILE'] = 'work'
    await comptoir('clock')

    const sent = [0, 2].map((index) => new URLSearchParams(service.requests[index]?.body).get('refresh_token'))
    assert.deepEqual(sent, ['of default', 'of work'])
  })

  test('never sends its token elsewhere, and is a person', async () => {
    keepProfile(env, 'work', kept('http://127.0.0.1:1'))
    const cases = {
      'clock --profile work --url http://elsewhere.example':
        /--profile says whom to act as and where: leave --url out\./,
      'clock --profile work --cloud china': /leave --cloud out\./,
      'clock --profile work --app-only': /The profile "work" is a person: leave --app-only out\./,
      'clock --profile nobody':
        /There is no profile "nobody", there are work; "comptoir login --profile nobody" makes it\./,
      'login --profile a/b': /--profile takes a name of letters/,
      'login somebody': /takes options alone/,
      'login --cloud mars': /There is no option --cloud/,
      'logout --profile nobody': /There is no profile "nobody"/,
      'logout --profile work --all': /exclude each other/,
    }
    for (const [line, sentence] of Object.entries(cases)) {
      const { exitCode, err } = await comptoir(...line.split(' '))
      assert.equal(exitCode, 2, line)
      assert.match(err, sentence)
    }
  })

  test('is listed without its token, and forgotten', async () => {
    keepProfile(env, 'default', kept('http://127.0.0.1:4400', { refreshToken: 'hidden-token' }))
    keepProfile(env, 'work', kept('https://comptoir.example', { cloud: 'china' }))

    const list = await comptoir('profiles', 'list')
    const json = await comptoir('profiles', 'list', '--json')
    const first = await comptoir('logout')
    const rest = await comptoir('logout', '--all')

    assert.match(list.out, /^name +cloud +user +url +tenant\ndefault +global +ada@contoso\.example +http/)
    assert.equal(JSON.parse(json.out).profiles[1].url, 'https://comptoir.example')
    assert.ok(!(list.out + json.out).includes('hidden-token'))
    assert.equal(first.out, 'Forgotten: default.\n')
    assert.equal(rest.out, 'Forgotten: work.\n')
    assert.ok(!readFileSync(profilesPath(env), 'utf8').includes('hidden-token'))
  })
})
