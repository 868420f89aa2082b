import { describe, expect, test } from 'vitest'
import { tellContent } from '../../../electron/desk/attachments/tell'
import { acceptedEndings, endingOf, kindByName, nameFits } from '../../../shared/attachments/kinds'
import { exe, gif, jpeg, mp3, mp4, ogg, pdf, png, wav, webm, webp, zip } from '../../support/files'

describe('what a file is, told by its content', () => {
  test.each([
    ['png', png()], ['jpeg', jpeg()], ['gif', gif()], ['webp', webp()], ['pdf', pdf()], ['wav', wav()], ['mp3', mp3()], ['ogg', ogg()],
    ['webm', webm('A_OPUS')], ['m4a', mp4('M4A ', ['soun'])], ['m4a', mp4('mp42', ['soun'])],
  ] as const)('%s', async (kind, bytes) => {
    expect((await tellContent(bytes)).kind).toBe(kind)
  })

  test('a film is no sound, though its container could hold sound only', async () => {
    expect(await tellContent(webm('V_VP8'))).toEqual({ kind: null, label: 'WEBM' })
    expect(await tellContent(mp4('mp42', ['soun', 'vide']))).toEqual({ kind: null, label: 'MP4' })
  })

  test('what may not be kept is named, and what nobody knows is not', async () => {
    expect(await tellContent(exe())).toEqual({ kind: null, label: 'EXE' })
    expect(await tellContent(zip())).toEqual({ kind: null, label: 'ZIP' })
    expect(await tellContent(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'))).toMatchObject({ kind: null })
    expect(await tellContent(Buffer.from('только слова'))).toEqual({ kind: null, label: '' })
    expect(await tellContent(Buffer.from('%PD'))).toEqual({ kind: null, label: '' })
  })
})

describe('what a name says', () => {
  test.each([['收据.JPG', 'jpg'], ['a.b.pdf', 'pdf'], ['без конца', ''], ['счёт.копия', ''], ['版本 1.2', ''], ['.', ''], ['note. pdf', '']])('%s ends with «%s»', (name, ending) => {
    expect(endingOf(name)).toBe(ending)
  })

  test('a name without an end fits everything, one of another kind does not', () => {
    expect(nameFits('照片', 'png')).toBe(true)
    expect(nameFits('照片.jpeg', 'jpeg')).toBe(true)
    expect(nameFits('照片.jpg', 'png')).toBe(false)
    expect(nameFits('счёт.pdf.exe', 'pdf')).toBe(false)
    expect(kindByName('голос.m4a')).toBe('audio')
  })

  test('every end that may be chosen is told as one kind only', () => {
    expect(new Set(acceptedEndings).size).toBe(acceptedEndings.length)
  })
})
