// What a record gives to the search, apart from the search itself: its dictionaries are large and are loaded when words are made.

/**
 * What a part of a record is, which decides how it can be found: a `name` also by pinyin and initials with surname readings, a `subject`
 * also by pinyin, a `text` by words and two-character pieces, a `phone` by its end, beginning or whole, a `number` (record, card, bar
 * code) by its beginning or any of its parts, a `code` (shop) with look-alike letters of both alphabets the same.
 */
export type SearchKind = 'name' | 'subject' | 'text' | 'phone' | 'number' | 'code'

/** One field of a record as the search sees it; an empty one adds nothing. */
export interface SearchPart {
  readonly kind: SearchKind
  readonly text: string | null | undefined
}

/** A name kept in both languages, found by either. */
export function bothNames(kind: 'name' | 'subject', named: { nameZh: string; nameRu: string } | undefined): SearchPart[] {
  return [
    { kind, text: named?.nameZh },
    { kind, text: named?.nameRu },
  ]
}
