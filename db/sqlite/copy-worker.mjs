// Runs in a thread of its own, so that the desk answers while a large file is copied and read through. Plain JavaScript: it is started
// by its path and not bundled. In: { task: 'copy', from, to } or { task: 'check', path }. Out: { applied } or { error: { code, message } }.
import { closeSync, fsyncSync, openSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import Database from 'better-sqlite3'

/** All pages in one step: one snapshot of the store, so that no write in between makes the copy begin again. */
const ALL_PAGES = 0x7fffffff

function appliedMigrations(db) {
  const answer = db.pragma('quick_check(1)', { simple: true })
  if (answer !== 'ok') throw Object.assign(new Error(String(answer)), { code: 'SQLITE_CORRUPT' })
  const there = db.prepare("SELECT 1 FROM sqlite_master WHERE name = 'desk_migrations'").get()
  return there ? db.prepare('SELECT at FROM desk_migrations').pluck().all() : []
}

async function copy(from, to) {
  const source = new Database(from, { readonly: true, fileMustExist: true, timeout: 5_000 })
  try {
    await source.backup(to, { progress: () => ALL_PAGES })
  } finally {
    source.close()
  }
  // One whole file without a write-ahead log beside it: it can be opened from a read-only drive and carried away alone.
  const made = new Database(to, { fileMustExist: true })
  let applied
  try {
    made.pragma('journal_mode = DELETE')
    applied = appliedMigrations(made)
  } finally {
    made.close()
  }
  const file = openSync(to, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  return applied
}

function check(path) {
  const db = new Database(path, { readonly: true, fileMustExist: true })
  try {
    return appliedMigrations(db)
  } finally {
    db.close()
  }
}

try {
  const applied = workerData.task === 'copy' ? await copy(workerData.from, workerData.to) : check(workerData.path)
  parentPort.postMessage({ applied })
} catch (error) {
  parentPort.postMessage({ error: { code: String(error.code ?? ''), message: error.message } })
}
