// Members of a list kept until now: ten thousand rows of which some are bad.
import { expect, test } from 'vitest'
import { adminDesk } from '../../electron/desk/admin/desk'
import { membersDesk as club } from '../../electron/desk/members/desk'
import { aMember } from '../support/club'
import { onBothStores, type TestDesk } from '../support/desk'
import { refusedAs } from '../support/shifts'

/** So many rows, every so-manieth without a name, with a day that is none, or with a phone of no country. */
function csv(rows: number, bad: number): string {
  const every = Math.floor(rows / bad)
  const lines = Array.from({ length: rows }, (_, at) => {
    const nth = Math.floor(at / every)
    if (at % every !== 0 || nth >= bad) return `会员${at},13${String(900_000_000 + at)},1985-03-12,${at % 7 === 0 ? 120 : ''}`
    return [`,13${String(900_000_000 + at)},,`, `会员${at},,1985-02-30,`, `会员${at},80${at % 10},,`][nth % 3]
  })
  return `姓名,电话,生日,积分\n${lines.join('\n')}\n`
}

const shown = ({ ask }: TestDesk, text: string) => ask('shiftLead', adminDesk.previewImport, { kind: 'members', fileName: '会员.csv', bytes: Buffer.from(text).toString('base64') })

onBothStores('importing members', (make, dialect) => {
  test('all bad rows are told before anything is saved, and the good ones are enrolled', async () => {
    const made = await make()
    const { ask } = made
    const known = await aMember(made, { name: '会员1', phone: '13900000001' })
    const [rows, bad] = dialect === 'sqlite' ? [10_000, 137] : [1000, 37]
    const found = await shown(made, csv(rows, bad))
    expect(found).toMatchObject({ good: rows - bad, badRows: bad, replaces: 1 })
    expect(new Set(found.bad.map(({ error }) => error))).toEqual(new Set(['text.required', 'birthday.none', 'phone.unknown']))
    expect((await ask('receptionist', club.page, { list: 'all' })).rows).toHaveLength(1)
    await expect(ask('receptionist', club.importRows, { token: found.token })).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
    await expect(ask('shiftLead', adminDesk.commitImport, { token: found.token })).rejects.toEqual(refusedAs('import_expired'))
    expect(await ask('shiftLead', club.importRows, { token: found.token })).toEqual({ added: rows - bad - 1, replaced: 1 })
    const [member] = await ask('receptionist', club.twins, { name: '', phone: '13900000007' })
    expect(await ask('receptionist', club.get, { id: member?.id ?? '' })).toMatchObject({ name: '会员7', balance: 120, consent: null, entries: [{ kind: 'adjust', points: 120, reason: '会员.csv' }] })
    expect(await ask('receptionist', club.get, { id: known.id })).toMatchObject({ balance: 0 })
    // Sent again, as after a cut: nobody is enrolled twice.
    expect(await ask('shiftLead', club.importRows, { token: found.token })).toEqual({ added: 0, replaced: rows - bad })
  }, 240_000)

  test('a file without names is no list of members', async () => {
    const made = await make()
    await expect(shown(made, '电话,生日\n13900000001,1985-03-12\n')).rejects.toMatchObject({ code: 'INVALID', data: { problems: [{ path: ['bytes'], error: 'import.noName' }] } })
  })
})
