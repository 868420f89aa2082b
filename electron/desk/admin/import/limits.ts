/** A list of shops is never larger; a larger file is refused before it is read. */
export const MAX_BYTES = 20 * 1024 * 1024
/** Rows of data in one file. */
export const MAX_ROWS = 20_000
