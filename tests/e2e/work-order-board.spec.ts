// The dispatch board from the keyboard, from the report to the work done; the month's figures, their rows and the way back; a repair that a complaint asks for.
import { seriousFindings } from '../support/axe'
import { expect, test } from '../support/e2e'
import { languages, wordsOf } from '../support/words'
import { ComplaintRecord } from './pages/complaints'
import { Door, people } from './pages/door'
import { OrderBoard, TeamFigures } from './pages/work-order-board'
import { WorkOrderForm, WorkOrderRecord } from './pages/work-orders'

const told = {
  zh: { place: '二层北侧走廊', fault: '走廊顶灯一闪一闪，晃眼睛。', person: '赵师傅', done: '更换镇流器，已正常', phone: '13904531402', team: '强电班' },
  ru: { place: 'Коридор второго этажа, северное крыло', fault: 'В коридоре мигает верхний свет.', person: 'Сергей Ким', done: 'Заменён дроссель, свет ровный', phone: '+79146612047', team: 'Бригада электриков' },
} as const

for (const lang of languages) {
  const t = wordsOf(lang)
  const { place, fault, person, done, phone, team } = told[lang]

  test(`${lang}: an order goes over the board from column to column without the mouse`, async ({ openSample }) => {
    const { page } = await openSample(lang)
    await new Door(page, t).signIn(people.receptionist.number)
    await page.keyboard.press('F6')
    const form = new WorkOrderForm(page, t)
    await form.shown()
    await form.field(t('ui:phone.label')).fill(phone)
    await form.place.fill(place)
    await form.fault.fill(fault)
    const number = await form.saved()

    await page.keyboard.press('Control+b')
    const board = new OrderBoard(page, t)
    await board.shown()
    await board.moveTo('waiting', number)
    await page.keyboard.press('Control+Enter')
    const record = new WorkOrderRecord(page, t)
    const dispatch = record.form('dispatch', number)
    await dispatch.getByRole('radio').first().click()
    await dispatch.getByLabel(t('work-orders:dispatchForm.person')).fill(person)
    await page.keyboard.press('Control+Enter')
    await record.inState('dispatched')

    await page.keyboard.press('Escape')
    await board.shown()
    await expect(board.card('waiting', number), 'the keyboard is where it was').toHaveAttribute('aria-selected', 'true')
    await expect(board.card('waiting', number)).toContainText(person)
    await page.keyboard.press('Control+Enter')
    await expect(board.card('accepted', number)).toHaveAttribute('aria-selected', 'true')
    await page.keyboard.press('Control+Enter')
    await expect(board.card('onSite', number)).toHaveAttribute('aria-selected', 'true')
    await page.keyboard.press('Control+Enter')
    await record.form('done', number).getByLabel(t('work-orders:doneForm.label')).fill(done)
    await page.keyboard.press('Control+Enter')
    await record.inState('done')
    await page.keyboard.press('Escape')
    await expect(board.card('done', number)).toBeVisible()

    await board.team(team).click()
    await expect(board.card('done', number)).toBeVisible()
    await board.team(t('work-orders:board.noTeam')).click()
    await expect(board.card('done', number)).toBeHidden()
    for (const column of ['accepted', 'onSite', 'done'] as const) await expect(board.column(column).getByRole('option')).toHaveCount(0)
    expect(await seriousFindings(page), 'nothing serious on the board').toEqual([])
    // The register is narrowed as the board was.
    await page.keyboard.press('Control+b')
    await expect(page.getByRole('combobox', { name: t('work-orders:board.team') })).toHaveValue('none')
  })

  test(`${lang}: a figure of the month opens its rows, a row its record, and Esc leads back to it`, async ({ openSample }) => {
    const { page } = await openSample(lang)
    await new Door(page, t).signIn(people.supervisor.number)
    await page.keyboard.press('Control+k')
    await page.keyboard.type(t('work-orders:room.screens.figures'), { delay: 40 })
    await page.keyboard.press('Enter')
    const figures = new TeamFigures(page, t)
    await figures.shown()
    // What the sample did lies in the last days: at the turn of a month in the one before.
    if ((await figures.figure('refused').innerText()).startsWith('—')) await page.keyboard.press('PageUp')
    await expect(figures.figure('refused')).not.toContainText('—')
    const refused = /^\d+/.exec(await figures.figure('refused').innerText())?.[0]
    await figures.figure('refused').focus()
    await page.keyboard.press('Enter')
    await expect(figures.rows('refused')).toHaveCount(Number(refused))
    await figures.figure('accepted').click()
    await expect(figures.rows('accepted')).not.toHaveCount(0)
    expect(await seriousFindings(page), 'nothing serious among the figures').toEqual([])
    await figures.rows('accepted').first().click()
    const number = await new WorkOrderRecord(page, t).number()
    await expect(page.getByRole('link', { name: t('work-orders:board.back.figures') })).toBeVisible()
    await page.keyboard.press('Escape')
    await figures.shown()
    await expect(figures.figure('accepted')).toHaveAttribute('aria-pressed', 'true')
    await expect(figures.rows('accepted').first()).toContainText(number)
    await page.keyboard.press('PageDown')
    await expect(page.getByRole('button', { name: t('work-orders:figures.later') })).toHaveAttribute('aria-disabled', 'true')
  })

  test(`${lang}: a complaint leads to an order with what it says already in the form`, async ({ openSample }) => {
    const { page } = await openSample(lang)
    await new Door(page, t).signIn(people.receptionist.number)
    await page.getByRole('navigation', { name: t('app:rail.label') }).getByRole('link', { name: t('complaints:room.name') }).click()
    await page.getByRole('listbox').getByRole('option').first().click()
    const complaint = new ComplaintRecord(page, t)
    const from = await complaint.number()
    await page.keyboard.press('F6')
    const form = new WorkOrderForm(page, t)
    await form.shown()
    await expect(page.locator('.form-from').getByRole('link', { name: from })).toBeVisible()
    await expect(form.fault).not.toHaveValue('')
    if ((await form.place.inputValue()) === '') await form.place.fill(place)
    const number = await form.saved()
    await page.getByRole('article').getByRole('link', { name: from }).click()
    await expect(complaint.whole.getByRole('link', { name: number })).toBeVisible()
  })
}
