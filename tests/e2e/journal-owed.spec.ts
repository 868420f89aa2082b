// What waits for each: a clerk's week that fell due stands on the board and opens from its notice; what lies with a department is nobody's at the desk until it comes near.
import { showDay } from '../../shared/text/when'
import { expect, test } from '../support/e2e'
import { languages } from '../support/words'
import { ComplaintDesk } from './pages/complaint-desk'
import { people } from './pages/door'
import { Journals } from './pages/journal'
import { Today } from './pages/today'

// The desk's clock and the page's own: a Friday, the Monday after at 13:00 in the mall, and the moments around the day before an important complaint of Friday is to be settled.
const FRIDAY = '2026-11-20T02:00:00Z'
const SATURDAY = '2026-11-21T01:00:00Z'
const SUNDAY = '2026-11-22T06:00:00Z'
const MONDAY = '2026-11-23T05:00:00Z'
/** The week of that Friday, by its Monday. */
const WEEK = '2026-11-16'
const told = {
  zh: { who: '宋雅琴', said: '二层卫生间地面湿滑，老人摔了一跤。', twice: '同一件事登记了两遍。', why: '重复登记', category: ['08', '设备与工程'] },
  ru: { who: 'Зоя Арефьева', said: 'Эскалатор стоит второй день.', twice: 'То же самое записано второй раз.', why: 'Записано дважды', category: ['08', 'Оборудование и инженерные сети'] },
} as const

for (const lang of languages) {
  const { who, said, twice, why, category } = told[lang]

  test(`${lang}: on Monday at 13:00 the clerk's week of last week is on the board and in the notices, and opens from both`, async ({ openSample, open }) => {
    const first = await openSample(lang, { clockFrom: FRIDAY })
    const friday = await ComplaintDesk.at(first, FRIDAY, lang)
    await friday.door.signIn(people.afterSales.number)
    const number = await friday.form.take({ said, category, personName: who })
    const wrong = await friday.form.take({ said: twice, category, personName: who })
    await friday.finds(people.shiftLead, 'open', wrong)
    await friday.record.seldomText('void', why)
    await friday.record.inState('voided')
    await first.close()

    const second = await open({ data: first.data, clockFrom: MONDAY })
    const { door, page, t } = await ComplaintDesk.at(second, MONDAY, lang)
    await door.signIn(people.afterSales.number)
    const notices = page.getByRole('region', { name: t('notices:title') })
    const week = { from: showDay(WEEK, lang) }
    const notice = notices.getByRole('link').filter({ hasText: t('clocks:names.sendJournal') }).filter({ hasText: t('notices:week', week) }).first()
    await expect(notice, 'it was given when the desk opened').toBeVisible()
    await expect(notice).toContainText(people.afterSales.name)
    const owed = new Today(page, t).owed(t('today:owed.week', week)).filter({ hasText: t('clocks:names.sendJournal') })
    await expect(owed).toHaveCount(1)
    await owed.click()
    const journal = new Journals(page, t)
    const opened = async () => {
      await journal.inState('late')
      await expect(journal.whole).toContainText(number)
      await expect(journal.whole.getByRole('row').filter({ hasText: wrong })).toContainText(why)
    }
    await opened()
    await new Today(page, t).open()
    await notice.click()
    await opened()

    await journal.take('')
    await journal.inState('sent')
    await new Today(page, t).open()
    await expect(owed, 'done').toHaveCount(0)
    await door.lock()
    await door.signInOver(people.supervisor.number)
    const toRead = new Today(page, t).owed(t('today:owed.week', week)).filter({ hasText: t('clocks:names.readJournal') }).filter({ hasText: people.afterSales.name })
    await toRead.click()
    await expect(journal.whole).toContainText(people.afterSales.name)
    await journal.inState('sent')
    await journal.take('')
    await journal.inState('read')
    await new Today(page, t).open()
    await expect(toRead).toHaveCount(0)
  })

  test(`${lang}: what lies with a department is not the supervisor's until the day before it is to be settled`, async ({ openSample, open }) => {
    const first = await openSample(lang, { clockFrom: FRIDAY })
    const friday = await ComplaintDesk.at(first, FRIDAY, lang)
    await friday.door.signIn(people.receptionist.number)
    const number = await friday.form.take({ said, category, cause: 'work', harm: 'some', personName: who, wants: 'compensation' })
    await friday.record.begin('judge')
    await friday.page.keyboard.press('Control+Enter')
    await friday.record.inState('judged')
    await friday.record.take('send', null, 'sent')
    await friday.owes(people.supervisor, number)
    await friday.record.step('takeUp').click()
    await expect(friday.record.step('takeUp')).toHaveCount(0)
    await friday.register.tab('open')
    await expect(friday.register.row(number)).toBeVisible()
    await friday.register.tab('owed')
    await expect(friday.register.row(number)).toHaveCount(0)
    await first.close()

    for (const [moment, mine] of [[SATURDAY, 0], [SUNDAY, 1]] as const) {
      const later = await open({ data: first.data, clockFrom: moment })
      const desk = await ComplaintDesk.at(later, moment, lang)
      await desk.door.signIn(people.supervisor.number)
      await desk.register.openIn('open', number)
      await expect(desk.record.clock('settle'), 'the record shows it all along').toBeVisible()
      await desk.register.tab('owed')
      await expect(desk.register.row(number), moment).toHaveCount(mine)
      if (mine > 0) await expect(desk.register.row(number)).toContainText(desk.t('clocks:names.settle'))
      await later.close()
    }
  })
}
