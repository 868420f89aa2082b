// A registered record put right: by its key, saved by the keyboard, and back on the record. And: a name is found in the case somebody says it in.
import { expect, test } from '../support/e2e'
import { languages, wordsOf } from '../support/words'
import { ContactForm, ContactRecord } from './pages/contacts'
import { Door, people } from './pages/door'
import { WorkOrderForm, WorkOrderRecord } from './pages/work-orders'

for (const lang of languages) {
  const t = wordsOf(lang)

  test(`${lang}: a contact and the work order made of it are put right`, async ({ openSample }) => {
    const { page } = await openSample(lang)
    await new Door(page, t).signIn(people.receptionist.number)
    const form = new ContactForm(page, t)
    await form.open()
    await form.name.fill('Гончарук Сергей')
    await form.said.fill('Где обменный пункт?')
    await form.saved()
    const contact = new ContactRecord(page, t)
    await contact.step('edit').click()
    await form.said.fill('Где обменный пункт и банкомат?')
    await form.save()
    await expect(contact.whole).toContainText('Где обменный пункт и банкомат?')

    await page.keyboard.press('Control+k')
    await page.keyboard.type('Гончаруком Сергеем')
    await expect(page.getByRole('option', { name: /Гончарук Сергей/ }).first()).toBeVisible()
    await page.keyboard.press('Escape')

    await contact.step('workOrder').click()
    const report = new WorkOrderForm(page, t)
    await report.place.fill('A 3F')
    await report.fault.fill('Не горит лампа')
    await report.saved()
    const order = new WorkOrderRecord(page, t)
    await order.step('edit').click()
    await report.fault.fill('Не горят две лампы')
    await report.save()
    await expect(order.whole).toContainText('Не горят две лампы')
  })
}
