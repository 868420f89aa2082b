import { useQuery } from '@tanstack/react-query'
import { dayKey } from '../../shared/text/zone'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { useNow } from '../app/use-now'

/** The requests of today, and earlier ones that still wait; the newest first. Nothing while they are read. */
export function useRequests() {
  const { zone } = useHouse()
  const day = dayKey(useNow(), zone)
  return useQuery(api.broadcast.requests.queryOptions({ input: { day } }))
}
