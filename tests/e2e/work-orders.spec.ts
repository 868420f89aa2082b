// A repair from its report to the archive: a team that refuses, one that comes, materials from the keyboard, a customer who is not content, and a second round.
import { seriousFindings } from '../support/axe'
import { expect, test } from '../support/e2e'
import { languages, wordsOf } from '../support/words'
import { Door, people } from './pages/door'
import { WorkOrderForm, WorkOrderRecord } from './pages/work-orders'

const told = {
  zh: {
    reporter: '宋雅琴', phone: '13904531402', place: '三层东侧洗手间', equipment: '9号饮水机', fault: '饮水机漏水，地面很滑，已放警示牌。', refusal: '不归电工管，请派水暖班', done: '更换进水软管和密封圈，通水半小时不漏',
    materials: [['进水软管', '根', '2', '18.5'], ['密封圈', '个', '4', '1.25']], fee: '30', total: '¥72.00', why: '还在滴水',
  },
  ru: {
    reporter: 'Зоя Арефьева', phone: '+79146612047', place: 'Туалет на третьем этаже, восточное крыло', equipment: 'Кулер № 9', fault: 'Из кулера течёт вода, на полу скользко.', refusal: 'Это не к электрикам, направьте сантехников',
    done: 'Заменены шланг и прокладки, полчаса под давлением не течёт', materials: [['Шланг подводки', 'шт', '2', '18,5'], ['Прокладка', 'шт', '4', '1,25']], fee: '30', total: '72,00', why: 'Всё равно капает',
  },
} as const

for (const lang of languages) {
  const t = wordsOf(lang)
  const { reporter, phone, place, equipment, fault, refusal, done, materials, fee, total, why } = told[lang]

  test(`${lang}: an order goes to a team that refuses, to one that comes, and round again before it is filed`, async ({ openSample }) => {
    const { page } = await openSample(lang)
    await new Door(page, t).signIn(people.receptionist.number)
    await page.keyboard.press('F6')
    const form = new WorkOrderForm(page, t)
    await form.shown()
    await form.reporter.fill(reporter)
    await form.field(t('ui:phone.label')).fill(phone)
    await form.place.fill(place)
    await form.field(t('work-orders:fields.equipment')).fill(equipment)
    await form.fault.fill(fault)
    const number = await form.saved()

    const record = new WorkOrderRecord(page, t)
    await record.inState('registered')
    await record.dispatch(reporter)
    await record.step('refuse').click()
    await page.keyboard.press('Control+Enter')
    await expect(record.form('refuse', number).getByRole('alert'), 'a refusal says why').toBeVisible()
    await page.keyboard.type(refusal)
    await page.keyboard.press('Control+Enter')
    await record.inState('registered')
    await expect(record.whole).toContainText(refusal)

    await record.dispatch('Сергей Ким')
    await page.keyboard.press('Control+Enter')
    await record.inState('accepted')
    await page.keyboard.press('Control+Enter')
    await record.inState('onSite')
    await record.done(done, materials, fee)
    const step = record.form('done', number)
    await expect(step).toContainText(total)
    expect(await seriousFindings(page), 'nothing serious in the form of the work').toEqual([])
    await page.keyboard.press('Control+Enter')
    await record.inState('done')
    await expect(record.whole.getByRole('table', { name: t('work-orders:fields.materials') })).toContainText(total)

    await record.handedOver()
    await record.followUp('notSatisfied', why)
    await record.inState('registered')
    await expect(record.whole).toContainText(t('work-orders:round', { no: 2 }))

    await record.dispatch('Сергей Ким')
    await page.keyboard.press('Control+Enter')
    await record.inState('accepted')
    await record.done(done, [], '')
    await page.keyboard.press('Control+Enter')
    await record.inState('done')
    await record.followUp('satisfied')
    await record.inState('archived')
    await expect(record.whole.locator('details').filter({ hasText: t('work-orders:outcomes.notSatisfied') }), 'the first round stays').toBeVisible()
    expect(await seriousFindings(page), 'nothing serious in the record').toEqual([])
  })
}
