// A row of a table cannot go on over a page: a text longer than a row should be stands in several.

/** The text in pieces of at most so many characters, cut after a space or a mark where there is one in the second half; together they are the text. */
export function piecesOf(text: string, most: number): string[] {
  const letters = Array.from(text)
  const pieces: string[] = []
  for (let from = 0; from < letters.length;) {
    const rest = letters.slice(from, from + most)
    const last = from + rest.length >= letters.length ? rest.length : cutOf(rest)
    pieces.push(rest.slice(0, last).join(''))
    from += last
  }
  return pieces
}

function cutOf(letters: readonly string[]): number {
  const half = Math.floor(letters.length / 2)
  const last = letters.findLastIndex((letter, at) => at >= half && /[\s，。；、,.;!?！？]/u.test(letter))
  return last === -1 ? letters.length : last + 1
}
