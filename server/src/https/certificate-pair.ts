/** A certificate with its private key, both PEM. */
export interface CertificatePair {
  readonly certificate: string
  readonly key: string
}

/** What HTTPS is served with: a leaf, and the authority that signed it and that clients are to trust. */
export interface Certificates {
  readonly authority: CertificatePair
  readonly leaf: CertificatePair
}
