import assert from 'node:assert/strict'
import { test } from 'node:test'
import { messageKinds } from '@comptoir/contract/schemas/outbox-message'
import { messageText } from './message-texts.ts'

const facts = { offerName: 'Contoso VM', publisherId: 'contoso', stepName: 'Certification', message: 'No logo.' }

test('every kind has a text in both languages that names the offer', () => {
  for (const kind of messageKinds) {
    const [english, french] = [messageText(kind, facts, 'en-US'), messageText(kind, facts, 'fr-FR')]

    assert.deepEqual([english.locale, french.locale], ['en', 'fr'])
    for (const { title, body } of [english, french]) {
      assert.match(title, /Contoso VM/)
      assert.match(body, /Contoso VM/)
    }
    assert.notEqual(english.title, french.title)
  }
})

test('a failure names its step and tells its reason', () => {
  assert.deepEqual(messageText('stepFailed', facts, 'en-US'), {
    locale: 'en',
    title: 'Contoso VM: the step Certification failed',
    body: 'The step Certification failed for the offer Contoso VM. Correct what is told below, and publish again.\n\nNo logo.\n\nPublisher: contoso\n',
  })
})

test('a language without texts is answered in English', () => {
  for (const locale of ['de-DE', 'fry', ''])
    assert.equal(messageText('live', facts, locale).title, 'Contoso VM is live')
})
