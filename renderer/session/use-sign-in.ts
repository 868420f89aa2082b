// What is typed at the sign-in, and its way to the desk.
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { api } from '../app/connection'
import { takeSession } from '../app/house'
import { queries } from '../app/queries'
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
  const post = chosenOf(posts.known, chosen)
  const early = useEarly()

  // Whoever types something else must not be taken for the one who waits for the database.
  const change = (next: Partial<Typed>): void => {
    entry.forget()
    early.forget()
    setTyped(before => ({ ...before, ...next }))
  }
  const choosePost = (id: string): void => {
    entry.forget()
    early.forget()
    setChosen(id)
  }
  const submit = async (): Promise<void> => {
    const left = { workNumber: typed.workNumber.trim() === '', pin: typed.pin === '' }
    setMissing(left)
    if (left.workNumber || left.pin || wait > 0 || early.shown) return
    const at = post ?? (posts.opening ? chosenOf(await early.postsWhenOpen(), chosen) : undefined)
    if (at === undefined) return
    rememberPost(at.id)
    if (await entry.send({ ...typed, postId: at.id })) return
    setTyped(before => ({ ...before, pin: '' }))
    onRefused()
  }
  const waiting = entry.waiting ?? (signIn.problem === null && storeIsLost(posts.problem) ? 'retype' : null)
  return { typed, change, post, posts, choosePost, missing, submit, early: early.shown, wait, waiting, problem: signIn.problem ?? posts.problem, signIn }
}

type Post = { id: string; nameZh: string; nameRu: string }

const chosenOf = (known: readonly Post[], chosen: string | null) => known.find(({ id }) => id === chosen) ?? known[0]

/** An entry sent before the desk could say its posts: it goes out when the desk does, unless something else is typed meanwhile. */
function useEarly() {
  const [shown, setShown] = useState(false)
  const waits = useRef(false)
  const set = (early: boolean): void => {
    waits.current = early
    setShown(early)
  }
  return {
    shown,
    forget: () => set(false),
    /** The posts once they are known; none where the entry was forgotten, or they cannot be had. */
    postsWhenOpen: async (): Promise<readonly Post[]> => {
      set(true)
      const known = await queries.ensureQueryData(api.session.posts.queryOptions()).catch(() => [])
      const still = waits.current
      set(false)
      return still ? known : []
    },
  }
}

/** The posts of the department, asked for again by themselves once a lost database is back. */
function usePosts() {
  const posts = useQuery(api.session.posts.queryOptions())
  const problem = posts.isError && posts.data === undefined ? problemOf(posts.error) : null
  useAgainWhenBack(storeIsLost(problem), () => void posts.refetch())
  return { known: posts.data ?? [], none: posts.data?.length === 0, opening: posts.isPending, problem }
}
