// The steps of a contact that ask for a text.
import { useTranslation } from 'react-i18next'
import type { ContactView } from '../../shared/contacts/contract'
import { api } from '../app/connection'
import { useCommand } from '../app/use-command'
import { ReasonDialog } from '../ui/ReasonDialog'
import { TextStep } from '../ui/TextStep'

export type AskingStep = 'answer' | 'reached' | 'void'

interface ContactStepProps {
  readonly step: AskingStep
  readonly contact: ContactView
  readonly onClose: () => void
}

/** In the place of the bar it was taken from. */
export function ContactStep({ step, contact, onClose }: ContactStepProps) {
  if (step === 'void') return <Void contact={contact} onClose={onClose} />
  return step === 'answer' ? <Answer contact={contact} onClose={onClose} /> : <NotReached contact={contact} onClose={onClose} />
}

type Props = Omit<ContactStepProps, 'step'>

function Answer({ contact, onClose }: Props) {
  const { t } = useTranslation('contacts')
  const { id, version, personName } = contact
  const answer = useCommand(api.contacts.answer, { done: t('done.answer') })
  return (
    <TextStep
      form={`contacts.answer:${id}`}
      title={t('answerForm.title', { person: personName === '' ? t('nobody') : personName })}
      label={t('answerForm.label')}
      confirm={t('answerForm.confirm')}
      min={1}
      max={4000}
      lines
      busy={answer.busy}
      problem={answer.problem}
      onConfirm={async reply => (await answer.run({ id, version, reply })) !== null}
      onClose={onClose}
    />
  )
}

function NotReached({ contact, onClose }: Props) {
  const { t } = useTranslation('contacts')
  const { id, version } = contact
  const reached = useCommand(api.contacts.reached, { done: t('done.reached') })
  return (
    <TextStep
      form={`contacts.reached:${id}`}
      title={t('reachedForm.title')}
      label={t('reachedForm.label')}
      confirm={t('reachedForm.confirm')}
      min={0}
      max={500}
      busy={reached.busy}
      problem={reached.problem}
      onConfirm={async remark => (await reached.run({ id, version, remark })) !== null}
      onClose={onClose}
    />
  )
}

function Void({ contact, onClose }: Props) {
  const { t } = useTranslation('contacts')
  const { id, version, number } = contact
  const cancel = useCommand(api.contacts.void, { done: t('done.void', { number }) })
  return (
    <ReasonDialog
      form={`contacts.void:${id}`}
      number={number}
      busy={cancel.busy}
      problem={cancel.problem}
      onConfirm={async reason => (await cancel.run({ id, version, reason })) !== null}
      onClose={onClose}
    />
  )
}
