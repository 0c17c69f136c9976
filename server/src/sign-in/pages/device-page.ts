import type { HtmlAnswer } from '../../page.ts'
import type { Language } from '../language.ts'
import { type FormPage, faultNote, field, submitButton } from './fields.ts'
import { html } from './html.ts'
import { page } from './layout.ts'

interface DevicePage extends FormPage {
  readonly language: Language
  readonly userCode: string
  /** Of the address, to be kept. */
  readonly query: string
}

export function devicePage(device: DevicePage): HtmlAnswer {
  const { texts, language, userCode, query } = device
  const asked = field(device, {
    name: 'user_code',
    label: texts.deviceCode,
    type: 'text',
    autocomplete: 'off',
    value: userCode,
    code: true,
  })
  const body = html`<h1>${texts.deviceTitle}</h1><p class="lead">${texts.deviceHint}</p>
${faultNote(device)}<form method="post" action="/common/oauth2/deviceauth${query && `?${query}`}" novalidate>${asked}${submitButton(texts.next)}</form>`
  return page({ language, title: texts.deviceTitle, body, faulty: device.fault !== undefined })
}
