import { checkOutputs, checkTemplate, checkUiDefinition } from './application-template.ts'
import type { ArchiveSource } from './archive-reader.ts'
import { error, type Finding, type FindingTarget, quoted } from './finding.ts'
import { readTemplateJson, type TemplateJson } from './template-json.ts'
import { type ArchiveContent, type ArchiveLimits, readArchive } from './zip-archive.ts'

const gigabyte = 1024 ** 3

/**
 * How large a package may be: a gigabyte as it is, and each file in it, too. @see plan-azure-app-managed-app
 *
 * A template has four megabytes at most. @see template-best-practices
 *
 * Inferred: the number of files, and how much all of them hold.
 */
export const packageLimits: ArchiveLimits = {
  archiveBytes: gigabyte,
  fileBytes: gigabyte,
  allBytes: 4 * gigabyte,
  entries: 10_000,
  readBytes: 4 * 1024 ** 2,
}

/** Files that stand at the root of every package, by these names in this letter case. @see plan-azure-app-solution-template */
const mainTemplate = 'mainTemplate.json'
const createUiDefinition = 'createUiDefinition.json'

/**
 * What is wrong with the package of an Azure application: a zip with a template and the definition of its form. Rejects
 * only with what the source itself fails with.
 */
export async function checkApplicationPackage(
  source: ArchiveSource,
  target: FindingTarget,
): Promise<readonly Finding[]> {
  const archive = await readArchive(source, [mainTemplate, createUiDefinition], packageLimits)
  const problems = archive.problems.map(({ code, message }) => error(target, code, message))
  // Where nothing could be read, nothing is known to be missing.
  if (problems.length > 0 && archive.names.length === 0) return problems
  const template = jsonOf(archive, mainTemplate)
  const definition = jsonOf(archive, createUiDefinition)
  return [
    ...problems,
    ...fileFindings(archive, mainTemplate, template, target),
    ...fileFindings(archive, createUiDefinition, definition, target),
    ...(template?.isJson ? checkTemplate(template.value, target) : []),
    ...(definition?.isJson ? checkUiDefinition(definition.value, target) : []),
    ...(template?.isJson && definition?.isJson ? checkOutputs(template.value, definition.value, target) : []),
  ]
}

function jsonOf({ files }: ArchiveContent, name: string): TemplateJson | undefined {
  const content = files.get(name)
  return content && readTemplateJson(content)
}

function fileFindings(
  { names }: ArchiveContent,
  name: string,
  json: TemplateJson | undefined,
  target: FindingTarget,
): readonly Finding[] {
  if (json) return json.isJson ? [] : [error(target, 'PackageFileInvalid', `${name} cannot be read: ${json.problem}.`)]
  // One that is there and could not be read has its own problem.
  if (names.includes(name)) return []
  const elsewhere = names.find((each) => each.split('/').at(-1)?.toLowerCase() === name.toLowerCase())
  const hint = elsewhere === undefined ? '' : ` There is ${quoted(elsewhere)}.`
  return [error(target, 'PackageFileMissing', `The package must have ${name} at its root, in this letter case.${hint}`)]
}
