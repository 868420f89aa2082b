// Over a locked desk: the same person comes back, or another takes the post.
import { useRef, useState } from 'react'
import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { SessionState, SignedIn } from '../../shared/session/contract'
import { api } from '../app/connection'
import { takeSession } from '../app/house'
import { useKeys } from '../app/shortcuts'
import { useCommand } from '../app/use-command'
import { Door } from './Door'
import { Failure } from './Failure'
import { PinField } from './PinField'
import { sampleSignIn } from './sample-sign-in'
import { SignInForm } from './SignInForm'
import { useEntry } from './use-back'
import { useKeepDraftsAfter } from './use-keep-drafts-after'
import { useWait } from './use-wait'

/** What was on screen is hidden and kept; nothing of it can be read or reached by keys. */
export function LockScreen({ state, me }: { state: SessionState; me: SignedIn }) {
  const { t } = useTranslation('session')
  const [other, setOther] = useState(false)
  useKeepDraftsAfter()
  useKeys([{ key: 'Esc', label: t('lock.backToUnlock'), run: () => setOther(false), active: other }], { exclusive: true })
  return (
    <Door state={state}>
      <div>
        <h1>{other ? t('lock.otherTitle') : t('lock.title')}</h1>
        <p className="door-note">{other ? t('lock.otherDetail', { name: me.name }) : t('lock.who', { name: me.name, number: me.workNumber })}</p>
        {!other && <p className="door-note">{t('lock.kept')}</p>}
        {state.sampleData && <p className="door-note">{t('signIn.sample', other ? sampleSignIn : { ...sampleSignIn, number: me.workNumber })}</p>}
      </div>
      {other ? <SignInForm /> : <Unlock />}
      <div className="door-actions">
        <button type="button" className="plain-button quiet" onClick={() => setOther(!other)}>
          {other ? t('lock.backToUnlock') : t('lock.other')}
        </button>
      </div>
    </Door>
  )
}

function Unlock() {
  const { t } = useTranslation('session')
  const [pin, setPin] = useState('')
  const [missing, setMissing] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const unlock = useCommand(api.session.unlock, { onDone: takeSession })
  const wait = useWait(unlock.problem)
  const entry = useEntry(unlock)

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    setMissing(pin === '')
    if (pin === '' || wait > 0 || (await entry.send({ pin }))) return
    setPin('')
    input.current?.focus()
  }

  function changePin(typed: string): void {
    entry.forget()
    setPin(typed)
  }

  return (
    <form className="door-form" onSubmit={event => void submit(event)} noValidate>
      <PinField
        label={t('lock.pin')}
        name="pin"
        value={pin}
        onChange={changePin}
        wrong={missing ? t('signIn.pinMissing') : undefined}
        inputRef={input}
        autoFocus
      />
      <Failure problem={unlock.problem} wait={wait} waiting={entry.waiting} />
      <button type="submit" className="plain-button primary" disabled={unlock.busy || wait > 0}>
        {unlock.busy ? t('signIn.busy') : t('lock.unlock')}
        <span className="kbd" aria-hidden>
          Enter
        </span>
      </button>
    </form>
  )
}
