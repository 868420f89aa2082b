// A PIN that somebody else chose is replaced before anything else.
import { useState } from 'react'
import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../app/connection'
import { enterNext } from '../app/enter-next'
import { takeSession } from '../app/house'
import { sentenceOf } from '../app/problems'
import { useCommand } from '../app/use-command'
import type { SessionState, SignedIn } from '../../shared/session/contract'
import { Door } from './Door'
import { Failure } from './Failure'
import { PinField } from './PinField'
import { isGoodPin } from './pin-form'
import { useKeepDraftsAfter } from './use-keep-drafts-after'

/** Old PIN, new PIN, and once more; the session that comes back opens the desk. */
export function ChangePin({ state, me }: { state: SessionState; me: SignedIn }) {
  const { t } = useTranslation('session')
  const [old, setOld] = useState('')
  const [next, setNext] = useState('')
  const [again, setAgain] = useState('')
  const [tried, setTried] = useState(false)
  const change = useCommand(api.session.changePin, { onDone: takeSession })
  useKeepDraftsAfter()
  const wrongNext = !isGoodPin(next) ? sentenceOf({ error: 'pin.form' }) : next === old ? t('changePin.same') : undefined
  const wrongAgain = next === again ? undefined : t('changePin.differ')

  function submit(event: FormEvent): void {
    event.preventDefault()
    setTried(true)
    if (old !== '' && wrongNext === undefined && wrongAgain === undefined) void change.run({ old, new: next })
  }

  const fields = change.problem?.fields ?? {}
  return (
    <Door state={state}>
      <div>
        <h1>{t('changePin.title')}</h1>
        <p className="door-note">{me.name}</p>
        <p className="door-note">{t('changePin.detail')}</p>
      </div>
      <form className="door-form" onSubmit={submit} onKeyDown={event => again === '' && enterNext(event)} noValidate>
        <PinField
          label={t('changePin.old')}
          name="old"
          value={old}
          onChange={setOld}
          wrong={fields['old'] ?? (tried && old === '' ? t('signIn.pinMissing') : undefined)}
          autoFocus
        />
        <PinField
          label={t('changePin.next')}
          name="next"
          value={next}
          onChange={setNext}
          hint={t('changePin.hint')}
          wrong={fields['new'] ?? (tried ? wrongNext : undefined)}
          isNew
        />
        <PinField label={t('changePin.again')} name="again" value={again} onChange={setAgain} wrong={tried ? wrongAgain : undefined} isNew />
        <Failure problem={change.problem} wait={0} />
        <button type="submit" className="plain-button primary" disabled={change.busy}>
          {t('changePin.submit')}
        </button>
      </form>
    </Door>
  )
}
