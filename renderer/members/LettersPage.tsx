// 信函与标签 at `/members/letters?list=&part=`: who of a list gets a letter, what it says, and both on paper.
import './members.css'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { letterList, letterLists, LETTERS_AT_ONCE, type LetterList } from '../../shared/members/letters'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { problemOf } from '../app/problems'
import { useKeys } from '../app/shortcuts'
import { Preview } from '../print/Preview'
import { Button } from '../ui/Button'
import { ChoiceChips } from '../ui/ChoiceChips'
import { Failure } from '../ui/Failure'
import { LetterText } from './LetterText'

const part = (text: string | null) => Math.max(0, Math.trunc(Number(text ?? 0)) || 0)

export function LettersPage() {
  const { may } = useHouse()
  const [search, setSearch] = useSearchParams()
  const list = letterList.catch('birthdays').parse(search.get('list'))
  const show = (next: LetterList, at = 0) => setSearch({ list: next, ...(at === 0 ? {} : { part: String(at) }) }, { replace: true })
  return may('members.letters') ? <Letters key={`${list} ${search.get('part') ?? ''}`} list={list} part={part(search.get('part'))} onShow={show} /> : null
}

interface LettersProps {
  readonly list: LetterList
  readonly part: number
  readonly onShow: (list: LetterList, part?: number) => void
}

type Form = 'clubLetters' | 'clubLabels'

function Letters({ list, part: at, onShow }: LettersProps) {
  const { t } = useTranslation('members')
  const { may } = useHouse()
  const navigate = useNavigate()
  const [printing, setPrinting] = useState<Form | null>(null)
  /** The text is being written: first it is saved. */
  const [writing, setWriting] = useState(false)
  const letters = useQuery(api.members.letters.queryOptions({ input: { list, part: at } }))
  const to = letters.data?.to ?? []
  const prints = may('print.send') && to.length > 0 && !writing
  useKeys([
    { key: 'Ctrl+P', label: t('letters.printLetters'), run: () => setPrinting('clubLetters'), active: prints && printing === null },
    { key: 'Alt+P', label: t('letters.printLabels'), run: () => setPrinting('clubLabels'), active: prints && printing === null },
    { key: 'Esc', label: t('letters.back'), run: () => void navigate('/members'), active: printing === null && !writing },
  ])
  return (
    <div className="gifts">
      <header className="gifts-head">
        <h1>{t('letters.title')}</h1>
        {prints && <Button primary keyName="Ctrl+P" onPress={() => setPrinting('clubLetters')}>{t('letters.printLetters')}</Button>}
        {prints && <Button keyName="Alt+P" onPress={() => setPrinting('clubLabels')}>{t('letters.printLabels')}</Button>}
        <Button quiet keyName="Esc" onPress={() => void navigate('/members')}>{t('letters.back')}</Button>
      </header>
      <div className="gifts-body letters-body">
        <section className="gifts-card" aria-label={t('letters.who')}>
          <ChoiceChips name="list" value={list} problem={undefined} onBlur={() => undefined} onChange={next => next !== null && onShow(next)} label={t('letters.list')} choices={letterLists.map(value => ({ value, label: t(`letters.lists.${value}`) }))} digits />
          {letters.isError && <Failure problem={problemOf(letters.error)} />}
          {letters.data !== undefined && <People list={list} at={at} to={to} more={letters.data.more} onShow={onShow} />}
        </section>
        <aside className="gifts-side">{letters.data !== undefined && <LetterText key={`${list} ${letters.data.version}`} list={list} kept={letters.data} writing={writing} onWriting={setWriting} />}</aside>
      </div>
      {printing !== null && <Preview form={printing} recordId={null} of={JSON.stringify({ list, part: at })} number={t(`letters.lists.${list}`)} onClose={() => setPrinting(null)} />}
    </div>
  )
}

interface PeopleProps {
  readonly list: LetterList
  readonly at: number
  readonly to: readonly { readonly id: string; readonly number: string; readonly name: string; readonly lang: 'zh' | 'ru' }[]
  readonly more: boolean
  readonly onShow: LettersProps['onShow']
}

function People({ list, at, to, more, onShow }: PeopleProps) {
  const { t } = useTranslation('members')
  if (to.length === 0) return <p className="quiet-line">{t('letters.none')}</p>
  return (
    <>
      <p>{t('letters.to', { count: to.length })}{(more || at > 0) && ` · ${t('letters.part', { no: at + 1 })}`}</p>
      {(more || at > 0) && (
        <div className="bar-buttons">
          {at > 0 && <Button onPress={() => onShow(list, at - 1)}>{t('letters.previous')}</Button>}
          {more && <Button onPress={() => onShow(list, at + 1)}>{t('letters.next')}</Button>}
          <span className="quiet-line">{t('letters.more', { count: LETTERS_AT_ONCE })}</span>
        </div>
      )}
      <ul className="gifts-moves">
        {to.map(({ id, number, name, lang }) => <li key={id}><Link to={`/members/${id}`}>{name}</Link> <span className="quiet-line">{[number, t(`langs.${lang}`)].join(' · ')}</span></li>)}
      </ul>
    </>
  )
}
