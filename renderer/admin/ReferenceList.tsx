// A list of the house that people keep: read as a table, one entry opened beside it to change, retire or add.
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useKeys } from '../app/shortcuts'
import { useCommand, type Command } from '../app/use-command'
import { EntryForm, type EntryField } from './EntryForm'

/** What every entry of a reference list has. */
export interface Entry {
  id: string
  version: number
  retired: boolean
}

export interface Column<Row> {
  label: string
  of(row: Row): ReactNode
}

type Procedure<Input, Output, Failure> = Parameters<typeof useCommand<Input, Output, Failure>>[0]

interface ReferenceListProps<Row extends Entry, Form extends object, Input, Output, Failure> {
  title: string
  rows: readonly Row[]
  columns: readonly Column<Row>[]
  fields: readonly EntryField<Form>[]
  /** A new entry's form, and the form of one that is there. */
  blank: Form
  formOf(row: Row): Form
  save: Procedure<Input, Output, Failure>
  maySave: boolean
  onSaved(): void
  /** Stands above the table: search, import. */
  tools?: ReactNode
  more?: { label: string; read(): void } | null
}

/** Which entry is open: an id, 'new', or none. */
type Open = string | null

export function ReferenceList<Row extends Entry, Form extends object, Input, Output, Failure>(props: ReferenceListProps<Row, Form, Input, Output, Failure>) {
  const { t } = useTranslation('admin')
  const [open, setOpen] = useState<Open>(null)
  const [withRetired, setWithRetired] = useState(false)
  const row = props.rows.find(one => one.id === open)
  const close = () => setOpen(null)
  const save = useCommand(props.save, {
    done: t('saved'),
    onDone: () => {
      close()
      props.onSaved()
    },
  })
  const show = (next: Open) => {
    save.clear()
    setOpen(next)
  }
  useKeys([{ key: 'Esc', label: t('closeEntry'), run: close, active: open !== null }])
  return (
    <section className="settings-list" aria-label={props.title}>
      <header className="settings-head">
        <h1>{props.title}</h1>
        {props.maySave && (
          <button type="button" className="plain-button" onClick={() => show('new')}>
            {t('add')}
          </button>
        )}
      </header>
      {props.tools}
      <div className={open === null ? 'settings-columns' : 'settings-columns with-entry'}>
        <Table {...props} open={open} onOpen={show} withRetired={withRetired} onRetired={setWithRetired} />
        {open !== null && (open === 'new' || row) && (
          <EntryForm
            key={open}
            title={open === 'new' ? t('newEntry') : t('changeEntry')}
            fields={props.fields}
            initial={row ? props.formOf(row) : props.blank}
            kept={row ?? null}
            maySave={props.maySave}
            command={save as unknown as Command<object, unknown>}
            onClose={close}
          />
        )}
      </div>
    </section>
  )
}

function Table<Row extends Entry, Form extends object, Input, Output, Failure>({
  rows, columns, open, onOpen, withRetired, onRetired, more, title,
}: ReferenceListProps<Row, Form, Input, Output, Failure> & { open: Open; onOpen(id: string): void; withRetired: boolean; onRetired(with_: boolean): void }) {
  const { t } = useTranslation('admin')
  const shown = rows.filter(row => withRetired || !row.retired)
  const retired = rows.length - rows.filter(row => !row.retired).length
  return (
    <div className="settings-table-box">
      <table className="settings-table" aria-label={title}>
        <thead>
          <tr>{columns.map(column => <th key={column.label} scope="col">{column.label}</th>)}</tr>
        </thead>
        <tbody>
          {shown.map(row => (
            <tr
              key={row.id}
              tabIndex={0}
              className={[row.id === open ? 'open' : '', row.retired ? 'retired' : ''].join(' ')}
              onClick={() => onOpen(row.id)}
              onKeyDown={event => event.key === 'Enter' && onOpen(row.id)}
            >
              {columns.map(column => <td key={column.label} dir="auto">{column.of(row)}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length === 0 && <p className="settings-note">{t('empty')}</p>}
      <div className="settings-under">
        {more && <button type="button" className="plain-button quiet" onClick={more.read}>{more.label}</button>}
        {retired > 0 && <label className="settings-check"><input type="checkbox" checked={withRetired} onChange={event => onRetired(event.target.checked)} /> {t('showRetired', { count: retired })}</label>}
      </div>
    </div>
  )
}
