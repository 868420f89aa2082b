import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ContactView } from '../../shared/contacts/contract'
import type { Problem } from '../app/problems'
import { Failure } from '../ui/Failure'

/** Above a form: that somebody known could not be chosen, and the contact from which everything was copied. */
export function FromContact({ contact, problem }: { contact: Pick<ContactView, 'id' | 'number'> | null; problem: Problem | null }) {
  const { t } = useTranslation('parties')
  return (
    <>
      <Failure problem={problem} />
      {contact !== null && (
        <p className="form-from">
          {t('from')} <Link to={`/contacts/${contact.id}`}>{contact.number}</Link>
        </p>
      )}
    </>
  )
}
