import { defineCloud } from '../cloud.ts'
import { globalProgramme } from './global-programme.ts'

/** The public cloud, whose articles all others are measured by. */
export const global = defineCloud({
  id: 'global',
  name: 'Partner Center',
  basis: 'global',
  api: { value: 'https://api.partnercenter.microsoft.com', source: 'partner-center-rest-urls' },
  authority: { value: 'https://login.microsoftonline.com', source: 'partner-center-authentication' },
  // Inferred, as in every cloud: the documents on the Partner Center API name no issuer; tokens in public reports have these.
  issuerV1: { value: 'https://sts.windows.net/{tenantId}/', source: 'inferred' },
  issuerV2: { value: 'https://login.microsoftonline.com/{tenantId}/v2.0', source: 'inferred' },
  graph: { value: 'https://graph.windows.net', source: 'developing-for-partner-center-for-microsoft-national-cloud' },
  // Inferred, as in every cloud: what the public clients of Azure Active Directory have for Microsoft Graph.
  msGraph: { value: 'https://graph.microsoft.com', source: 'inferred' },
  // Inferred: articles call it the dashboard and link to it; older ones have https://partnercenter.microsoft.com.
  portal: { value: 'https://partner.microsoft.com/dashboard', source: 'inferred' },
  applications: { registration: 'consent', source: 'partner-center-authentication' },
  hosts: [
    'login.microsoftonline.com',
    'login.windows.net',
    'login.microsoft.com',
    'sts.windows.net',
    'api.partnercenter.microsoft.com',
    'api.partner.microsoft.com',
  ],
  // Inferred, as in every cloud: the host of the authority without its first label.
  instanceName: 'microsoftonline.com',
  currency: 'USD',
  markets: [],
  homeCountry: 'US',
  domainSuffix: 'onmicrosoft.com',
  sellsTo: 'customers of every documented country',
  programme: globalProgramme,
  priceUpliftPercent: 0,
  otherwise: {
    reason: 'The article that describes this does not apply to the public cloud.',
    instead: 'Do it in the Partner Center dashboard.',
  },
  lacks: [],
})
