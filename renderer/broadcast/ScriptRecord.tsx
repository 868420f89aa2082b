// An opened script: both languages sentence by sentence, what only one of them says, the remarks, the versions.
import './broadcast.css'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ScriptView } from '../../shared/broadcast/contract'
import { aligned } from '../../shared/broadcast/sentences'
import type { Side } from '../../shared/broadcast/words'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { useCommand } from '../app/use-command'
import { Facts } from '../ui/Facts'
import { Failure } from '../ui/Failure'
import { RecordLinks } from '../ui/RecordLinks'
import { NoRecord, RecordPage } from '../ui/RecordPage'
import { StateMark } from '../ui/StateMark'
import { Timeline } from '../ui/Timeline'
import { Told } from '../ui/Told'
import { DifferenceList } from './DifferenceList'
import { entryWords, useScriptMark } from './script-words'
import { Recordings } from './Recordings'
import { ScriptSteps, type Asking } from './ScriptSteps'
import { ScriptStepForm } from './ScriptStepForm'
import { Versions } from './Versions'

export function ScriptRecord({ id }: { id: string }) {
  const script = useQuery(api.broadcast.get.queryOptions({ input: { id } }))
  return script.data === undefined ? <NoRecord error={script.error} /> : <Opened script={script.data} />
}

interface Parts {
  readonly script: ScriptView
}

function Opened({ script }: Parts) {
  const { t } = useTranslation('broadcast')
  const [asking, setAsking] = useState<Asking | null>(null)
  return (
    <RecordPage
      number={script.number}
      marks={
        <>
          <StateMark {...useScriptMark()(script)} />
          <span>{t('version', { no: script.no })}</span>
        </>
      }
      title={script.title}
      voided={null}
      side={<Beside script={script} />}
      bar={asking === null ? <ScriptSteps script={script} onAsk={setAsking} /> : <ScriptStepForm key={asking} asking={asking} script={script} onClose={() => setAsking(null)} />}
    >
      <Remarks script={script} />
      <Texts script={script} />
      <Recordings script={script} />
      <About script={script} />
      <Versions versions={script.versions} />
      <Timeline entries={script.timeline} words={entryWords} />
    </RecordPage>
  )
}

/** Side by side, so that each sentence has its counterpart beside it. */
function Texts({ script: { zh, ru, reading, differences } }: Parts) {
  const { t } = useTranslation('broadcast')
  const rows = aligned(zh, ru)
  const open = (of: Side) => differences.flatMap(({ side, words, confirmed }) => (side === of && confirmed === null ? [words] : []))
  const [wrongZh, wrongRu] = [open('zh'), open('ru')]
  return (
    <table className="script-texts">
      <thead>
        <tr>
          {(['zh', 'ru'] as const).map(side => (
            <th key={side} scope="col">
              {t(`fields.${side}`)} <span className="quiet-line">{reading[side] === 0 ? t('empty.text') : t('reads', { count: reading[side] })}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <tr key={at}>
            <td lang="zh-CN">
              <Marked text={row.zh} words={wrongZh} />
            </td>
            <td lang="ru">
              <Marked text={row.ru} words={wrongRu} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A sentence with the words marked that the other language does not say. */
function Marked({ text, words }: { text: string; words: readonly string[] }) {
  const first = words.map(word => ({ word, at: text.indexOf(word) })).filter(({ at }) => at >= 0).sort((a, b) => a.at - b.at || b.word.length - a.word.length)[0]
  if (first === undefined) return text
  return (
    <>
      {text.slice(0, first.at)}
      <mark>{first.word}</mark>
      <Marked text={text.slice(first.at + first.word.length)} words={words} />
    </>
  )
}

/** What is to be mended, at its places; it stands until it is submitted again. */
function Remarks({ script: { state, remark, remarks } }: Parts) {
  const { t } = useTranslation('broadcast')
  if (state !== 'sentBack') return null
  return (
    <section className="script-remarks" aria-labelledby="remarks-title">
      <h2 id="remarks-title">{t('remarks.title')}</h2>
      <p>
        <Told text={remark} lines />
      </p>
      <ul>
        {remarks.map(({ side, words, text }, at) => (
          <li key={at}>
            <mark lang={side === 'zh' ? 'zh-CN' : 'ru'}>{words}</mark> <Told text={text} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function About({ script: { programme, order, approvedNo, no, writtenBy } }: Parts) {
  const { t } = useTranslation('broadcast')
  const { name } = useHouse()
  return (
    <Facts
      facts={[
        { label: t('fields.programme'), value: programme === null ? null : name(programme) },
        { label: t('fields.order'), value: t(`orders.${order}`) },
        { label: t('fields.writtenBy'), value: writtenBy?.name },
        { label: t('fields.onAir'), value: approvedNo === null ? t('onAir.none') : approvedNo === no ? t('onAir.this') : t('onAir.earlier', { no: approvedNo }) },
      ]}
    />
  )
}

function Beside({ script }: Parts) {
  const { t } = useTranslation('broadcast')
  const confirm = useCommand(api.broadcast.confirm)
  const { id, version, differences, state } = script
  const compared = state !== 'retired'
  const mayConfirm = script.actions.confirm?.may === true
  return (
    <>
      {compared && (
        <section className="links" aria-labelledby="check-title">
          <h2 id="check-title">{t('check.title')}</h2>
          {differences.length === 0 && <p className="quiet-line">{script.zh === '' || script.ru === '' ? t('check.oneText') : t('check.same')}</p>}
          <DifferenceList differences={differences} onConfirm={mayConfirm ? key => void confirm.run({ id, version, key }) : undefined} />
          <Failure problem={confirm.problem} />
        </section>
      )}
      <RecordLinks cameFrom={script.cameFrom} ledTo={script.ledTo} />
    </>
  )
}
