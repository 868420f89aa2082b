// In front of the desk nothing can be kept; behind the door it is.
import { useEffect } from 'react'
import { keepAllDrafts } from '../app/draft-keeper'

/** When this screen goes, keeps what could not be kept before: the forms under a lock, and those of a session that ended elsewhere. */
export function useKeepDraftsAfter(): void {
  useEffect(() => () => void keepAllDrafts(), [])
}
