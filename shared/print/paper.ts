// The papers of the house and where on them may be printed.
import type { Paper, PrinterSettings } from './contract'

/** Width, height and the least side margin in mm. Continuous paper loses a strip with the tractor holes on either side. */
interface PaperSize {
  readonly width: number
  readonly height: number
  readonly side: number
}

const SIZES: Record<Paper, PaperSize> = {
  a4: { width: 210, height: 297, side: 0 },
  slip241x140: { width: 241, height: 140, side: 13 },
}

/** Size of a paper in mm as one reads it, and the least side margin on it: as it lies in the printer, or a sheet turned on its side. */
export function paperSize(paper: Paper, turned = false): PaperSize {
  const { width, height, side } = SIZES[paper]
  return turned ? { width: height, height: width, side } : SIZES[paper]
}

/** Whether a paper can be turned: continuous paper cannot. */
export const canTurn = (paper: Paper): boolean => paper === 'a4'

/** The page size as the printing system takes it, as it lies in the printer: micrometres. */
export function paperMicrons(paper: Paper): { width: number; height: number } {
  const { width, height } = SIZES[paper]
  return { width: width * 1000, height: height * 1000 }
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
export function printArea(settings: Pick<PrinterSettings, 'paper' | 'margin' | 'scale' | 'offsetX' | 'offsetY'>, turned = false): PrintArea {
  const { width, height, side } = paperSize(settings.paper, turned)
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

/** What a printer nobody has set up prints with. */
export function defaultSettings(name: string, paper: Paper = 'a4'): PrinterSettings {
  return { name, paper, offsetX: 0, offsetY: 0, scale: 100, margin: paper === 'a4' ? 8 : 6, copies: 'threePages' }
}
