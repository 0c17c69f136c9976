import { sampleArchive } from '@comptoir/server/marketplace-rules/sample-archive'
import { samplePng } from '@comptoir/server/marketplace-rules/sample-png'

/** The logos that an offer has: type, file name, content. */
export const logos = [
  ['AzureLogoSmall', 'small.png', samplePng({ width: 48, height: 48 })],
  ['AzureLogoMedium', 'medium.png', samplePng({ width: 90, height: 90 })],
  ['AzureLogoLarge', 'large.png', samplePng({ width: 216, height: 216 })],
  ['AzureLogoWide', 'wide.png', samplePng({ width: 255, height: 115 })],
] as const

const template = {
  $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
  contentVersion: '1.0.0.0',
  parameters: { location: { type: 'string' } },
  resources: [],
}

const userInterface = {
  $schema: 'https://schema.management.azure.com/schemas/0.1.2-preview/CreateUIDefinition.MultiVm.json#',
  handler: 'Microsoft.Azure.CreateUIDef',
  version: '0.1.2-preview',
  parameters: { basics: [], steps: [], outputs: { location: '[location()]' } },
}

/** What every package of an application has. */
export const applicationFiles = [
  { name: 'mainTemplate.json', content: JSON.stringify(template) },
  { name: 'createUiDefinition.json', content: JSON.stringify(userInterface) },
] as const

/** The package of an application: a zip with a template and a user interface. */
export const applicationZip: Uint8Array = sampleArchive(applicationFiles)

/** A zip that is no application: it has no user interface. */
export const halfApplicationZip: Uint8Array = sampleArchive(applicationFiles.slice(0, 1))
