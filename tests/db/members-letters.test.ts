// Lists and what is printed of them: points that run out, letters with the department's text, the hand-outs of a day; on both stores.
import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import { balancesOf, earnedByAll, runningOutOf } from '../../db/repositories/points'
import { membersDesk as club } from '../../electron/desk/members/desk'
import { formData } from '../../electron/desk/print/form-data'
import type { FormContents, FormName } from '../../shared/forms'
import { newId } from '../../shared/core/ids'
import { usualRules } from '../../shared/members/rules'
import { atLocal } from '../../shared/text/zone'
import { aGift, aMember, aShop, earned, TODAY } from '../support/club'
import { onBothStores, TEST_PIN, type TestDesk } from '../support/desk'

const ZONE = 'Asia/Shanghai'
const { since: _since, ...rulesWithout } = usualRules
async function paper<Name extends FormName>({ desk, as }: TestDesk, form: Name, of: unknown): Promise<FormContents[Name]> {
  return (await formData(desk, as('receptionist'), { form, recordId: null, of: JSON.stringify(of) })).data as FormContents[Name]
}

onBothStores('lists of the club and their papers', make => {
  test('whose points run out by the end of next month, how many and when', async () => {
    const made = await make()
    const { ask } = made
    const shop = await aShop(made)
    await ask('administrator', club.saveRules, { ...rulesWithout, since: TODAY, version: 0, expireMonths: 1 })
    const soon = await earned(made, await aMember(made), shop, 300)
    await ask('receptionist', club.redeem, { id: soon.id, points: 100, reason: '抵扣' })
    await ask('administrator', club.saveRules, { ...rulesWithout, since: TODAY, version: 1, expireMonths: 12 })
    await earned(made, await aMember(made, { name: 'Олег' }), shop, 300)
    const { rows } = await ask('receptionist', club.page, { list: 'runningOut', limit: 50 })
    expect(rows.map(({ id, runsOut }) => ({ id, runsOut }))).toEqual([{ id: soon.id, runsOut: { at: atLocal('2027-01-01 00:00', ZONE), points: 200 } }])
    expect(await paper(made, 'clubLetters', { list: 'runningOut', part: 0 })).toMatchObject({ list: 'runningOut', text: null, to: [{ number: soon.number, points: 200, day: atLocal('2027-01-01 00:00', ZONE) - 1, lang: 'ru' }] })
  })

  test('a letter goes to each of a list once, with the text the department wrote, and to nobody who left', async () => {
    const made = await make()
    const { ask } = made
    const born = await aMember(made, { birthday: '1990-11-24' })
    await aMember(made, { name: 'Олег', birthday: '1990-05-24' })
    const left = await aMember(made, { name: 'Вера', birthday: '1990-11-24' })
    await ask('receptionist', club.end, { id: left.id, version: left.version, reason: '本人要求' })
    const text = { zh: '{姓名}您好，{日期}快乐', ru: 'С днём рождения, {имя}!' }
    await expect(ask('receptionist', club.saveLetter, { list: 'birthdays', text, version: 0 })).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
    expect(await ask('shiftLead', club.saveLetter, { list: 'birthdays', text, version: 0 })).toEqual({ version: 1 })
    await expect(ask('supervisor', club.saveLetter, { list: 'vip', text: { zh: '您好', ru: 'Здравствуйте' }, version: 0 }), 'somebody else saved meanwhile').rejects.toMatchObject({ code: 'STALE' })
    await expect(ask('supervisor', club.saveLetter, { list: 'vip', text, version: 1 }), 'no day is told of a VIP').rejects.toMatchObject({ code: 'INVALID', data: { problems: [{ path: ['zh'], error: 'letter.place', params: { place: '{日期}' } }] } })
    expect(await ask('receptionist', club.letters, { list: 'birthdays' })).toMatchObject({ to: [{ id: born.id, day: atLocal('2026-11-24 00:00', ZONE) }], more: false, text, version: 1 })
    expect((await paper(made, 'clubLabels', { list: 'birthdays', part: 0 })).to.map(({ number }) => number)).toEqual([born.number])
    await ask('supervisor', club.saveLetter, { list: 'birthdays', text: null, version: 1 })
    expect(await ask('receptionist', club.letters, { list: 'birthdays' })).toMatchObject({ text: null, version: 2 })
  })

  test('many letters come in parts, everybody in one of them', async () => {
    const made = await make()
    const { ask } = made
    for (let count = 0; count < 125; count += 1) {
      const member = await aMember(made, { name: `Олег ${count}` })
      if (count < 122) await ask('supervisor', club.setLevel, { id: member.id, version: member.version, level: 'vip', reason: '决定' })
    }
    for (const list of ['vip', 'levels'] as const) {
      const parts = [await ask('receptionist', club.letters, { list, part: 0 }), await ask('receptionist', club.letters, { list, part: 1 }), await ask('receptionist', club.letters, { list, part: 2 })]
      expect(parts.map(({ to, more }) => [to.length, more]), list).toEqual([[120, true], [2, false], [0, false]])
      expect(new Set(parts.flatMap(({ to }) => to.map(({ id }) => id))).size, list).toBe(122)
    }
  })

  test('the sheet of a day names every hand-out, who let it pass, and what came back', async () => {
    const made = await make()
    const { ask, as } = made
    const gift = await aGift(made)
    const member = await aMember(made)
    const first = await ask('receptionist', club.handOut, { id: member.id, giftId: gift.id })
    await ask('receptionist', club.override, { id: member.id, giftId: gift.id, staffId: as('shiftLead').staffId, pin: TEST_PIN, reason: '一家三口' })
    await ask('receptionist', club.giftBack, { id: member.id, moveId: first.gifts[0]?.id ?? '', reason: '退' })
    const { campaign, lines } = await paper(made, 'giftHandOuts', { campaignId: gift.campaignId, day: TODAY })
    expect(campaign).toEqual({ zh: '冬季礼', ru: 'Зимний подарок' })
    expect(lines.map(({ count, cameBack, over }) => ({ count, cameBack, over: over?.reason }))).toEqual([{ count: 1, cameBack: true, over: undefined }, { count: 1, cameBack: false, over: '一家三口' }])
    expect((await paper(made, 'giftHandOuts', { campaignId: gift.campaignId, day: '20261121' })).lines).toEqual([])
  })

  test('the consent to be signed first says what is typed so far; what is no such thing is not printed', async () => {
    const made = await make()
    expect(await paper(made, 'consentBlank', { lang: 'ru', name: 'Анна Ким', latin: '', phone: '', birthday: null })).toMatchObject({ number: '', member: { name: 'Анна Ким' }, consent: { at: null, lang: 'ru', strokes: null } })
    for (const of of [{ lang: 'en' }, 'x', null]) await expect(paper(made, 'consentBlank', of)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(formData(made.desk, made.as('handler'), { form: 'clubLetters', recordId: null, of: JSON.stringify({ list: 'vip', part: 0 }) })).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
  })

  test('a list of tens of thousands is asked about, more than a statement takes values', async () => {
    const made = await make()
    const member = await earned(made, await aMember(made), await aShop(made), 30)
    const ids = [...Array.from({ length: 40_000 }, () => newId()), member.id]
    const [balances, out, years] = await made.desk.store.read(async db => [await balancesOf(db, ids), await runningOutOf(db, ids, Number.MAX_SAFE_INTEGER), await earnedByAll(db, ids, 0)])
    expect([balances.get(member.id), out.get(member.id)?.points, years.get(member.id), balances.size]).toEqual([30, 30, 30, 1])
  })

  test('the list of points that run out leaves with how many and when', async () => {
    const made = await make()
    await made.ask('administrator', club.saveRules, { ...rulesWithout, since: TODAY, version: 0, expireMonths: 1 })
    await earned(made, await aMember(made), await aShop(made), 300)
    const { bytes, rows } = await made.ask('afterSales', club.exportList, { list: 'runningOut' })
    expect(rows).toBe(1)
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(Buffer.from(bytes, 'base64') as never)
    const [heads, line] = [1, 2].map(row => (book.worksheets[0]!.getRow(row).values as unknown[]).slice(-2))
    expect(heads).toEqual(['将过期积分 / Сгорит баллов', '有效期到 / Последний день'])
    expect(line).toEqual(['300', '2026-12-31'])
  })
})
