// What the long lists of shops and places share: the search, the way to an import, reading on page by page.
import { keepPreviousData } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import { useTranslation } from 'react-i18next'
import type { CodeCursor } from '../../shared/core/paging'
import { useHouse } from '../app/house'

const PAGE = 100

/** One page after another, those taken off the list with them: the table hides them itself. */
export function usePages(find: string) {
  const wanted = useDeferredValue(find.trim())
  const input = (after: CodeCursor | null) => ({ find: wanted === '' ? null : wanted, retired: true, limit: PAGE, after })
  return {
    input,
    initialPageParam: null as CodeCursor | null,
    getNextPageParam: (page: { next: CodeCursor | null }) => page.next,
    placeholderData: keepPreviousData,
  }
}

export function Find({ find, hint, onFind }: { find: string; hint: string; onFind: (find: string) => void }) {
  const { t } = useTranslation('admin')
  return (
    <div className="settings-tools">
      <input
        className="input"
        type="search"
        aria-label={t('find')}
        value={find}
        onChange={event => onFind(event.target.value.slice(0, 120))}
        placeholder={hint}
      />
    </div>
  )
}

export function ImportKey({ onPress }: { onPress: () => void }) {
  const { t } = useTranslation('admin')
  const { may } = useHouse()
  return may('admin.previewImport') ? (
    <button type="button" className="plain-button" onClick={onPress}>
      {t('import.open')}
    </button>
  ) : null
}

/** Building, floor and zone in one line. */
export const where = (row: { building: string; floor: string; zone: string }) =>
  [row.building, row.floor, row.zone].filter(part => part !== '').join(' · ')
