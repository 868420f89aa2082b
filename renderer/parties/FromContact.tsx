import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { RoomName } from '../../shared/rooms'
import { recordPath } from '../app/open-record'
import type { Problem } from '../app/problems'
import { Failure } from '../ui/Failure'

/** Above a form: that somebody known could not be chosen, and the contact, or the record of another room, from which everything was copied. */
export function FromContact({ contact, room = 'contacts', problem }: { contact: { readonly id: string; readonly number: string } | null; room?: RoomName; problem: Problem | null }) {
  const { t } = useTranslation('parties')
  return (
    <>
      <Failure problem={problem} />
      {contact !== null && (
        <p className="form-from">
          {t('from')} <Link to={recordPath(room, contact.id) ?? '/'}>{contact.number}</Link>
        </p>
      )}
    </>
  )
}
