// The versions of a script, the newest first; each opens to its texts.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ScriptVersion } from '../../shared/broadcast/contract'
import { textDifferences } from '../../shared/broadcast/version-differences'
import { sides, type Side } from '../../shared/broadcast/words'
import { showDateTime } from '../../shared/text/when'
import { useHouse } from '../app/house'
import { StateMark } from '../ui/StateMark'
import { Told } from '../ui/Told'
import { useScriptMark } from './script-words'

export function Versions({ versions }: { versions: readonly ScriptVersion[] }) {
  const { t } = useTranslation('broadcast')
  const [open, setOpen] = useState<number | null>(null)
  const altered = versions.some(({ sound }) => !sound)
  if (versions.length < 2 && !altered) return null
  return (
    <section className="script-versions" aria-labelledby="versions-title">
      <h2 id="versions-title">{t('versions.title')}</h2>
      <ol>
        {versions.map((version, at) => (
          <li key={version.no}>
            <Version version={version} before={versions[at + 1] ?? null} open={open === version.no} onTurn={() => setOpen(open === version.no ? null : version.no)} />
          </li>
        ))}
      </ol>
    </section>
  )
}

/** Opened, it shows what it says otherwise than the version `before` it. */
function Version({ version, before, open, onTurn }: { version: ScriptVersion; before: ScriptVersion | null; open: boolean; onTurn: () => void }) {
  const { t } = useTranslation('broadcast')
  const { zone, lang } = useHouse()
  const mark = useScriptMark()(version)
  const { no, writtenBy, writtenAt, decidedBy, decidedAt, sound } = version
  return (
    <>
      <p>
        <button type="button" className="link-button" aria-expanded={open} onClick={onTurn}>
          {t('version', { no })}
        </button>{' '}
        <StateMark {...mark} /> {!sound && <StateMark tone="overdue" word={t('versions.altered')} />}
      </p>
      <p className="quiet-line">
        {[t('versions.written', { who: writtenBy?.name ?? '', when: showDateTime(writtenAt, zone, lang) }), decidedAt === null ? '' : t('versions.decided', { who: decidedBy?.name ?? '', when: showDateTime(decidedAt, zone, lang) })].filter(part => part !== '').join(' · ')}
      </p>
      {open && (
        <div className="script-version">
          {sides.map(side => (
            <p key={side} lang={side === 'zh' ? 'zh-CN' : 'ru'}>
              {before === null ? <Told text={version[side]} lines /> : <Otherwise side={side} older={before[side]} newer={version[side]} />}
            </p>
          ))}
        </div>
      )}
    </>
  )
}

/** What was taken out is struck through, what was put in underlined: not by colour alone. */
function Otherwise({ side, older, newer }: { side: Side; older: string; newer: string }) {
  return (
    <span className="told-lines">
      {textDifferences(older, newer, side).map(({ kind, text }, at) => (kind === 'added' ? <ins key={at}>{text}</ins> : kind === 'removed' ? <del key={at}>{text}</del> : <span key={at}>{text}</span>))}
    </span>
  )
}
