import type { Contents } from '../../../db/contents'
import type { Store, Writer } from '../../../db/store'
import { newId } from '../../../shared/core/ids'
import type { Desk } from '../core/desk'
import { Live } from '../core/live'
import { Mall } from '../core/mall'

/**
 * A desk whose use cases all write inside one transaction that is already open, at the times a clock of its own shows. What they did is
 * committed together or not at all; screens of this station hear nothing of it until the caller announces.
 */
export function deskWithin(desk: Desk, writer: Writer, now: () => number): Desk {
  const store: Store = {
    dialect: writer.dialect,
    server: desk.store.server,
    contents: readOnly(writer.contents),
    read: body => body(writer),
    write: body => body({ ...writer, changes: [], announce: async () => undefined }),
    onAnnounced: () => () => undefined,
    onMissed: () => () => undefined,
    state: () => 'ok',
    onState: () => () => undefined,
    close: async () => undefined,
  }
  const live = new Live()
  // What is played has no clock but its own.
  return { ...desk, store, live, mall: new Mall(store, live), now, since: now, run: newId() }
}

/** Content is put in a transaction of its own, which would wait for the one that is open. */
function readOnly(contents: Contents): Contents {
  const refuse = () => Promise.reject(new Error('files are not put inside another transaction'))
  return { get: hash => contents.get(hash), missing: (db, asked) => contents.missing(db, asked), put: refuse, forget: refuse }
}
