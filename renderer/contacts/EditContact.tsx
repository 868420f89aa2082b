// Correcting a registered contact.
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { contactCorrection, contactView } from '../../shared/contacts/contract'
import type { ContactView } from '../../shared/contacts/contract'
import { dropsOwedReply } from '../../shared/contacts/rules'
import { showDateTime } from '../../shared/text/when'
import { api, client } from '../app/connection'
import { useHouse } from '../app/house'
import { reasonWords } from '../app/problems'
import { useCommand } from '../app/use-command'
import { WhoPanel } from '../parties/WhoPanel'
import { CorrectionPage } from '../ui/CorrectionPage'
import { NoRecord } from '../ui/RecordPage'
import { useUnclearWords } from '../ui/use-unclear-words'
import { ContactFields } from './ContactFields'
import { contactValueOf, correctionInput, hasUnclearTime } from './contact-form'
import { useContactGroups } from './contact-groups'
import { stateOf } from './contact-words'

/** The form of a registered contact; the office visit and the time of arrival stay as they were. */
export function EditContact({ id }: { id: string }) {
  const contact = useQuery(api.contacts.get.queryOptions({ input: { id } }))
  return contact.data === undefined ? <NoRecord error={contact.error} /> : <EditForm opened={contact.data} />
}

const correctable = contactCorrection.omit({ office: true })

function EditForm({ opened }: { opened: ContactView }) {
  const { t } = useTranslation('contacts')
  const house = useHouse()
  const unclear = useUnclearWords()
  const edit = useCommand(api.contacts.edit, {
    done: saved => t('edited', { number: saved.number }),
    correct: ({ version }, told, commandKey) => client.contacts.edit({ ...told, version, commandKey }),
  })
  return (
    <CorrectionPage
      title={t('editTitle', { number: opened.number })}
      draft="contacts.edit"
      opened={opened}
      home="/contacts"
      schema={correctable}
      view={contactView}
      valueOf={view => contactValueOf(view, ms => showDateTime(ms, house.zone, house.lang), view.merchant === null ? '' : `${view.merchant.code} ${house.name(view.merchant)}`)}
      input={correctionInput}
      groups={useContactGroups()}
      edit={edit}
      more={(value, contact) => ({
        ...(hasUnclearTime(value) && { replyBy: unclear(value.replyBy.text) }),
        ...(dropsOwedReply({ owed: stateOf(contact) === 'owed' }, value) && { noReplyReason: reasonWords('reply_owed') }),
      })}
      side={({ partyId, merchantId }) => <WhoPanel partyId={partyId} merchantId={merchantId} />}
    >
      {(form, contact) => <ContactFields form={form} corrects={contact} onKnown={nobody} onLookAt={nobody} />}
    </CorrectionPage>
  )
}

/** In a correction nobody is looked up. */
const nobody = () => undefined
