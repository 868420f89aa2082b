// The programmes of the radio: their names, how long an announcement of each is, and in which order it is read.
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { programmeFields, programmeView, type ProgrammeView } from '../../shared/broadcast/contract'
import { programmeKinds, voiceOrders, type ProgrammeKind, type VoiceOrder } from '../../shared/broadcast/words'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { boundsOf, wholeOf } from './entry'
import { ReferenceList } from './ReferenceList'

interface ProgrammeForm {
  nameZh: string
  nameRu: string
  seconds: string
  order: VoiceOrder
  kind: ProgrammeKind
}

const blank: ProgrammeForm = { nameZh: '', nameRu: '', seconds: '60', order: 'zhRu', kind: 'spoken' }
const formOf = ({ nameZh, nameRu, seconds, order, kind }: ProgrammeView): ProgrammeForm => ({ nameZh, nameRu, seconds: String(seconds), order, kind })

export function ProgrammesSection() {
  const { t } = useTranslation('admin')
  const { t: words } = useTranslation('broadcast')
  const { may, name } = useHouse()
  const { data, refetch } = useQuery(api.broadcast.programmes.queryOptions())
  return (
    <ReferenceList
      name="admin.programmes"
      title={t('sections.programmes')}
      newTitle={t('newTitles.programme')}
      note={t('programmes.note')}
      rows={data}
      columns={[
        { label: t('nameZh'), of: row => row.nameZh },
        { label: t('nameRu'), of: row => row.nameRu },
        { label: t('programmes.seconds'), of: row => <span className="number">{row.seconds}</span> },
        { label: words('fields.order'), of: row => words(`orders.${row.order}`), extra: true },
      ]}
      nameOf={name}
      fields={[
        { name: 'nameZh', label: t('nameZh'), lang: 'zh-CN' },
        { name: 'nameRu', label: t('nameRu'), lang: 'ru' },
        { name: 'seconds', label: t('programmes.seconds'), half: true, hint: t('programmes.secondsHint'), within: boundsOf(programmeFields.shape.seconds) },
        { name: 'order', label: words('fields.order'), kind: 'choice', half: true, options: voiceOrders.map(value => ({ value, label: words(`orders.${value}`) })) },
        { name: 'kind', label: t('programmes.kind'), kind: 'choice', half: true, options: programmeKinds.map(value => ({ value, label: words(`programmeKinds.${value}`) })), hint: t('programmes.kindHint') },
      ]}
      schema={programmeFields}
      view={programmeView}
      blank={blank}
      formOf={formOf}
      input={form => ({ ...form, seconds: wholeOf(form.seconds) })}
      save={api.broadcast.saveProgramme}
      maySave={may('broadcast.saveProgramme')}
      onSaved={() => void refetch()}
    />
  )
}
