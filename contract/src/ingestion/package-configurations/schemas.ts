import { Type } from 'typebox'
import { pagedCollection } from '../resource.ts'
import * as azure from './azure-configurations.ts'
import * as dynamics from './dynamics-configurations.ts'
import * as testDrives from './test-drive-configurations.ts'

/** The technical configuration of a product or a plan: `resourceType` says of which kind. */
export const packageConfiguration = Type.Union([
  dynamics.businessCentralPackageConfiguration.reply,
  dynamics.customerEngagementPackageConfiguration.reply,
  dynamics.dynamicsOperationsPackageConfiguration.reply,
  testDrives.businessCentralTestDrivePackageConfiguration.reply,
  testDrives.customerEngagementTestDrivePackageConfiguration.reply,
  testDrives.dynamicsOperationsTestDrivePackageConfiguration.reply,
  azure.azureApplicationPackageConfiguration.reply,
  azure.azureManagedApplicationPackageConfiguration.reply,
  azure.azureSolutionTemplatePackageConfiguration.reply,
  testDrives.azureTestDrivePackageConfiguration.reply,
])

/** The package configurations of a set of drafts. */
export const packageConfigurationPage = pagedCollection(packageConfiguration)

/** A package configuration that replaces the one on record. */
export const packageConfigurationRequest = Type.Union([
  dynamics.businessCentralPackageConfiguration.request,
  dynamics.customerEngagementPackageConfiguration.request,
  dynamics.dynamicsOperationsPackageConfiguration.request,
  testDrives.businessCentralTestDrivePackageConfiguration.request,
  testDrives.customerEngagementTestDrivePackageConfiguration.request,
  testDrives.dynamicsOperationsTestDrivePackageConfiguration.request,
  azure.azureApplicationPackageConfiguration.request,
  azure.azureManagedApplicationPackageConfiguration.request,
  azure.azureSolutionTemplatePackageConfiguration.request,
  testDrives.azureTestDrivePackageConfiguration.request,
])
