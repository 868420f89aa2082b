// Putting right what is kept of a member.
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { memberFields, memberView, type MemberView } from '../../shared/members/contract'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { useCommand } from '../app/use-command'
import { CorrectionPage } from '../ui/CorrectionPage'
import type { FieldGroup } from '../ui/merge'
import { NoRecord } from '../ui/RecordPage'
import { memberInput, memberValueOf, type MemberValue } from './member-form'
import { MemberFields } from './MemberFields'

export function EditMember({ id }: { id: string }) {
  const member = useQuery(api.members.get.queryOptions({ input: { id } }))
  return member.data === undefined ? <NoRecord error={member.error} /> : <EditForm opened={member.data} />
}

function EditForm({ opened }: { opened: MemberView }) {
  const { t } = useTranslation('members')
  const { lang } = useHouse()
  const edit = useCommand(api.members.edit, { done: saved => t('edited', { number: saved.number }) })
  return (
    <CorrectionPage
      title={t('form.edit', { number: opened.number })}
      draft="members.edit"
      opened={opened}
      home="/members"
      schema={memberFields}
      view={memberView}
      valueOf={member => memberValueOf(member, lang)}
      input={memberInput}
      groups={useMemberGroups()}
      edit={edit}
      more={() => ({})}
      side={() => null}
    >
      {(form, { phone }) => <MemberFields form={form} masked={phone?.masked ?? null} />}
    </CorrectionPage>
  )
}

function useMemberGroups(): FieldGroup<MemberValue>[] {
  const { t } = useTranslation('members')
  const { t: ui } = useTranslation('ui')
  const text = (name: 'name' | 'latin' | 'birthday' | 'note'): FieldGroup<MemberValue> => ({ names: [name], label: t(`fields.${name}`), show: value => value[name] })
  return [
    { names: ['phone', 'phoneKept'], label: ui('phone.label'), show: value => (value.phoneKept ? ui('phone.keep') : value.phone) },
    text('name'), text('latin'), text('birthday'),
    { names: ['lang'], label: t('fields.lang'), show: value => t(`langs.${value.lang}`) },
    { names: ['heard'], label: t('fields.heard'), show: value => (value.heard === null ? '' : t(`heard.${value.heard}`)) },
    text('note'),
  ]
}
