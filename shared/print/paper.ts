// The papers of the house and where on them may be printed.
import type { Paper, Placing, PrinterSettings } from './contract'

/** Width, height and the least side margin in mm. Continuous paper loses a strip with the tractor holes on either side, a roll what the head does not reach. */
interface PaperSize {
  readonly width: number
  readonly height: number
  readonly side: number
}

const SIZES: Record<Paper, PaperSize> = {
  a4: { width: 210, height: 297, side: 0 },
  a5: { width: 148, height: 210, side: 0 },
  slip241x140: { width: 241, height: 140, side: 13 },
  slip241x93: { width: 241, height: 93, side: 13 },
  roll80: { width: 80, height: 190, side: 4 },
}

/** A sheet of paper as a form lies on it. */
export interface Sheet {
  readonly paper: Paper
  /** It lies on its side. */
  readonly turned?: boolean
  /** How long a piece of a roll is, in mm; without it, what the test page takes. */
  readonly length?: number
}

/** Size of a sheet in mm as one reads it, and the least side margin on it. */
export function paperSize({ paper, turned = false, length }: Sheet): PaperSize {
  const { width, height, side } = SIZES[paper]
  if (isRoll(paper)) return { width, height: length ?? height, side }
  return turned ? { width: height, height: width, side } : SIZES[paper]
}

/** Whether a paper can be turned: continuous paper cannot. */
export const canTurn = (paper: Paper): boolean => paper === 'a4' || paper === 'a5'

/** A roll is as long as what stands on it: nothing goes on on a next page. */
export const isRoll = (paper: Paper): boolean => paper === 'roll80'

/** The page size as the printing system takes it, as it lies in the printer: micrometres. */
export function paperMicrons({ paper, length }: Sheet): { width: number; height: number } {
  const { width, height } = paperSize({ paper, length })
  return { width: Math.round(width * 1000), height: Math.round(height * 1000) }
}

/** Where the form lies on the paper, in mm from its upper left corner, before it is enlarged by `scale` (1 = as designed). */
export interface PrintArea {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly scale: number
}

/** How near to the edge a form may come when margins are set to nothing, in mm: some room is left for the smallest form. */
const LARGEST_SHARE_OF_MARGIN = 0.3

/**
 * The area a form may use with the settings of a printer. The margin holds on all sides, at the sides of continuous paper at least the strip
 * with the holes. Enlarging does not push anything over the margin: the form gets less room and is enlarged into the same area.
 */
export function printArea(settings: Pick<PrinterSettings, 'paper' | 'margin' | 'scale' | 'offsetX' | 'offsetY'>, { turned, length }: Omit<Sheet, 'paper'> = {}): PrintArea {
  const { width, height, side } = paperSize({ paper: settings.paper, turned, length })
  const marginX = Math.max(side, settings.margin)
  const marginY = Math.min(settings.margin, height * LARGEST_SHARE_OF_MARGIN)
  const scale = settings.scale / 100
  return {
    left: marginX + settings.offsetX / 10,
    top: marginY + settings.offsetY / 10,
    width: (width - 2 * marginX) / scale,
    height: (height - 2 * marginY) / scale,
    scale,
  }
}

/** How long a piece of a roll must be for what stands on it, in mm before it is enlarged. */
export function rollLength(settings: Pick<PrinterSettings, 'margin' | 'scale' | 'offsetY'>, content: number): number {
  return Math.ceil((content * settings.scale) / 100 + 2 * settings.margin + Math.max(0, settings.offsetY / 10))
}

const MARGINS: Readonly<Record<Paper, number>> = { a4: 8, a5: 7, slip241x140: 6, slip241x93: 3, roll80: 4 }

/** How a paper is printed that nobody has set up. */
export const defaultPlacing = (paper: Paper): Placing => ({ offsetX: 0, offsetY: 0, scale: 100, margin: MARGINS[paper] })

/** What a printer nobody has set up prints with. */
export function defaultSettings(name: string, paper: Paper = 'a4'): PrinterSettings {
  return { name, paper, ...defaultPlacing(paper), density: 'normal', copies: 'threePages' }
}
