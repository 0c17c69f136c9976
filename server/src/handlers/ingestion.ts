import type { HandlerLoaders } from '../handler.ts'

/** Where the handler of each operation of the Submission API is; it is loaded on first use. */
export const ingestionHandlers: HandlerLoaders<'ingestion'> = {
  'ingestion.properties.list': async () => (await import('../properties/list-properties.ts')).listProperties,
  'ingestion.properties.create': async () => (await import('../properties/create-property.ts')).createProperty,
  'ingestion.properties.get': async () => (await import('../properties/get-property.ts')).getProperty,
  'ingestion.properties.update': async () => (await import('../properties/update-property.ts')).updateProperty,
  'ingestion.properties.listByInstance': async () =>
    (await import('../properties/list-properties-of-instance.ts')).listPropertiesOfInstance,
  'ingestion.productAvailabilities.list': async () =>
    (await import('../market-availabilities/list-product-availabilities.ts')).listProductAvailabilities,
  'ingestion.productAvailabilities.create': async () =>
    (await import('../market-availabilities/create-product-availability.ts')).createProductAvailability,
  'ingestion.productAvailabilities.get': async () =>
    (await import('../market-availabilities/get-product-availability.ts')).getProductAvailability,
  'ingestion.productAvailabilities.update': async () =>
    (await import('../market-availabilities/update-product-availability.ts')).updateProductAvailability,
  'ingestion.productAvailabilities.listByInstance': async () =>
    (await import('../market-availabilities/list-product-availabilities-of-instance.ts'))
      .listProductAvailabilitiesOfInstance,
  'ingestion.featureAvailabilities.get': async () =>
    (await import('../market-availabilities/get-feature-availability.ts')).getFeatureAvailability,
  'ingestion.featureAvailabilities.update': async () =>
    (await import('../market-availabilities/update-feature-availability.ts')).updateFeatureAvailability,
  'ingestion.featureAvailabilities.listByInstance': async () =>
    (await import('../market-availabilities/list-feature-availabilities-of-instance.ts'))
      .listFeatureAvailabilitiesOfInstance,
  'ingestion.packageConfigurations.get': async () =>
    (await import('../package-configurations/get-package-configuration.ts')).getPackageConfiguration,
  'ingestion.packageConfigurations.update': async () =>
    (await import('../package-configurations/update-package-configuration.ts')).updatePackageConfiguration,
  'ingestion.packageConfigurations.listByInstance': async () =>
    (await import('../package-configurations/list-package-configurations-of-instance.ts'))
      .listPackageConfigurationsOfInstance,
  'ingestion.resellerConfiguration.get': async () =>
    (await import('../reseller-configuration/get-reseller-configuration.ts')).getResellerConfiguration,
  'ingestion.resellerConfiguration.create': async () =>
    (await import('../reseller-configuration/save-reseller-configuration.ts')).saveResellerConfiguration,
  'ingestion.leadConfiguration.get': async () =>
    (await import('../lead-configuration/get-lead-configuration.ts')).getLeadConfiguration,
  'ingestion.leadConfiguration.create': async () =>
    (await import('../lead-configuration/save-lead-configuration.ts')).saveLeadConfiguration,
  'ingestion.products.list': async () => (await import('../marketplace-products/list-products.ts')).listMarketProducts,
  'ingestion.products.create': async () =>
    (await import('../marketplace-products/create-product.ts')).createMarketProduct,
  'ingestion.products.get': async () => (await import('../marketplace-products/get-product.ts')).getMarketProduct,
  'ingestion.products.delete': async () =>
    (await import('../marketplace-products/delete-product.ts')).deleteMarketProduct,
  'ingestion.setup.get': async () => (await import('../marketplace-products/get-product-setup.ts')).getProductSetup,
  'ingestion.setup.create': async () =>
    (await import('../marketplace-products/save-product-setup.ts')).saveProductSetup,
  'ingestion.branches.listByModule': async () => (await import('../branches/list-branches.ts')).listBranches,
  'ingestion.variants.list': async () => (await import('../variants/list-variants.ts')).listVariants,
  'ingestion.variants.create': async () => (await import('../variants/create-variant.ts')).createVariant,
  'ingestion.variants.get': async () => (await import('../variants/get-variant.ts')).getVariant,
  'ingestion.variants.update': async () => (await import('../variants/update-variant.ts')).updateVariant,
  'ingestion.variants.delete': async () => (await import('../variants/delete-variant.ts')).deleteVariant,
  'ingestion.listings.get': async () => (await import('../listings/get-listing.ts')).getListing,
  'ingestion.listings.update': async () => (await import('../listings/update-listing.ts')).updateListing,
  'ingestion.listings.delete': async () => (await import('../listings/delete-listing.ts')).deleteListing,
  'ingestion.listings.listByInstance': async () =>
    (await import('../listings/list-listings-of-instance.ts')).listListingsOfInstance,
  'ingestion.listings.createWithInstance': async () => (await import('../listings/create-listing.ts')).createListing,
  'ingestion.cosellListing.get': async () => (await import('../cosell/get-cosell-listing.ts')).getCosellListing,
  'ingestion.cosellListing.update': async () =>
    (await import('../cosell/update-cosell-listing.ts')).updateCosellListing,
  'ingestion.cosellListing.listByInstance': async () =>
    (await import('../cosell/list-cosell-listings.ts')).listCosellListings,
  'ingestion.cosellAssets.list': async () => (await import('../cosell/list-cosell-assets.ts')).listCosellAssets,
  'ingestion.cosellAssets.create': async () => (await import('../cosell/create-cosell-asset.ts')).createCosellAsset,
  'ingestion.cosellAssets.listByInstance': async () =>
    (await import('../cosell/list-cosell-assets-of-instance.ts')).listCosellAssetsOfInstance,
  'ingestion.cosellAssets.get': async () => (await import('../cosell/get-cosell-asset.ts')).getCosellAsset,
  'ingestion.cosellAssets.update': async () => (await import('../cosell/update-cosell-asset.ts')).updateCosellAsset,
  'ingestion.cosellAssets.delete': async () => (await import('../cosell/delete-cosell-asset.ts')).deleteCosellAsset,
  'ingestion.supplementalContents.listByInstance': async () =>
    (await import('../supplemental-contents/list-supplemental-contents.ts')).listSupplementalContents,
  'ingestion.supplementalContents.get': async () =>
    (await import('../supplemental-contents/get-supplemental-content.ts')).getSupplementalContent,
  'ingestion.supplementalContents.update': async () =>
    (await import('../supplemental-contents/update-supplemental-content.ts')).updateSupplementalContent,
  'ingestion.supplementalContents.commit': async () =>
    (await import('../supplemental-contents/commit-supplemental-content.ts')).commitSupplementalContent,
  'ingestion.submissions.list': async () => (await import('../submissions/list-submissions.ts')).listSubmissions,
  'ingestion.submissions.create': async () => (await import('../submissions/create-submission.ts')).createSubmission,
  'ingestion.submissions.get': async () => (await import('../submissions/get-submission.ts')).getSubmission,
  'ingestion.submissions.delete': async () => (await import('../submissions/delete-submission.ts')).deleteSubmission,
  'ingestion.submissions.promote': async () => (await import('../submissions/promote-submission.ts')).promoteSubmission,
  'ingestion.submissions.reports.list': async () =>
    (await import('../submissions/list-submission-reports.ts')).listSubmissionReports,
  'ingestion.submissions.validations.list': async () =>
    (await import('../submissions/list-submission-validations.ts')).listSubmissionValidations,
  'ingestion.submissions.workflowDetails.get': async () =>
    (await import('../submissions/get-submission-workflow.ts')).getSubmissionWorkflow,
  'ingestion.listings.images.list': async () =>
    (await import('../listing-files/list-listing-images.ts')).listListingImages,
  'ingestion.listings.images.create': async () =>
    (await import('../listing-files/create-listing-image.ts')).createListingImage,
  'ingestion.listings.images.get': async () => (await import('../listing-files/get-listing-image.ts')).getListingImage,
  'ingestion.listings.images.update': async () =>
    (await import('../listing-files/update-listing-image.ts')).updateListingImage,
  'ingestion.listings.images.delete': async () =>
    (await import('../listing-files/delete-listing-image.ts')).deleteListingImage,
  'ingestion.listings.videos.list': async () =>
    (await import('../listing-files/list-listing-videos.ts')).listListingVideos,
  'ingestion.listings.videos.create': async () =>
    (await import('../listing-files/create-listing-video.ts')).createListingVideo,
  'ingestion.listings.videos.get': async () => (await import('../listing-files/get-listing-video.ts')).getListingVideo,
  'ingestion.listings.videos.update': async () =>
    (await import('../listing-files/update-listing-video.ts')).updateListingVideo,
  'ingestion.listings.videos.delete': async () =>
    (await import('../listing-files/delete-listing-video.ts')).deleteListingVideo,
  'ingestion.listings.assets.list': async () =>
    (await import('../listing-files/list-listing-assets.ts')).listListingAssets,
  'ingestion.listings.assets.create': async () =>
    (await import('../listing-files/create-listing-asset.ts')).createListingAsset,
  'ingestion.listings.assets.get': async () => (await import('../listing-files/get-listing-asset.ts')).getListingAsset,
  'ingestion.listings.assets.update': async () =>
    (await import('../listing-files/update-listing-asset.ts')).updateListingAsset,
  'ingestion.listings.assets.delete': async () =>
    (await import('../listing-files/delete-listing-asset.ts')).deleteListingAsset,
  'ingestion.packages.list': async () => (await import('../packages/list-packages.ts')).listPackages,
  'ingestion.packages.create': async () => (await import('../packages/create-package.ts')).createPackage,
  'ingestion.packages.get': async () => (await import('../packages/get-package.ts')).getPackage,
  'ingestion.packages.update': async () => (await import('../packages/update-package.ts')).updatePackage,
  'ingestion.packages.delete': async () => (await import('../packages/delete-package.ts')).deletePackage,
}
