// One file of a record over the page: a picture, a sound, a PDF.
import './bar.css'
import './attachments.css'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AttachmentView } from '../../shared/attachments/contract'
import { api } from '../app/connection'
import { saveFile } from '../app/file-bytes'
import { Overlay } from '../app/Overlay'
import { problemOf } from '../app/problems'
import { useKeys } from '../app/shortcuts'
import { Button } from './Button'
import { PictureView } from './PictureView'
import { SoundPlayer } from './SoundPlayer'
import { Told } from './Told'

const PdfPages = lazy(() => import('../print/PdfPages').then(({ PdfPages: component }) => ({ default: component })))

interface AttachmentWindowProps {
  readonly files: readonly AttachmentView[]
  readonly shown: AttachmentView
  readonly onShow: (id: string) => void
  readonly onClose: () => void
}

/** ← and → go to the files before and after, Esc goes back to the record. */
export function AttachmentWindow({ files, shown, onShow, onClose }: AttachmentWindowProps) {
  const { t } = useTranslation('attachments')
  const content = useQuery({ ...api.attachments.get.queryOptions({ input: { id: shown.id } }), gcTime: 0, staleTime: Infinity, retry: false })
  const at = files.findIndex(({ id }) => id === shown.id)
  const go = (step: number) => {
    const next = files[at + step]
    if (next !== undefined) onShow(next.id)
  }
  useKeys([
    { key: 'Esc', label: t('close'), run: onClose },
    { key: 'ArrowLeft', label: t('before'), run: () => go(-1), active: at > 0 && shown.kind !== 'audio' },
    { key: 'ArrowRight', label: t('after'), run: () => go(1), active: at < files.length - 1 && shown.kind !== 'audio' },
  ], { exclusive: true })
  return (
    <Overlay label={shown.name} onClose={onClose}>
      <div className="file-window">
        <header>
          <h1>
            <Told text={shown.name} />
          </h1>
          {files.length > 1 && <span className="quiet-line">{t('place', { at: at + 1, count: files.length })}</span>}
          <div className="bar-buttons">
            {files.length > 1 && <Button refusal={at > 0 ? undefined : t('first')} onPress={() => go(-1)}>{t('before')}</Button>}
            {files.length > 1 && <Button refusal={at < files.length - 1 ? undefined : t('last')} onPress={() => go(1)}>{t('after')}</Button>}
            {content.data && <Button onPress={() => saveFile(content.data.name, content.data.bytes)}>{t('save')}</Button>}
            <Button quiet keyName="Esc" onPress={onClose}>{t('close')}</Button>
          </div>
        </header>
        {/* Somebody without a mouse scrolls it with the arrow keys. */}
        <div className="file-shown" tabIndex={0} data-first-focus role="group" aria-label={shown.name}>
          {content.isPending && <p role="status" className="quiet-line">{t('reading')}</p>}
          {content.error && <NotShown error={content.error} />}
          {content.data && <Content key={shown.id} file={shown} type={content.data.type} bytes={content.data.bytes} />}
        </div>
      </div>
    </Overlay>
  )
}

function Content({ file, type, bytes }: { file: AttachmentView; type: string; bytes: string }) {
  const { t } = useTranslation('attachments')
  const [broken, setBroken] = useState(false)
  if (broken) return <p className="failure" role="alert">{t('broken')}</p>
  const onBroken = () => setBroken(true)
  if (file.kind === 'image') return <PictureView name={file.name} type={type} bytes={bytes} onBroken={onBroken} />
  if (file.kind === 'audio') return <SoundPlayer name={file.name} type={type} bytes={bytes} onBroken={onBroken} />
  return (
    <Suspense fallback={<p role="status" className="quiet-line">{t('reading')}</p>}>
      <PdfPages pdf={bytes} onBroken={onBroken} />
    </Suspense>
  )
}

function NotShown({ error }: { error: unknown }) {
  const { t } = useTranslation('attachments')
  const { code, title, detail } = problemOf(error)
  return (
    <p className="failure" role="alert">
      {code === 'NOT_FOUND' ? t('missing') : <><strong>{title}</strong> {detail}</>}
    </p>
  )
}
