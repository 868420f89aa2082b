import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** @param {string | Buffer} content @returns {string} */
export const sha256 = (content) => createHash('sha256').update(content).digest('hex')

/** @param {string} file @returns {string | undefined} undefined when there is none */
export function readText(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}

/** @param {string} file @returns {unknown} undefined when missing or broken off */
export function readJson(file) {
  const text = readText(file)
  if (text === undefined) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/**
 * Writes a file whole or not at all, so that a stamp never vouches for work
 * that was broken off while the stamp itself was being written.
 *
 * @param {string} file
 * @param {string} text
 */
export function writeText(file, text) {
  mkdirSync(path.dirname(file), { recursive: true })
  const half = `${file}.${process.pid}.part`
  writeFileSync(half, text)
  renameSync(half, file)
}
