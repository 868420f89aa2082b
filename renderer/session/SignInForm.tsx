// Work number, PIN and post: the way in, alone or over somebody's lock.
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { FormEvent, KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../app/connection'
import { enterNext } from '../app/enter-next'
import { takeSession, useHouse } from '../app/house'
import { problemOf } from '../app/problems'
import { useCommand } from '../app/use-command'
import { Failure } from './Failure'
import { PinField } from './PinField'
import { PostPicker } from './PostPicker'
import { rememberedPost, rememberPost } from './sign-in-kept'
import { TextField } from './TextField'
import { storeIsLost, useAgainWhenBack } from './use-back'
import { useWait } from './use-wait'

type Missing = { workNumber?: string; pin?: string }

/** Signs somebody in; the session that comes back changes the screen by itself. */
export function SignInForm() {
  const { t } = useTranslation('session')
  const { name } = useHouse()
  const posts = useQuery(api.session.posts.queryOptions())
  const [workNumber, setWorkNumber] = useState('')
  const [pin, setPin] = useState('')
  const [chosen, setChosen] = useState<string | null>(rememberedPost)
  const [missing, setMissing] = useState<Missing>({})
  const pinInput = useRef<HTMLInputElement>(null)
  const signIn = useCommand(api.session.signIn, { onDone: takeSession })
  const wait = useWait(signIn.problem)
  const problem = signIn.problem ?? (posts.isError && posts.data === undefined ? problemOf(posts.error) : null)
  const sent = useRef<Parameters<typeof signIn.run>[0] | null>(null)
  useAgainWhenBack(storeIsLost(problem), () => void (signIn.problem !== null && sent.current !== null ? signIn.run(sent.current) : posts.refetch()))
  const post = posts.data?.find(known => known.id === chosen) ?? posts.data?.[0]

  async function submit(event?: FormEvent): Promise<void> {
    event?.preventDefault()
    const left: Missing = {
      ...(workNumber.trim() === '' ? { workNumber: t('signIn.workNumberMissing') } : {}),
      ...(pin === '' ? { pin: t('signIn.pinMissing') } : {}),
    }
    setMissing(left)
    if (Object.keys(left).length > 0 || post === undefined || wait > 0) return
    rememberPost(post.id)
    sent.current = { workNumber, pin, postId: post.id }
    if ((await signIn.run(sent.current)) !== null) return
    setPin('')
    pinInput.current?.focus()
  }

  function changeWorkNumber(typed: string): void {
    setWorkNumber(typed)
    // Whoever types another number must not be taken for the one who waits for the database.
    if (storeIsLost(signIn.problem)) signIn.clear()
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    // Enter in the PIN signs in, wherever the post stands; elsewhere it goes on to the next field.
    if (event.target !== pinInput.current && pin === '') enterNext(event)
  }

  return (
    <form className="door-form" onSubmit={event => void submit(event)} onKeyDown={onKeyDown} noValidate>
      <TextField
        label={t('signIn.workNumber')}
        name="workNumber"
        value={workNumber}
        onChange={changeWorkNumber}
        wrong={signIn.problem?.fields['workNumber'] ?? missing.workNumber}
        autoFocus
      />
      <PinField label={t('signIn.pin')} name="pin" value={pin} onChange={setPin} hint={t('signIn.pinHint')} wrong={missing.pin} inputRef={pinInput} />
      {posts.data?.length === 0 && <p className="failure">{t('signIn.noPosts')}</p>}
      {post !== undefined && (
        <PostPicker
          label={t('signIn.post')}
          posts={(posts.data ?? []).map(known => ({ id: known.id, name: name(known) }))}
          chosen={post.id}
          onChoose={setChosen}
        />
      )}
      <Failure problem={problem} wait={wait} again />
      <button type="submit" className="plain-button primary" disabled={signIn.busy || wait > 0 || post === undefined}>
        {signIn.busy ? t('signIn.busy') : t('signIn.submit')}
        <span className="kbd" aria-hidden>
          Enter
        </span>
      </button>
    </form>
  )
}
