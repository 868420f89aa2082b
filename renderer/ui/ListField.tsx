// One of a list that can be looked through: a category, a department. Opens whole; typing narrows it.
import { useEffect, useState } from 'react'
import { foldText } from '../../shared/text/search-words'
import { PickField } from './PickField'
import type { Offer } from './PickField'
import type { Bound } from './use-form'

export interface Listed {
  readonly id: string
  readonly label: string
  readonly detail?: string
  /** All that may be typed for it: both names and the code. */
  readonly find: readonly string[]
}

interface ListFieldProps extends Bound<string | null> {
  readonly label: string
  readonly choices: readonly Listed[]
  readonly failed?: boolean
  readonly hint?: string
  readonly autoFocus?: boolean
}

/** Typed pinyin, Cyrillic, Latin or the code finds one; what names none is not taken. */
export function ListField({ value, choices, onChange, failed, hint, ...rest }: ListFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const keysOf = useKeysOf(choices)
  const chosen = choices.find(choice => choice.id === value)
  const found = typed === null || typed.trim() === '' ? choices : choices.filter(choice => keysOf(choice).some(key => key.includes(foldText(typed.trim()))))
  return (
    <PickField
      {...rest}
      value={typed ?? chosen?.label ?? ''}
      offers={found.map(({ id, label, detail }): Offer => ({ id, label, ...(detail !== undefined && { detail }) }))}
      failed={failed}
      hint={hint}
      whole
      sole={typed !== null && typed.trim() !== ''}
      onChange={text => {
        setTyped(text)
        if (value !== null) onChange(null)
      }}
      onPick={offer => {
        setTyped(null)
        onChange(offer.id)
      }}
      onBlur={() => {
        const [only, other] = found
        if (typed !== null && typed.trim() !== '' && only !== undefined && other === undefined) {
          setTyped(null)
          onChange(only.id)
        }
        rest.onBlur()
      }}
    />
  )
}

/** What each choice answers to; the readings of Chinese are read from disk when the first list is shown. */
function useKeysOf(choices: readonly Listed[]): (choice: Listed) => readonly string[] {
  const [keys, setKeys] = useState<ReadonlyMap<string, readonly string[]>>(new Map())
  useEffect(() => {
    let gone = false
    void import('../../shared/text/pinyin-keys').then(({ pinyinKeys }) => {
      if (gone) return
      const readings = (text: string) => (text.match(/\p{Script=Han}+/gu) ?? []).flatMap(han => {
        const { full, initials } = pinyinKeys(han, false)
        return [...full, ...initials]
      })
      setKeys(new Map(choices.map(choice => [choice.id, choice.find.flatMap(readings)])))
    })
    return () => {
      gone = true
    }
  }, [choices])
  return choice => [...choice.find.map(foldText), ...(keys.get(choice.id) ?? [])]
}
