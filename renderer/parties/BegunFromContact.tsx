// A new record that is begun from a contact.
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { ContactView } from '../../shared/contacts/contract'
import { api } from '../app/connection'
import { NoRecord } from '../ui/RecordPage'

interface BegunFromContactProps {
  /** As the address says it; null where the record is begun from nothing. */
  readonly contactId: string | null
  readonly children: (contact: ContactView | null) => ReactNode
}

/** Reads the contact first; says so where there is none of that id. */
export function BegunFromContact({ contactId, children }: BegunFromContactProps) {
  return contactId === null ? children(null) : (
    <Read key={contactId} id={contactId}>
      {children}
    </Read>
  )
}

function Read({ id, children }: { id: string; children: BegunFromContactProps['children'] }) {
  const contact = useQuery(api.contacts.get.queryOptions({ input: { id } }))
  return contact.data === undefined ? <NoRecord error={contact.error} /> : children(contact.data)
}
