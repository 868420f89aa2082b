// What the letters of a list say, in both languages; who may changes it, with places that are filled in for each member.
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { letterProblems, letterText, placeIn, placesOf, type LetterList, type LetterPlace, type LetterText as Text } from '../../shared/members/letters'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { sentencesOf } from '../app/problems'
import { useKeys } from '../app/shortcuts'
import { useCommand } from '../app/use-command'
import { useDraft } from '../app/use-draft'
import { sayData } from '../app/i18n'
import { Button } from '../ui/Button'
import { Failure } from '../ui/Failure'
import { StepForm } from '../ui/StepForm'
import { TextArea } from '../ui/TextField'
import { useStepForm, type StepFormState } from '../ui/use-step-form'

interface Kept {
  readonly text: Text | null
  readonly version: number
}

/** The text the program comes with, in both languages whatever the screen speaks. */
const usualText = (list: LetterList): Text => ({ zh: sayData(`members:letters.usualText.${list}`, { lng: 'zh' }) ?? '', ru: sayData(`members:letters.usualText.${list}`, { lng: 'ru' }) ?? '' })

interface LetterTextProps {
  readonly list: LetterList
  readonly kept: Kept
  readonly writing: boolean
  readonly onWriting: (writing: boolean) => void
}

export function LetterText({ list, kept, writing, onWriting }: LetterTextProps) {
  const { t } = useTranslation('members')
  const { may, lang } = useHouse()
  const mayWrite = may('members.saveLetter')
  useKeys([{ key: 'Ctrl+E', label: t('letters.edit'), run: () => onWriting(true), active: mayWrite && !writing }])
  const text = kept.text ?? usualText(list)
  if (writing) return <article className="gifts-card"><Writing list={list} kept={kept} text={text} onClose={() => onWriting(false)} /></article>
  return (
    <article className="gifts-card" aria-label={t('letters.text')}>
      <h2>{t('letters.text')}</h2>
      <p className="quiet-line">{t('letters.textHint')}</p>
      {(lang === 'zh' ? (['zh', 'ru'] as const) : (['ru', 'zh'] as const)).map(one => <p key={one} className="letter-said" lang={one}>{text[one]}</p>)}
      {mayWrite ? <div className="bar-buttons"><Button keyName="Ctrl+E" onPress={() => onWriting(true)}>{t('letters.edit')}</Button></div> : <p className="quiet-line">{t('letters.mayNot')}</p>}
    </article>
  )
}

const same = (value: Text) => value

function Writing({ list, kept, text, onClose }: { list: LetterList; kept: Kept; text: Text; onClose: () => void }) {
  const { t } = useTranslation('members')
  const save = useCommand(api.members.saveLetter, { done: t('passing.letterSaved') })
  const back = useCommand(api.members.saveLetter, { done: t('passing.letterSaved'), onDone: onClose })
  const draft = useDraft<Text>(`members.letter:${list}`, text)
  const [more] = useState(() => (value: Text) => sentencesOf(letterProblems(value, list)))
  const { form, step } = useStepForm({ schema: letterText, draft, input: same, command: save, send: input => save.run({ list, text: input, version: kept.version }), onClose, more })
  return (
    <StepForm title={t(`letters.lists.${list}`)} confirm={t('letters.save')} {...step}>
      <Written list={list} form={form} />
      {kept.text !== null && <div className="bar-buttons"><Button quiet busy={back.busy} onPress={() => void back.run({ list, text: null, version: kept.version })}>{t('letters.usual')}</Button></div>}
      <Failure problem={back.problem} />
    </StepForm>
  )
}

/** Both texts, each with the places that go in where the cursor stood. */
function Written({ list, form }: { list: LetterList; form: StepFormState<Text, Text>['form'] }) {
  const { t } = useTranslation('members')
  const root = useRef<HTMLDivElement>(null)
  const insert = (lang: 'zh' | 'ru', place: LetterPlace) => {
    const area = root.current?.querySelector<HTMLTextAreaElement>(`[data-field="${lang}"] textarea`)
    if (!area) return
    const [from, until] = [area.selectionStart, area.selectionEnd]
    form.set({ [lang]: `${area.value.slice(0, from)}${placeIn(place, lang)}${area.value.slice(until)}` })
    area.focus()
    window.setTimeout(() => area.setSelectionRange(from + placeIn(place, lang).length, from + placeIn(place, lang).length))
  }
  return (
    <div ref={root} className="letter-write">
      {(['zh', 'ru'] as const).map(lang => (
        <div key={lang}>
          <TextArea {...form.bind(lang)} label={t(`letters.${lang}`)} lang={lang} max={1500} rows={5} />
          <p className="chip-row" role="group" aria-label={`${t('letters.places')} · ${t(`letters.${lang}`)}`}>
            <span className="quiet-line">{t('letters.places')}</span>
            {placesOf(list).map(place => <button key={place} type="button" className="chip" onClick={() => insert(lang, place)}>{placeIn(place, lang)}</button>)}
          </p>
        </div>
      ))}
    </div>
  )
}
