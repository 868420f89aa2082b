// What the sign-in screen remembers for this station.

const POST = 'desk.post'
const SET_UP = 'desk.setUp'

/** The post last signed in on at this station, or null. */
export function rememberedPost(): string | null {
  return localStorage.getItem(POST)
}

/** Remembers the post for the next sign-in. */
export function rememberPost(postId: string): void {
  localStorage.setItem(POST, postId)
}

/** Remembers whether the mall was set up, for the next start. */
export function rememberSetUp(setUp: boolean): void {
  localStorage.setItem(SET_UP, setUp ? 'yes' : 'no')
}

/** Whether this window will show the sign-in once the desk is open: it is the program's first (main says so in its address), and the mall was set up. */
export function beginsWithSignIn(): boolean {
  return new URLSearchParams(window.location.search).has('starting') && localStorage.getItem(SET_UP) === 'yes'
}
