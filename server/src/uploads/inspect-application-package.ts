import { checkApplicationPackage } from '../marketplace-rules/application-package.ts'
import type { Finding } from '../marketplace-rules/finding.ts'
import type { UploadedFile } from './uploaded-file.ts'

/** What is wrong with the package of an Azure application: a zip with a template and a form. */
export function inspectApplicationPackage(file: UploadedFile): Promise<readonly Finding[]> {
  return checkApplicationPackage(file, { module: 'package', member: String(file.members['fileName'] ?? 'fileName') })
}
