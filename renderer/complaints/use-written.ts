import { showDateTime } from '../../shared/text/when'
import { useHouse } from '../app/house'
import type { Written } from './complaint-form'

/** Moments and shops as they stand in the lines of the form, in the language of the screen. */
export function useWritten(): Written {
  const house = useHouse()
  return { moment: ms => showDateTime(ms, house.zone, house.lang), shop: shop => `${shop.code} ${house.name(shop)}` }
}
