// The versions of a script, the newest first; each opens to its texts.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ScriptVersion } from '../../shared/broadcast/contract'
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
        {versions.map(version => (
          <li key={version.no}>
            <Version version={version} open={open === version.no} onTurn={() => setOpen(open === version.no ? null : version.no)} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function Version({ version, open, onTurn }: { version: ScriptVersion; open: boolean; onTurn: () => void }) {
  const { t } = useTranslation('broadcast')
  const { zone, lang } = useHouse()
  const mark = useScriptMark()(version)
  const { no, zh, ru, writtenBy, writtenAt, decidedBy, decidedAt, sound } = version
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
          <p lang="zh-CN">
            <Told text={zh} lines />
          </p>
          <p lang="ru">
            <Told text={ru} lines />
          </p>
        </div>
      )}
    </>
  )
}
