// Shops or places from an XLSX or CSV file: what is wrong is shown row by row before anything is saved.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportPreview } from '../../shared/admin/contract'
import { api, client } from '../app/connection'
import { sentenceOf } from '../app/problems'
import { useCommand } from '../app/use-command'

type Kind = 'merchants' | 'places'

/** The bytes of a file as base64, as the desk takes them. */
function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).split(',')[1] ?? '')
    reader.onerror = () => reject(reader.error ?? new Error('unreadable'))
    reader.readAsDataURL(file)
  })
}

async function saveTemplate(kind: Kind): Promise<void> {
  const { fileName, bytes } = await client.admin.importTemplate({ kind })
  const blob = new Blob([Uint8Array.from(atob(bytes), letter => letter.charCodeAt(0))])
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = fileName
  link.click()
  URL.revokeObjectURL(link.href)
}

export function ImportFile({ kind, onDone }: { kind: Kind; onDone(): void }) {
  const { t } = useTranslation('admin')
  const [preview, setPreview] = useState<ImportPreview | null>(null)
  const read = useCommand(api.admin.previewImport, { onDone: setPreview })
  const commit = useCommand(api.admin.commitImport, { done: ({ added, replaced }) => t('import.done', { added, replaced }), onDone })
  const take = async (file: File | undefined) => {
    if (!file) return
    setPreview(null)
    await read.run({ kind, fileName: file.name, bytes: await base64Of(file) })
  }
  const problem = read.problem ?? commit.problem
  return (
    <section className="settings-form" aria-label={t('import.open')} style={{ maxWidth: 'none', marginBottom: 20 }}>
      <div
        className="settings-drop"
        onDragOver={event => event.preventDefault()}
        onDrop={event => {
          event.preventDefault()
          void take(event.dataTransfer.files[0])
        }}
      >
        <label>
          {t('import.choose')} <input type="file" accept=".xlsx,.csv,.txt" onChange={event => void take(event.target.files?.[0])} />
        </label>
        <p className="settings-note" style={{ margin: '8px auto 0' }}>{t('import.note')}</p>
      </div>
      <div className="settings-keys">
        <button type="button" className="plain-button quiet" onClick={() => void saveTemplate(kind)}>{t('import.template')}</button>
        {read.busy && <span role="status">{t('import.reading')}</span>}
      </div>
      {problem && <div className="failure" role="alert"><strong>{problem.title}</strong><span>{Object.values(problem.fields)[0] ?? problem.detail}</span></div>}
      {preview && <Preview preview={preview} busy={commit.busy} onCommit={() => void commit.run({ token: preview.token })} />}
    </section>
  )
}

function Preview({ preview, busy, onCommit }: { preview: ImportPreview; busy: boolean; onCommit(): void }) {
  const { t } = useTranslation('admin')
  const ignored = preview.columns.filter(column => column.field === null).map(column => column.heading)
  const heading = (field: string) => preview.columns.find(column => column.field === field)?.heading ?? field
  return (
    <>
      <dl className="settings-facts">
        <dt>{t('import.file')}</dt>
        <dd dir="auto">{preview.fileName}</dd>
        <dt>{t('import.good')}</dt>
        <dd>{preview.good} {preview.replaces > 0 && t('import.replaces', { count: preview.replaces })}</dd>
        <dt>{t('import.bad')}</dt>
        <dd>{preview.badRows}</dd>
        {ignored.length > 0 && <><dt>{t('import.ignored')}</dt><dd>{ignored.join(', ')}</dd></>}
      </dl>
      {preview.bad.length > 0 && (
        <div className="settings-table-box" style={{ maxHeight: 240, overflowY: 'auto' }}>
          <table className="settings-table" aria-label={t('import.bad')}>
            <thead><tr><th scope="col">{t('import.row')}</th><th scope="col">{t('import.column')}</th><th scope="col">{t('import.value')}</th><th scope="col">{t('import.why')}</th></tr></thead>
            <tbody>
              {preview.bad.map((wrong, at) => (
                <tr key={at}><td>{wrong.row}</td><td>{heading(wrong.field)}</td><td dir="auto">{wrong.value}</td><td>{sentenceOf(wrong)}</td></tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <div className="settings-keys">
        <button type="button" className="plain-button primary" disabled={busy || preview.good === 0} onClick={onCommit}>{t('import.commit', { count: preview.good })}</button>
      </div>
    </>
  )
}
