import { Worker } from 'node:worker_threads'
import type { Certificates } from './certificate-pair.ts'
import type { CertificateOrder } from './make-certificates.ts'

/**
 * Makes certificates in a thread of its own: loading the library takes a hundred milliseconds, in which a starting
 * server has other things to do.
 */
export function orderCertificates(order: CertificateOrder): Promise<Certificates> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./certificate-worker.ts', import.meta.url), { workerData: order })
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`the thread that makes certificates ended with ${code}`)))
  })
}
