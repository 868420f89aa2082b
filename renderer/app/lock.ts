// Locking: first what is typed is kept, in every window of the station, then the desk locks.
import { client } from './connection'
import { keepAllDrafts } from './draft-keeper'
import { takeSession } from './house'

/** Windows of one station tell each other to keep their drafts while the person is still known. */
const windows = new BroadcastChannel('desk.lock')
const OTHERS_MS = 120

windows.addEventListener('message', () => void keepAllDrafts())

async function keepEverywhere(): Promise<void> {
  windows.postMessage('keep')
  await Promise.all([keepAllDrafts(), new Promise(resolve => window.setTimeout(resolve, OTHERS_MS))])
}

/** Locks the station's screen; drafts are kept first. */
export async function lockDesk(): Promise<void> {
  await keepEverywhere()
  takeSession(await client.session.lock())
}

/** Ends the person's work at this station; drafts are kept first. */
export async function signOut(): Promise<void> {
  await keepEverywhere()
  takeSession(await client.session.signOut())
}
