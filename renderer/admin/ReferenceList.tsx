// A list of the house that people keep: read as a table, one entry opened beside it to change, retire or add.
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Entry } from './entry'
import { EntryForm, type EntryFormProps } from './EntryForm'
import { focusRow, useRowKeys } from './use-row-keys'

export interface Column<Row> {
  readonly label: string
  /** Left out while an entry stands beside the list. */
  readonly extra?: boolean
  readonly of: (row: Row) => ReactNode
}

interface ReferenceListProps<Row extends Entry, Form extends object, Input, Output, Failed> extends EntryFormProps<Row, Form, Input, Output, Failed> {
  readonly title: string
  /** Of a new entry and of one that is there, as the head of the form. */
  readonly newTitle: string
  readonly rows: readonly Row[] | undefined
  readonly columns: readonly Column<Row>[]
  readonly nameOf: (row: Row) => string
  /** Stands above the table: search. */
  readonly tools?: ReactNode
  readonly headKeys?: ReactNode
  readonly more?: (() => void) | null
  readonly note?: string
}

/** Which entry is open: an id, 'new', or none. */
type Open = string | null

export function ReferenceList<Row extends Entry, Form extends object, Input, Output, Failed>(
  props: ReferenceListProps<Row, Form, Input, Output, Failed>,
) {
  const { t } = useTranslation('admin')
  const [open, setOpen] = useState<Open>(null)
  const row = props.rows?.find(one => one.id === open) ?? null
  const close = () => {
    setOpen(null)
    focusRow(open)
  }
  return (
    <section className="settings-list" aria-label={props.title}>
      <header className="settings-head">
        <h1>{props.title}</h1>
        <div className="settings-keys">
          {props.headKeys}
          {props.maySave && (
            <button type="button" className="plain-button" onClick={() => setOpen('new')}>
              {t('add')}
            </button>
          )}
        </div>
      </header>
      {props.note !== undefined && <p className="settings-note">{props.note}</p>}
      {props.tools}
      <div className={open === null ? 'settings-columns' : 'settings-columns with-entry'}>
        <Table {...props} open={open} onOpen={setOpen} />
        {open !== null && (open === 'new' || row) && (
          <EntryForm key={open} {...props} title={row ? props.nameOf(row) : props.newTitle} kept={row} onClose={close} />
        )}
      </div>
    </section>
  )
}

interface TableProps<Row extends Entry> {
  readonly title: string
  readonly rows: readonly Row[] | undefined
  readonly columns: readonly Column<Row>[]
  readonly more?: (() => void) | null
  readonly open: Open
  readonly onOpen: (id: string) => void
}

function Table<Row extends Entry>({ title, rows = [], columns: all, more, open, onOpen }: TableProps<Row>) {
  const { t } = useTranslation('admin')
  const columns = all.filter(column => open === null || !column.extra)
  const [withRetired, setWithRetired] = useState(false)
  const shown = rows.filter(row => withRetired || !row.retired)
  const retired = rows.length - rows.filter(row => !row.retired).length
  const keys = useRowKeys(shown[0]?.id, onOpen)
  return (
    <div className="settings-table-box">
      <table className="settings-table" aria-label={title}>
        <thead>
          <tr>
            {columns.map(column => (
              <th key={column.label} scope="col">
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...keys.table}>
          {shown.map(row => (
            <tr key={row.id} {...keys.row(row.id)} aria-current={row.id === open || undefined} className={row.retired ? 'retired' : undefined}>
              {columns.map((column, at) => (
                <td key={column.label}>
                  <bdi>{column.of(row)}</bdi>
                  {at === 0 && row.retired && <span className="settings-tag">{t('retired')}</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length === 0 && <p className="settings-note">{t('empty')}</p>}
      <div className="settings-under">
        {more && (
          <button type="button" className="plain-button quiet" onClick={more}>
            {t('more')}
          </button>
        )}
        {retired > 0 && (
          <label className="settings-check">
            <input type="checkbox" checked={withRetired} onChange={event => setWithRetired(event.target.checked)} />{' '}
            {t('showRetired', { count: retired })}
          </label>
        )}
      </div>
    </div>
  )
}
