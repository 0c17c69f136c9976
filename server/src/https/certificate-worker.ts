import { enableCompileCache } from 'node:module'
import { parentPort, workerData } from 'node:worker_threads'

// Before the library is read, as in the main thread: a thread has a cache of its own.
enableCompileCache()
const { makeCertificates } = await import('./make-certificates.ts')
parentPort?.postMessage(await makeCertificates(workerData))
