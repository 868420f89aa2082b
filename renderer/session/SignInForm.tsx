// Work number, PIN and post: the way in, alone or over somebody's lock.
import { useRef } from 'react'
import type { FormEvent, KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { enterNext } from '../app/enter-next'
import { useHouse } from '../app/house'
import { Failure } from './Failure'
import { PinField } from './PinField'
import { PostPicker } from './PostPicker'
import { TextField } from './TextField'
import { useSignIn } from './use-sign-in'

/** Signs somebody in; the session that comes back changes the screen by itself. */
export function SignInForm() {
  const { t } = useTranslation('session')
  const pinInput = useRef<HTMLInputElement>(null)
  const form = useSignIn(() => pinInput.current?.focus())
  const { typed, change, missing, signIn } = form

  function onSubmit(event: FormEvent): void {
    event.preventDefault()
    void form.submit()
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    // Enter in the PIN signs in, wherever the post stands; elsewhere it goes on to the next field.
    if (event.target !== pinInput.current && typed.pin === '') enterNext(event)
  }

  const numberWrong = signIn.problem?.fields['workNumber'] ?? (missing.workNumber ? t('signIn.workNumberMissing') : undefined)
  const busy = signIn.busy || form.early
  const closed = form.post === undefined && !form.posts.opening
  const pinWrong = missing.pin ? t('signIn.pinMissing') : undefined
  return (
    <form className="door-form" onSubmit={onSubmit} onKeyDown={onKeyDown} noValidate>
      <TextField label={t('signIn.workNumber')} name="workNumber" value={typed.workNumber} onChange={workNumber => change({ workNumber })} wrong={numberWrong} autoFocus />
      <PinField label={t('signIn.pin')} name="pin" value={typed.pin} onChange={pin => change({ pin })} hint={t('signIn.pinHint')} wrong={pinWrong} inputRef={pinInput} />
      <Post form={form} />
      <Failure problem={form.problem} wait={form.wait} waiting={form.waiting} />
      <button type="submit" className="plain-button primary" disabled={busy || form.wait > 0 || closed} aria-disabled={form.posts.opening}>
        {busy ? t('signIn.busy') : t('signIn.submit')}
        <span className="kbd" aria-hidden>
          Enter
        </span>
      </button>
    </form>
  )
}

function Post({ form: { posts, post, choosePost } }: { form: ReturnType<typeof useSignIn> }) {
  const { t } = useTranslation('session')
  const { name } = useHouse()
  if (posts.none) return <p className="failure">{t('signIn.noPosts')}</p>
  if (posts.problem !== null) return null
  // Not read yet: their place stands already, so that nothing jumps under somebody who types.
  return <PostPicker label={t('signIn.post')} posts={posts.known.map(known => ({ id: known.id, name: name(known) }))} chosen={post?.id ?? ''} onChoose={choosePost} />
}
