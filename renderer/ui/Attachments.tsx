// The files of a record: small pictures and names; a press shows the file itself.
import './attachments.css'
import { TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AttachmentView } from '../../shared/attachments/contract'
import { showDateTime } from '../../shared/text/when'
import { useHouse } from '../app/house'
import { AttachmentWindow } from './AttachmentWindow'
import { FileMark } from './FileMark'
import { sizeIn } from './file-words'
import { Told } from './Told'

/** Draws nothing where a record has no files. One that is missing or was altered says so and opens nothing. */
export function Attachments({ attachments }: { attachments: readonly AttachmentView[] }) {
  const { t } = useTranslation('attachments')
  const [open, setOpen] = useState<string | null>(null)
  if (attachments.length === 0) return null
  const shown = attachments.find(({ id }) => id === open)
  return (
    <section className="files" aria-label={t('label')}>
      <h2>{t('label')}</h2>
      <ul className="files-list">
        {attachments.map(file => (
          <li key={file.id}>{file.missing ? <Missing file={file} /> : <Tile file={file} onOpen={() => setOpen(file.id)} />}</li>
        ))}
      </ul>
      {shown !== undefined && <AttachmentWindow files={attachments.filter(({ missing }) => !missing)} shown={shown} onShow={setOpen} onClose={() => setOpen(null)} />}
    </section>
  )
}

function Tile({ file, onOpen }: { file: AttachmentView; onOpen: () => void }) {
  const { t } = useTranslation('attachments')
  return (
    <button type="button" className="file-row file-open" title={t(`open.${file.kind}`, { name: file.name })} onClick={onOpen}>
      <FileMark kind={file.kind} thumb={file.thumb} />
      <Lines file={file} />
    </button>
  )
}

function Lines({ file }: { file: AttachmentView }) {
  const { t } = useTranslation('attachments')
  const { zone, lang } = useHouse()
  const { unit, size } = sizeIn(file.size, lang)
  return (
    <span className="file-name">
      <Told text={file.name} />
      <span className="quiet-line">{[t(unit, { size }), showDateTime(file.addedAt, zone, lang), file.addedBy?.name ?? ''].filter(word => word !== '').join(' · ')}</span>
    </span>
  )
}

function Missing({ file }: { file: AttachmentView }) {
  const { t } = useTranslation('attachments')
  return (
    <div className="file-row" data-missing>
      <span className="file-mark" aria-hidden>
        <TriangleAlert size={20} strokeWidth={1.6} />
      </span>
      <span className="file-name">
        <Told text={file.name} />
        <span className="field-wrong">{t('missing')}</span>
      </span>
    </div>
  )
}
