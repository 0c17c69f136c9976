import type { Finding } from '../marketplace-rules/finding.ts'
import type { UploadedFile } from './uploaded-file.ts'

/** What is wrong with a file of which no more is known than that it says something. */
export async function inspectContent({ sizeBytes }: UploadedFile): Promise<readonly Finding[]> {
  if (sizeBytes > 0) return []
  const target = { module: 'package', member: 'fileName' } as const
  return [{ level: 'error', code: 'FileEmpty', target, message: 'The file is empty.' }]
}
