import { createPrivateKey } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { readCertificate } from '@comptoir/server/https/certificate-rules'
import type { ServedCertificate } from '../start/local-certificates.ts'
import { reasonOf, StartRefusal } from '../start/start-refusal.ts'

/** A certificate that somebody else made, and keeps renewed. @throws {StartRefusal} in one sentence */
export async function givenCertificate(files: {
  readonly certificate: string
  readonly key: string
}): Promise<ServedCertificate> {
  const [certificate, key] = await Promise.all([read(files.certificate), read(files.key)])
  const leaf = readCertificate(certificate)
  if (!leaf) throw new StartRefusal(`${files.certificate} holds no certificate in PEM.`)
  if (!belongs(key))
    throw new StartRefusal(`${files.key} is not the private key of the certificate ${files.certificate}.`)
  return { pair: { certificate, key }, authority: undefined, authorityPath: undefined }

  function belongs(pem: string): boolean {
    try {
      return leaf?.checkPrivateKey(createPrivateKey(pem)) ?? false
    } catch {
      return false
    }
  }
}

async function read(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((cause: unknown) => {
    throw new StartRefusal(`${path} cannot be read: ${reasonOf(cause)}.`)
  })
}
