import { useQuery } from '@tanstack/react-query'
import { api } from '../app/connection'
import { useHouse } from '../app/house'

/** The programmes to choose from, and the name of one by its id, also where it is no longer in use. */
export function useProgrammes() {
  const { name } = useHouse()
  const all = useQuery(api.broadcast.programmes.queryOptions()).data ?? []
  const nameOf = (id: string) => {
    const found = all.find(programme => programme.id === id)
    return found === undefined ? '' : name(found)
  }
  return { choices: all.filter(({ retired }) => !retired), nameOf }
}
