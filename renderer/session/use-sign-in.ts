// What is typed at the sign-in, and its way to the desk.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../app/connection'
import { takeSession } from '../app/house'
import { problemOf } from '../app/problems'
import { useCommand } from '../app/use-command'
import { rememberedPost, rememberPost } from './sign-in-kept'
import { storeIsLost, useAgainWhenBack, useEntry } from './use-back'
import { useWait } from './use-wait'

const nothing = { workNumber: '', pin: '' }
type Typed = typeof nothing

/** The fields of the sign-in, its posts, and `submit`, which signs in and calls `onRefused` where that failed. */
export function useSignIn(onRefused: () => void) {
  const posts = usePosts()
  const [typed, setTyped] = useState(nothing)
  const [chosen, setChosen] = useState<string | null>(rememberedPost)
  const [missing, setMissing] = useState<Partial<Record<keyof Typed, boolean>>>({})
  const signIn = useCommand(api.session.signIn, { onDone: takeSession })
  const wait = useWait(signIn.problem)
  const entry = useEntry(signIn)
  const post = posts.known.find(known => known.id === chosen) ?? posts.known[0]

  // Whoever types something else must not be taken for the one who waits for the database.
  const change = (next: Partial<Typed>): void => {
    entry.forget()
    setTyped(before => ({ ...before, ...next }))
  }
  const choosePost = (id: string): void => {
    entry.forget()
    setChosen(id)
  }
  const submit = async (): Promise<void> => {
    const left = { workNumber: typed.workNumber.trim() === '', pin: typed.pin === '' }
    setMissing(left)
    if (left.workNumber || left.pin || post === undefined || wait > 0) return
    rememberPost(post.id)
    if (await entry.send({ ...typed, postId: post.id })) return
    setTyped(before => ({ ...before, pin: '' }))
    onRefused()
  }
  const waiting = entry.waiting ?? (signIn.problem === null && storeIsLost(posts.problem) ? 'retype' : null)
  return { typed, change, post, posts, choosePost, missing, submit, wait, waiting, problem: signIn.problem ?? posts.problem, signIn }
}

/** The posts of the department, asked for again by themselves once a lost database is back. */
function usePosts() {
  const posts = useQuery(api.session.posts.queryOptions())
  const problem = posts.isError && posts.data === undefined ? problemOf(posts.error) : null
  useAgainWhenBack(storeIsLost(problem), () => void posts.refetch())
  return { known: posts.data ?? [], none: posts.data?.length === 0, problem }
}
