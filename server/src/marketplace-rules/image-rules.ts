import { error, type Finding, type FindingTarget, quoted, warning } from './finding.ts'
import { type ImageSize, readPngHead } from './png-size.ts'

/** An image of a listing: what it is called in both APIs, and how large it is. */
export interface ImageKind extends ImageSize {
  /** Its neutral name, which is its member in the Cloud Partner Portal API: `smallLogo`. */
  readonly name: string
  /** Its type in the Submission API, first the usual one, then others that clients may send. */
  readonly types: readonly string[]
  /** Whether an offer needs one before it is published. */
  readonly required: boolean
  /** How many of them an offer may have. */
  readonly most: number
  /** Where squares of more than the given size are taken, too: pixels of their side at most. */
  readonly largestSide?: number
}

/**
 * The images of a listing, all of them PNG. The large logo is required, the others are made from it or left out. Small,
 * medium and large logos, screenshots: azure-vm-offer-listing, azure-app-offer-listing; wide and hero logo:
 * offer-creation-checklist.
 *
 * `AzureLogoLarge` was seen. Inferred: the other types follow it, as the product ingestion API (listing-asset) has them.
 */
export const imageKinds: readonly ImageKind[] = [
  { name: 'smallLogo', types: ['AzureLogoSmall'], width: 48, height: 48, required: false, most: 1 },
  { name: 'mediumLogo', types: ['AzureLogoMedium'], width: 90, height: 90, required: false, most: 1 },
  { name: 'largeLogo', types: ['AzureLogoLarge'], width: 216, height: 216, largestSide: 350, required: true, most: 1 },
  { name: 'wideLogo', types: ['AzureLogoWide'], width: 255, height: 115, required: false, most: 1 },
  { name: 'heroLogo', types: ['AzureLogoHero'], width: 815, height: 290, required: false, most: 1 },
  {
    name: 'screenshots',
    types: ['AzureLogoScreenshot', 'AzureScreenshot', 'Screenshot'],
    width: 1280,
    height: 720,
    required: false,
    most: 5,
  },
]

const kindsByName = new Map(
  imageKinds.flatMap((kind) => [kind.name, ...kind.types].map((name) => [name.toLowerCase(), kind] as const)),
)

/** The kind of image with this name in either API, in any letter case; undefined for a name that nobody knows. */
export function imageKind(name: string): ImageKind | undefined {
  return kindsByName.get(name.toLowerCase())
}

const problems = {
  notPng: 'it is no PNG',
  truncated: 'it ends before its size is told',
  damaged: 'its head is damaged',
} as const

/**
 * What is wrong with an image by its first bytes (`pngHeadBytes` of them are enough). An image of an unknown kind may be
 * of any size, but is a PNG.
 */
export function checkImage(
  kind: Pick<ImageKind, 'name' | 'width' | 'height' | 'largestSide'> | undefined,
  head: Uint8Array,
  target: FindingTarget,
): readonly Finding[] {
  const read = readPngHead(head)
  const name = kind ? kind.name : 'image'
  if (!read.isPng) return [error(target, 'ImageInvalid', `The ${name} cannot be read: ${problems[read.problem]}.`)]
  if (!kind || isOfSize(kind, read)) return []
  const found = `${read.width} × ${read.height}`
  return [error(target, 'ImageSizeInvalid', `The ${name} must have ${sizeText(kind)} pixels, not ${found}.`)]
}

function isOfSize(kind: Pick<ImageKind, 'width' | 'height' | 'largestSide'>, { width, height }: ImageSize): boolean {
  if (kind.largestSide === undefined) return width === kind.width && height === kind.height
  return width === height && width >= kind.width && width <= kind.largestSide
}

function sizeText({ width, height, largestSide }: Pick<ImageKind, 'width' | 'height' | 'largestSide'>): string {
  const smallest = `${width} × ${height}`
  return largestSide === undefined ? smallest : `${smallest} to ${largestSide} × ${largestSide}`
}

/** What is wrong with the number of images by their names in either API: those that are missing, and those that are too many. */
export function checkImageSet(names: readonly string[]): readonly Finding[] {
  const counts = new Map<ImageKind, number>()
  const unknown: string[] = []
  for (const name of names) {
    const kind = imageKind(name)
    if (kind) counts.set(kind, (counts.get(kind) ?? 0) + 1)
    else unknown.push(name)
  }
  const counted = imageKinds.flatMap((kind) => countFindings(kind, counts.get(kind) ?? 0))
  const strange = unknown.map((name) =>
    // Inferred: the type is free text in the documents, so that an unknown one keeps nothing from being published.
    warning({ module: 'listing', member: 'images' }, 'ImageKindUnknown', `${quoted(name)} is no kind of image.`),
  )
  return [...counted, ...strange]
}

function countFindings(kind: ImageKind, count: number): readonly Finding[] {
  const { name, required, most } = kind
  const target = { module: 'listing', member: name } as const
  if (required && count === 0)
    return [error(target, 'ImageMissing', `The ${name} is required: a PNG of ${sizeText(kind)} pixels.`)]
  if (count <= most) return []
  const allowed = most === 1 ? 'one' : `${most}`
  return [error(target, 'TooManyImages', `There may be ${allowed} of ${name}, not ${count}.`)]
}
