/** The kind of the event at which a request to configure is done. */
export const configureDue = 'productIngestion.configure'

/** Seconds after which a request is done. Inferred: clients ask for half a minute, and articles say "shortly". */
export const configureSeconds = 2
