// Beside a record: where each copy of its printed forms is, and what can be said of it.
import './copies.css'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CopyView } from '../../shared/copies/contract'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { useCommand } from '../app/use-command'
import { Button } from '../ui/Button'
import { capital } from '../ui/capital'
import { Failure } from '../ui/Failure'
import { StateMark } from '../ui/StateMark'
import { TextStep } from '../ui/TextStep'
import { useCopyLine, useCopyMark } from './copy-words'

type Asking = { readonly what: 'give' } | { readonly what: 'lose'; readonly copy: CopyView } | null

interface CopiesProps {
  readonly recordId: string
  /** Who the copies go to, as far as the record knows: named beforehand. */
  readonly to: string
}

/** Nothing while nothing was printed. */
export function Copies({ recordId, to }: CopiesProps) {
  const { t } = useTranslation('copies')
  const { data = [] } = useQuery(api.copies.of.queryOptions({ input: { recordId } }))
  const [asking, setAsking] = useState<Asking>(null)
  const { may } = useHouse()
  if (data.length === 0) return null
  const atDesk = data.some(copy => copy.actions.give?.may === true)
  return (
    <section className="copies" aria-label={t('title')}>
      <h2>{t('title')}</h2>
      <ul>
        {data.map(copy => (
          <li key={copy.id}>
            <CopyLine copy={copy} onLose={() => setAsking({ what: 'lose', copy })} />
          </li>
        ))}
      </ul>
      {asking === null && atDesk && may('copies.give') && <Button onPress={() => setAsking({ what: 'give' })}>{t('give')}</Button>}
      {asking?.what === 'give' && <GiveForm recordId={recordId} to={to} onClose={() => setAsking(null)} />}
      {asking?.what === 'lose' && <LoseForm key={asking.copy.id} copy={asking.copy} onClose={() => setAsking(null)} />}
    </section>
  )
}

function CopyLine({ copy, onLose }: { copy: CopyView; onLose: () => void }) {
  const { t } = useTranslation('copies')
  const { may } = useHouse()
  const mark = useCopyMark()(copy)
  const line = useCopyLine()(copy)
  const back = useCommand(api.copies.bringBack, { done: t('passing.back') })
  const name = capital(t(`copies.${copy.copy}`))
  const awaited = copy.state === 'given' || copy.actions.give?.may === true
  return (
    <>
      <div className="copy-head">
        <b>{copy.duplicate === 0 ? name : t('duplicateOf', { copy: name, no: copy.duplicate })}</b>
        <StateMark {...mark} />
      </div>
      <p className="quiet-line" dir="auto">{line}</p>
      {(awaited || copy.state === 'lost') && (
        <div className="copy-keys">
          {copy.actions.bringBack?.may === true && may('copies.bringBack') && <Button quiet busy={back.busy} onPress={() => void back.run({ id: copy.id })}>{t(copy.state === 'lost' ? 'found' : 'back')}</Button>}
          {copy.actions.lose?.may === true && may('copies.lose') && <Button quiet onPress={onLose}>{t('lose')}</Button>}
        </div>
      )}
      <Failure problem={back.problem} />
    </>
  )
}

function GiveForm({ recordId, to, onClose }: CopiesProps & { onClose: () => void }) {
  const { t } = useTranslation('copies')
  const give = useCommand(api.copies.give, { done: t('passing.given') })
  const confirm = async (text: string) => (await give.run({ recordId, to: text })) !== null
  return <TextStep form={`copies.give:${recordId}`} title={t('give')} label={t('to')} confirm={t('giveConfirm')} min={1} max={120} first={to} busy={give.busy} problem={give.problem} onConfirm={confirm} onClose={onClose} />
}

function LoseForm({ copy: { id, copy }, onClose }: { copy: CopyView; onClose: () => void }) {
  const { t } = useTranslation('copies')
  const lose = useCommand(api.copies.lose, { done: t('passing.lost') })
  const confirm = async (reason: string) => (await lose.run({ id, reason })) !== null
  return (
    <TextStep form={`copies.lose:${id}`} title={t('loseTitle', { copy: t(`copies.${copy}`) })} label={t('reason')} confirm={t('loseConfirm')} min={1} max={500} busy={lose.busy} problem={lose.problem} onConfirm={confirm} onClose={onClose} />
  )
}
