/** The id under which a product keeps where its leads go: there is one such part. */
export const leadPartId = 'lead'
