/** Parts of records, together by the record each belongs to, in the order given. */
export function byRecord<Row>(rows: readonly Row[], recordOf: (row: Row) => string): Map<string, Row[]> {
  const found = new Map<string, Row[]>()
  for (const row of rows) {
    const of = found.get(recordOf(row))
    if (of) of.push(row)
    else found.set(recordOf(row), [row])
  }
  return found
}
