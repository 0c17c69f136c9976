import type { HandlerLoaders } from '../handler.ts'

/** Where the handler of each operation of the product ingestion API is; it is loaded on first use. */
export const graphHandlers: HandlerLoaders<'graph'> = {
  'graph.productIngestion.configure': async () => (await import('../product-ingestion/configure.ts')).configure,
  'graph.productIngestion.configure.status': async () =>
    (await import('../product-ingestion/get-configure-status.ts')).getConfigureStatus,
  'graph.productIngestion.configure.get': async () =>
    (await import('../product-ingestion/get-configure-details.ts')).getConfigureDetails,
  'graph.productIngestion.resourceTree.get': async () =>
    (await import('../product-ingestion/get-resource-tree.ts')).getResourceTree,
  'graph.productIngestion.products.list': async () =>
    (await import('../product-ingestion/list-ingestion-products.ts')).listIngestionProducts,
  'graph.productIngestion.products.get': async () =>
    (await import('../product-ingestion/get-ingestion-product.ts')).getIngestionProduct,
  'graph.productIngestion.plans.list': async () =>
    (await import('../product-ingestion/list-ingestion-plans.ts')).listIngestionPlans,
  'graph.productIngestion.submissions.list': async () =>
    (await import('../product-ingestion/list-ingestion-submissions.ts')).listIngestionSubmissions,
  'graph.productIngestion.submissions.get': async () =>
    (await import('../product-ingestion/get-ingestion-submission.ts')).getIngestionSubmission,
  'graph.productIngestion.commercialMarketplaceSetups.get': async () =>
    (await import('../product-ingestion/get-commercial-marketplace-setup.ts')).getCommercialMarketplaceSetup,
  'graph.productIngestion.properties.get': async () =>
    (await import('../product-ingestion/get-ingestion-property.ts')).getIngestionProperty,
  'graph.productIngestion.listings.get': async () =>
    (await import('../product-ingestion/get-ingestion-listing.ts')).getIngestionListing,
  'graph.productIngestion.listingAssets.get': async () =>
    (await import('../product-ingestion/get-listing-asset.ts')).getListingAsset,
  'graph.productIngestion.listingTrailers.get': async () =>
    (await import('../product-ingestion/get-listing-trailer.ts')).getListingTrailer,
  'graph.productIngestion.priceAndAvailabilityOffers.get': async () =>
    (await import('../product-ingestion/get-price-and-availability-offer.ts')).getPriceAndAvailabilityOffer,
  'graph.productIngestion.resellers.get': async () =>
    (await import('../product-ingestion/get-reseller.ts')).getReseller,
  'graph.productIngestion.plans.get': async () =>
    (await import('../product-ingestion/get-ingestion-plan.ts')).getIngestionPlan,
  'graph.productIngestion.planListings.get': async () =>
    (await import('../product-ingestion/get-plan-listing.ts')).getPlanListing,
  'graph.productIngestion.priceAndAvailabilityPlans.get': async () =>
    (await import('../product-ingestion/get-price-and-availability-plan.ts')).getPriceAndAvailabilityPlan,
  'graph.productIngestion.containerPlanTechnicalConfigurations.get': async () =>
    (await import('../product-ingestion/get-container-plan-technical-configuration.ts'))
      .getContainerPlanTechnicalConfiguration,
}
