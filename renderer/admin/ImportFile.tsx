// Shops or places from an XLSX or CSV file: what is wrong is shown row by row before anything is saved.
import './import.css'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportPreview } from '../../shared/admin/contract'
import type { ImportKind } from '../../shared/admin/import-headings'
import { api } from '../app/connection'
import { base64Of, saveFile } from '../app/file-bytes'
import { FormError } from '../app/problems'
import { useKeys } from '../app/shortcuts'
import { useCommand } from '../app/use-command'
import { Button } from '../ui/Button'
import { DropZone } from '../ui/DropZone'
import { Preview } from './ImportPreview'

/** Twenty megabytes, as the contract takes them: a larger file is refused before it is read. */
const MOST_BYTES = 20 * 1024 * 1024

const ENDINGS = ['.xlsx', '.csv', '.txt'] as const

/** Choose or drop a file, look at what it holds, save the good rows. Esc goes back to the list. */
export function ImportFile({ kind, onClose }: { kind: ImportKind; onClose: () => void }) {
  const { t } = useTranslation('admin')
  const [preview, setPreview] = useState<ImportPreview | null>(null)
  const read = useCommand(api.admin.previewImport, { onDone: setPreview })
  const template = useCommand(api.admin.importTemplate, { onDone: ({ fileName, bytes }) => saveFile(fileName, bytes) })
  const commit = useCommand(kind === 'members' ? api.members.importRows : api.admin.commitImport, { done: ({ added, replaced }) => t(kind === 'members' ? 'import.enrolled' : 'import.done', { added, replaced }), onDone: onClose })
  useKeys([{ key: 'Esc', label: t('back'), run: onClose }])
  const take = async (file: File | undefined) => {
    if (!file) return
    setPreview(null)
    commit.clear()
    if (file.size > MOST_BYTES) return read.fail(new FormError([{ path: ['bytes'], error: 'import.tooLarge', params: { max: 20 } }]))
    const bytes = await base64Of(file).catch(() => null)
    if (bytes === null) return read.fail(new FormError([{ path: ['bytes'], error: 'import.unreadable' }]))
    await read.run({ kind, fileName: file.name.slice(-260), bytes })
  }
  const problem = read.problem ?? commit.problem ?? template.problem
  return (
    <section aria-label={t(`import.titles.${kind}`)} className="settings-import">
      <header className="settings-head">
        <h1>{t(`import.titles.${kind}`)}</h1>
        <Button quiet keyName="Esc" onPress={onClose}>
          {t('back')}
        </Button>
      </header>
      <Drop kind={kind} onFile={file => void take(file)} busy={read.busy} small={preview !== null} onTemplate={() => void template.run({ kind })} />
      {problem && (
        <p className="failure" role="alert">
          <strong>{Object.values(problem.fields)[0] ?? problem.title}</strong>
          {Object.keys(problem.fields).length === 0 && <> {problem.detail}</>}
        </p>
      )}
      {preview && <Preview kind={kind} preview={preview} busy={commit.busy} onCommit={() => void commit.run({ token: preview.token })} />}
    </section>
  )
}

interface DropProps {
  readonly kind: ImportKind
  readonly busy: boolean
  readonly small: boolean
  readonly onFile: (file: File | undefined) => void
  readonly onTemplate: () => void
}

function Drop({ kind, busy, small, onFile, onTemplate }: DropProps) {
  const { t } = useTranslation('admin')
  return (
    <DropZone className="settings-drop" accept={ENDINGS} onFiles={([file]) => onFile(file)}>
      {choose => (
        <>
          <span role="status">{t(busy ? 'import.reading' : 'import.drop')}</span>
          <Button primary={!small} busy={busy} onPress={choose}>
            {t(small ? 'import.chooseOther' : 'import.choose')}
          </Button>
          <Button quiet onPress={onTemplate}>
            {t('import.template')}
          </Button>
          {!small && <p className="settings-note">{t(kind === 'members' ? 'import.noteMembers' : 'import.note')}</p>}
        </>
      )}
    </DropZone>
  )
}
