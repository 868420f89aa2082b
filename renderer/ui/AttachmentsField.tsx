// Pictures, sound and PDF added to a form: dropped, pasted, chosen, or spoken into the microphone.
import './attachments.css'
import { useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MAX_BYTES } from '../../shared/attachments/contract'
import type { AttachmentPut } from '../../shared/attachments/contract'
import { acceptedEndings } from '../../shared/attachments/kinds'
import { showTime } from '../../shared/text/when'
import { useHouse } from '../app/house'
import { problemOf } from '../app/problems'
import { Button } from './Button'
import { DropZone } from './DropZone'
import { FileMark } from './FileMark'
import { sizeIn } from './file-words'
import { Told } from './Told'
import type { Bound } from './use-form'
import { usePutFiles } from './use-put-files'
import type { PutFiles } from './use-put-files'
import { VoiceBar } from './VoiceBar'

interface AttachmentsFieldProps extends Bound<readonly AttachmentPut[]> {
  readonly label?: string
  /** At most so many. */
  readonly most?: number
  readonly className?: string
  /** Told whenever files begin or end to be stored: a form that is saved meanwhile would leave them out. */
  readonly onWorking?: (working: boolean) => void
}

const MOST = 20

/**
 * The files of a form. Each is stored at once; the form and its draft keep only what it is, and saving keeps it with the record. Files may be
 * dropped on the field and pasted anywhere on the page.
 */
export function AttachmentsField({ label, most = MOST, className = '', onWorking, ...bound }: AttachmentsFieldProps) {
  const { t } = useTranslation('attachments')
  const { zone } = useHouse()
  const id = useId()
  // Several files are stored one after another; each joins those before it, whether the form was drawn meanwhile or not.
  const held = useRef(bound.value)
  useEffect(() => void (held.current = bound.value), [bound.value])
  const change = (next: readonly AttachmentPut[]) => {
    held.current = next
    bound.onChange(next)
  }
  const files = usePutFiles(file => held.current.every(({ hash }) => hash !== file.hash) && change([...held.current, file]))
  const [tooMany, setTooMany] = useState(false)
  const take = (given: readonly File[]) => {
    const room = Math.max(0, most - held.current.length - files.underWay.length)
    setTooMany(given.length > room)
    files.put(given.slice(0, room).map(file => named(file, t('pasted', { time: showTime(Date.now(), zone) }))))
  }
  const working = files.underWay.length > 0
  useEffect(() => onWorking?.(working), [working, onWorking])
  usePastedFiles(take)
  const problem = tooMany ? t('tooMany', { count: most }) : bound.problem
  return (
    <div className={`field ${className}`} data-field={bound.name} role="group" aria-labelledby={`${id}-label`} aria-describedby={`${id}-note`}>
      <div className="field-head">
        <span id={`${id}-label`}>{label ?? t('label')}</span>
        {bound.value.length > 0 && <span className="field-aside">{t('count', { count: bound.value.length })}</span>}
      </div>
      <DropZone className="files-drop" accept={acceptedEndings} multiple onFiles={take}>
        {choose => (
          <>
            <button type="button" className="plain-button" aria-invalid={problem !== undefined || undefined} aria-describedby={`${id}-note`} onClick={choose}>
              {t('choose')}
            </button>
            <span className="files-drop-word">{t('drop')}</span>
            <ChosenFiles value={bound.value} onRemove={hash => change(held.current.filter(file => file.hash !== hash))} />
            <VoiceBar onRecorded={sound => take([new File([sound], `${t('voice.name', { time: showTime(Date.now(), zone) })}.webm`, { type: 'audio/webm' })])} />
          </>
        )}
      </DropZone>
      <UnderWay files={files} />
      <p id={`${id}-note`} className={problem === undefined ? 'field-hint' : 'field-wrong'} role={problem === undefined ? undefined : 'alert'}>
        {problem ?? t('hint', { max: MAX_BYTES / 1024 / 1024 })}
      </p>
    </div>
  )
}

/** A picture from the clipboard is called "image" by the system, in English. */
function named(file: File, pasted: string): File {
  const [, ending] = /^image\.(\w+)$/.exec(file.name) ?? []
  return ending === undefined ? file : new File([file], `${pasted}.${ending}`, { type: file.type })
}

/** Files pasted on the page. Where text is pasted with them (from a table, from a letter), it is the text that is meant. */
function usePastedFiles(take: (files: readonly File[]) => void): void {
  const now = useRef(take)
  useEffect(() => void (now.current = take))
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])]
      if (files.length === 0 || event.clipboardData?.types.includes('text/plain')) return
      event.preventDefault()
      now.current(files)
    }
    document.addEventListener('paste', onPaste)
    return () => document.removeEventListener('paste', onPaste)
  }, [])
}

function ChosenFiles({ value, onRemove }: { value: readonly AttachmentPut[]; onRemove: (hash: string) => void }) {
  const { t } = useTranslation('attachments')
  const { lang } = useHouse()
  const list = useRef<HTMLUListElement>(null)
  const remove = (hash: string, at: number) => {
    onRemove(hash)
    // The button that had the focus is gone: its neighbour takes it, so that the keyboard does not begin at the top of the page.
    requestAnimationFrame(() => list.current?.querySelectorAll('button').item(Math.min(at, value.length - 2))?.focus())
  }
  if (value.length === 0) return null
  return (
    <ul className="files-list" ref={list}>
      {value.map(({ hash, name, kind, size, thumb }, at) => {
        const shown = sizeIn(size, lang)
        return (
          <li key={hash} className="file-row">
            <FileMark kind={kind} thumb={thumb} />
            <span className="file-name">
              <Told text={name} />
              <span className="quiet-line">{t(shown.unit, { size: shown.size })}</span>
            </span>
            <button type="button" className="link-button" aria-label={t('removeNamed', { name })} onClick={() => remove(hash, at)}>
              {t('remove')}
            </button>
          </li>
        )
      })}
    </ul>
  )
}

/** The field may stand at the lower end of the screen, where a refusal under it would not be seen. */
const comeIntoSight = (shown: HTMLElement | null) => shown?.scrollIntoView({ block: 'nearest' })

/** What is being stored, and what could not be. */
function UnderWay({ files }: { files: PutFiles }) {
  const { t } = useTranslation('attachments')
  const [first] = files.underWay
  return (
    <>
      <div className="files-way" role="status">
        {first !== undefined && (
          <>
            <progress aria-hidden />
            <span>{t('storing', { name: first, count: files.underWay.length })}</span>
          </>
        )}
      </div>
      {files.notTaken.map(which => {
        const { fields, title, detail } = problemOf(which.error)
        return (
          <div key={`${which.file.name} ${which.file.lastModified}`} className="files-wrong" role="alert" ref={comeIntoSight}>
            <span>{Object.values(fields)[0] ?? t('notStored', { name: which.file.name, why: `${title} ${detail}` })}</span>
            {which.again && (
              <Button
                onPress={() => {
                  files.forget(which)
                  files.put([which.file])
                }}
              >
                {t('again')}
              </Button>
            )}
            <Button quiet onPress={() => files.forget(which)}>
              {t('understood')}
            </Button>
          </div>
        )
      })}
    </>
  )
}
