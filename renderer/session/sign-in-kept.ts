// What the sign-in screen remembers for this station.

const POST = 'desk.post'

/** The post last signed in on at this station, or null. */
export function rememberedPost(): string | null {
  return localStorage.getItem(POST)
}

/** Remembers the post for the next sign-in. */
export function rememberPost(postId: string): void {
  localStorage.setItem(POST, postId)
}
