// The reception log, newest first.
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import type { contactList, ContactRow } from '../../shared/contacts/contract'
import type { Cursor } from '../../shared/core/paging'
import { titleOf } from '../../shared/text/title'
import { showMoment } from '../../shared/text/when'
import { startOfDay } from '../../shared/text/zone'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { useNow } from '../app/use-now'
import { RegisterList } from '../ui/RegisterList'
import { RegisterRow } from '../ui/RegisterRow'
import { StateMark } from '../ui/StateMark'
import { useContactMark } from './contact-words'

export type ContactTab = z.infer<typeof contactList>

const ROWS = 50

interface ContactListProps {
  readonly tab: ContactTab
  readonly openId: string | null
  readonly onOpen: (id: string) => void
}

/** One tab of the log. */
export function ContactList({ tab, openId, onOpen }: ContactListProps) {
  const { t } = useTranslation('contacts')
  const { zone } = useHouse()
  // The day stands in the question, so that midnight asks a new one.
  const from = startOfDay(useNow(), zone)
  const query = useInfiniteQuery(
    api.contacts.page.infiniteOptions({
      input: (after: Cursor | null) => ({ list: tab, from: tab === 'today' ? from : null, after, limit: ROWS }),
      initialPageParam: null,
      getNextPageParam: page => page.next,
    }),
  )
  return <RegisterList room="contacts" tab={tab} label={t(`tabs.${tab}`)} query={query} openId={openId} onOpen={onOpen} empty={t(`empty.${tab}`)} row={row => <Row contact={row} />} />
}

function Row({ contact }: { contact: ContactRow }) {
  const { t } = useTranslation('contacts')
  const { zone, lang } = useHouse()
  const now = useNow()
  const { tone, word } = useContactMark()(contact)
  const { personName, kind, channel, merchant, arrivedAt, voided } = contact
  return (
    <RegisterRow
      mark={<StateMark tone={tone} word={word} />}
      number={contact.number}
      title={titleOf(contact.subject, contact.said)}
      line={[kind === 'vip' && t('kinds.vip'), personName === '' ? t('nobody') : personName, merchant?.code, t(`channels.${channel}`), showMoment(arrivedAt, now, zone, lang)]}
      voided={voided !== null}
    />
  )
}
