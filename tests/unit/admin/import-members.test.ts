import { expect, test } from 'vitest'
import { fieldsOfHeadings } from '../../../shared/admin/import-headings'
import { checkRows } from '../../../shared/admin/import-rows'

const fields = fieldsOfHeadings('members', ['会员姓名', 'Телефон', '出生日期', 'язык', '积分余额', 'примечание', '序号'])

test('the headings of lists people keep are known, in both languages', () => {
  expect(fields).toEqual(['name', 'phone', 'birthday', 'lang', 'points', 'note', null])
})

test('a row comes out as the form would have it: the phone whole, the day in one writing, the language by the name’s script', () => {
  const { good, badRows } = checkRows('members', fields, [
    { row: 2, cells: ['Анна Ким', '8 914 555-20-20', '12.03.1985', '', '1 250', 'по пятницам', '1'] }, { row: 3, cells: ['王芳', '139 4530 0217', '1990年7月8日', '俄文', '', '', '2'] },
  ])
  expect(badRows).toBe(0)
  expect(good).toMatchObject([{ name: 'Анна Ким', phone: '+79145552020', birthday: '1985-03-12', lang: 'ru', points: 1250, note: 'по пятницам' }, { name: '王芳', phone: '+8613945300217', birthday: '1990-07-08', lang: 'ru', points: 0 }])
})

test('what is wrong is told by row and column, and the same person twice', () => {
  const { good, bad, badRows } = checkRows('members', fields, [
    { row: 2, cells: ['', '13945300217', '', '', '', '', ''] }, { row: 3, cells: ['李雷', '801', '', '', '', '', ''] }, { row: 4, cells: ['李雷', '', '31.02.1985', '', '', '', ''] }, { row: 5, cells: ['韩梅', '', '', 'клингонский', 'много', '', ''] },
    { row: 6, cells: ['赵敏', '13945300218', '', '', '', '', ''] }, { row: 7, cells: ['Чжао', '+86 139 4530 0218', '', '', '', '', ''] }, { row: 8, cells: ['周若', '', '1985-01-01', '', '', '', ''] }, { row: 9, cells: ['周若', '', '01.01.1985', '', '', '', ''] }, { row: 10, cells: ['周若', '', '', '', '-5', '', ''] },
  ])
  expect(good.map(({ name }) => name)).toEqual(['赵敏', '周若'])
  expect(badRows).toBe(7)
  expect(bad.map(({ row, field, error }) => [row, field, error])).toEqual([
    [2, 'name', 'text.required'], [3, 'phone', 'phone.unknown'], [4, 'birthday', 'birthday.none'], [5, 'lang', 'import.language'], [5, 'points', 'number.decimal'], [7, 'phone', 'import.duplicate'], [9, 'name', 'import.duplicate'], [10, 'points', 'points.negative'],
  ])
})
