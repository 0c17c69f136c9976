import { listOf, textsOf } from '../marketplace/core-member.ts'
import { type ResourceMember, textOf } from './resource-member.ts'

/** The clouds of a plan: words of this API, and of the Submission API. */
const regions: readonly (readonly [string, string])[] = [
  ['azureGlobal', 'public-azure'],
  ['azureGovernment', 'azure-government'],
  ['azureGermany', 'azure-germany'],
  ['azureChina', 'azure-china'],
]

const azureRegions: ResourceMember = {
  name: 'azureRegions',
  read: ({ cloudAvailabilities }) =>
    textsOf(cloudAvailabilities).map((word) => regions.find(([, own]) => own === word)?.[0] ?? word),
  write: (variant, value) => ({
    ...variant,
    cloudAvailabilities: textsOf(value).map((word) => regions.find(([own]) => own === word)?.[1] ?? word),
  }),
}

const governmentCertifications: ResourceMember = {
  name: 'azureGovernmentCertifications',
  read: ({ certificationsAzureGovernment }) => {
    const told = listOf(certificationsAzureGovernment)
    return told.length === 0 ? undefined : told.map(({ title, uri }) => ({ name: title ?? '', link: uri ?? '' }))
  },
  write: (variant, value) => ({
    ...variant,
    certificationsAzureGovernment: listOf(value).map(({ name, link }) => ({ title: textOf(name), uri: textOf(link) })),
  }),
}

/** What of a plan this API and the Submission API both tell, beside its name and its id. */
export const planMembers: readonly ResourceMember[] = [azureRegions, governmentCertifications]

/** Where a new plan is offered, unless the request says otherwise. @see product-ingestion-api-transactable-containers */
export const everyPlanRegions = ['azureGlobal'] as const
