import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as files from 'node:fs/promises'
import { writePdf } from '../../../electron/print/pdf-file'

vi.mock('node:fs/promises', async original => ({ ...(await original<typeof files>()) }))

let folder = ''
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'pdf-file-'))))
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true, force: true })
})

/** A disk that takes some bytes and then is full. */
function fullDisk(code: string): void {
  vi.spyOn(files, 'writeFile').mockImplementation(async path => {
    writeFileSync(String(path), 'half of it')
    throw Object.assign(new Error(code), { code })
  })
}

test('a PDF is there as a whole, also over an older one', async () => {
  await writePdf(join(folder, 'a.pdf'), Buffer.from('one'))
  await writePdf(join(folder, 'a.pdf'), Buffer.from('two'))
  expect(readdirSync(folder)).toEqual(['a.pdf'])
  expect(readFileSync(join(folder, 'a.pdf'), 'utf8')).toBe('two')
})

test.each([['ENOSPC', 'pdf_folder_full'], ['EDQUOT', 'pdf_folder_full'], ['EROFS', 'pdf_folder_closed'], ['EIO', 'pdf_not_written']])('%s: the folder is named, the older file stays, nothing half-written is left', async (code, reason) => {
  await writePdf(join(folder, 'a.pdf'), Buffer.from('one'))
  fullDisk(code)
  await expect(writePdf(join(folder, 'a.pdf'), Buffer.from('two'))).rejects.toMatchObject({ code: 'REFUSED', data: { reason, params: { folder } } })
  expect(readdirSync(folder)).toEqual(['a.pdf'])
  expect(readFileSync(join(folder, 'a.pdf'), 'utf8')).toBe('one')
})

test('a folder that is gone is said to be one that cannot be written to', async () => {
  await expect(writePdf(join(folder, 'gone', 'a.pdf'), Buffer.from('x'))).rejects.toMatchObject({ code: 'REFUSED', data: { reason: 'pdf_not_written', params: { folder: join(folder, 'gone') } } })
})
