// Whose care a matter is in: of exactly one post, so that nothing is handed over twice and nothing to nobody.

/** A matter that is open, and the post at which it was registered (null: at none, or by the program itself). */
export interface OpenMatter {
  readonly id: string
  readonly postId: string | null
}

/**
 * The post that cares for a matter: the one at which it was registered while that one is manned, otherwise the first of those that are. `manned` are the
 * posts with an open shift, in the order of the house. Null where no shift is open at all: the next one that opens gets it.
 */
export function postInCare({ postId }: Pick<OpenMatter, 'postId'>, manned: readonly string[]): string | null {
  if (postId !== null && manned.includes(postId)) return postId
  return manned[0] ?? null
}

/** The matters that one post cares for, in the order given. */
export function inCareOf<Matter extends Pick<OpenMatter, 'postId'>>(post: string, matters: readonly Matter[], manned: readonly string[]): Matter[] {
  return matters.filter(matter => postInCare(matter, manned) === post)
}
