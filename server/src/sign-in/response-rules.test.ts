import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isCodeChallenge, promptsOf, responseModeOf, responseTypesOf } from './response-rules.ts'

test('response types come in any order and letter case; an unknown one spoils them all', () => {
  assert.deepEqual(responseTypesOf('code'), ['code'])
  assert.deepEqual(responseTypesOf(' id_token  CODE '), ['code', 'id_token'])
  for (const unknown of ['', 'token', 'code token', 'id_token token', 'none'])
    assert.equal(responseTypesOf(unknown), undefined)
})

test('a code comes in the query by default, an ID token in the fragment, and never in the query', () => {
  assert.equal(responseModeOf(undefined, ['code']), 'query')
  assert.equal(responseModeOf('', ['code', 'id_token']), 'fragment')
  assert.equal(responseModeOf('FORM_POST', ['code', 'id_token']), 'form_post')
  assert.equal(responseModeOf('query', ['id_token']), undefined)
  assert.equal(responseModeOf('pigeon', ['code']), undefined)
})

test('prompts may be several, but none is alone', () => {
  assert.deepEqual(promptsOf(undefined), [])
  assert.deepEqual(promptsOf('consent login'), ['login', 'consent'])
  assert.deepEqual(promptsOf('none'), ['none'])
  assert.equal(promptsOf('none login'), undefined)
  assert.equal(promptsOf('please'), undefined)
})

test('a code challenge has 43 to 128 characters and a known method', () => {
  const challenge = 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM'

  assert.equal(isCodeChallenge(challenge, 'S256'), true)
  assert.equal(isCodeChallenge(challenge, 'plain'), true)
  assert.equal(isCodeChallenge(challenge, 'S512'), false)
  assert.equal(isCodeChallenge(challenge.slice(1), 'S256'), false)
  assert.equal(isCodeChallenge(`${challenge}${'a'.repeat(86)}`, 'S256'), false)
  assert.equal(isCodeChallenge(`${challenge}%`, 'S256'), false)
})
