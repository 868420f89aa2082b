// What the mall keeps of its shifts: when they are, what is counted and what is looked at when they change.
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { checkItemFields, checkItemView, countable, countItemFields, countItemView, templateView, type CheckItemView, type CountItemView, type TemplateView } from '../../shared/handover/settings'
import { overMidnight, templateFields } from '../../shared/handover/templates'
import { showCount } from '../../shared/text/numbers'
import { minutesOfTyped, showTimeOfDay } from '../../shared/text/time-of-day'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { boundsOf, wholeOf, type EntryField } from './entry'
import { ReferenceList, type Column } from './ReferenceList'

interface Names {
  nameZh: string
  nameRu: string
}

function useNames() {
  const { t } = useTranslation('admin')
  const fields: EntryField<Names>[] = [
    { name: 'nameZh', label: t('nameZh'), lang: 'zh-CN' },
    { name: 'nameRu', label: t('nameRu'), lang: 'ru' },
  ]
  const columns: Column<Names>[] = [
    { label: t('nameZh'), of: row => row.nameZh },
    { label: t('nameRu'), of: row => row.nameRu },
  ]
  return { fields, columns }
}

/** The posts as a choice, every one of them first. A post that was retired can still be read where an entry has it. */
function usePosts(rows: readonly { readonly postId?: string | null | undefined }[] = []) {
  const { t } = useTranslation('admin')
  const { name } = useHouse()
  const posts = useQuery(api.admin.posts.queryOptions()).data ?? []
  const options = posts.filter(post => !post.retired || rows.some(row => row.postId === post.id)).map(post => ({ value: post.id, label: name(post) }))
  const all = [{ value: '', label: t('shifts.everyPost') }, ...options]
  const field: EntryField<{ postId: string }> = { name: 'postId', label: t('audit.post'), kind: 'choice', options: all }
  const column: Column<{ postId?: string | null | undefined }> = { label: t('audit.post'), of: row => all.find(({ value }) => value === (row.postId ?? ''))?.label ?? '' }
  return { field, column }
}

const postOf = (postId: string): string | null => (postId === '' ? null : postId)

interface TemplateForm extends Names {
  begins: string
  ends: string
}

const blankTemplate: TemplateForm = { nameZh: '', nameRu: '', begins: '', ends: '' }
const templateForm = ({ nameZh, nameRu, begins, ends }: TemplateView): TemplateForm => ({ nameZh, nameRu, begins: showTimeOfDay(begins), ends: showTimeOfDay(ends) })

export function ShiftTimesSection() {
  const { t } = useTranslation('admin')
  const { may, name } = useHouse()
  const { data, refetch } = useQuery(api.handover.templates.queryOptions())
  const names = useNames()
  return (
    <ReferenceList
      name="admin.shiftTimes"
      title={t('sections.shiftTimes')}
      newTitle={t('newTitles.shiftTime')}
      note={t('shifts.timesNote')}
      rows={data}
      columns={[
        ...names.columns,
        { label: t('shifts.begins'), of: row => <span className="number">{showTimeOfDay(row.begins)}</span> },
        { label: t('shifts.ends'), of: row => <span className="number">{overMidnight(row) ? t('shifts.nextDay', { time: showTimeOfDay(row.ends) }) : showTimeOfDay(row.ends)}</span> },
      ]}
      nameOf={name}
      fields={[
        ...(names.fields as EntryField<TemplateForm>[]),
        { name: 'begins', label: t('shifts.begins'), kind: 'time', half: true },
        { name: 'ends', label: t('shifts.ends'), kind: 'time', half: true, hint: t('shifts.endsHint') },
      ]}
      schema={templateFields}
      view={templateView}
      blank={blankTemplate}
      formOf={templateForm}
      input={form => ({ ...form, begins: minutesOfTyped(form.begins), ends: minutesOfTyped(form.ends) })}
      save={api.handover.saveTemplate}
      maySave={may('handover.saveTemplate')}
      onSaved={() => void refetch()}
    />
  )
}

interface CountForm extends Names {
  unitZh: string
  unitRu: string
  expected: string
  postId: string
}

const blankCount: CountForm = { nameZh: '', nameRu: '', unitZh: '', unitRu: '', expected: '', postId: '' }
const countForm = ({ nameZh, nameRu, unitZh, unitRu, expected, postId }: CountItemView): CountForm => ({ nameZh, nameRu, unitZh, unitRu, expected: expected == null ? '' : String(expected), postId: postId ?? '' })

export function CountItemsSection() {
  const { t } = useTranslation('admin')
  const { may, name, lang } = useHouse()
  const { data, refetch } = useQuery(api.handover.countItems.queryOptions())
  const names = useNames()
  const post = usePosts(data)
  const expectedOf = ({ expected, unitZh, unitRu }: CountItemView) =>
    expected == null ? t('shifts.asBefore') : `${showCount(expected, lang)} ${lang === 'zh' ? unitZh : unitRu}`
  return (
    <ReferenceList
      name="admin.countItems"
      title={t('sections.countItems')}
      newTitle={t('newTitles.countItem')}
      note={t('shifts.countsNote')}
      rows={data}
      columns={[...names.columns, { label: t('shifts.expected'), of: row => <span className="number">{expectedOf(row)}</span> }, { ...post.column, extra: true }]}
      nameOf={name}
      fields={[
        ...(names.fields as EntryField<CountForm>[]),
        { name: 'unitZh', label: t('shifts.unitZh'), lang: 'zh-CN', half: true },
        { name: 'unitRu', label: t('shifts.unitRu'), lang: 'ru', half: true },
        { name: 'expected', label: t('shifts.expected'), hint: t('shifts.expectedHint'), within: boundsOf(countable) },
        post.field as EntryField<CountForm>,
      ]}
      schema={countItemFields}
      view={countItemView}
      blank={blankCount}
      formOf={countForm}
      input={form => ({ ...form, expected: form.expected.trim() === '' ? null : wholeOf(form.expected), postId: postOf(form.postId) })}
      save={api.handover.saveCountItem}
      maySave={may('handover.saveCountItem')}
      onSaved={() => void refetch()}
    />
  )
}

interface CheckForm extends Names {
  postId: string
}

const blankCheck: CheckForm = { nameZh: '', nameRu: '', postId: '' }
const checkForm = ({ nameZh, nameRu, postId }: CheckItemView): CheckForm => ({ nameZh, nameRu, postId: postId ?? '' })

export function CheckItemsSection() {
  const { t } = useTranslation('admin')
  const { may, name } = useHouse()
  const { data, refetch } = useQuery(api.handover.checkItems.queryOptions())
  const names = useNames()
  const post = usePosts(data)
  return (
    <ReferenceList
      name="admin.checkItems"
      title={t('sections.checkItems')}
      newTitle={t('newTitles.checkItem')}
      note={t('shifts.checksNote')}
      rows={data}
      columns={[...names.columns, post.column]}
      nameOf={name}
      fields={[...(names.fields as EntryField<CheckForm>[]), post.field as EntryField<CheckForm>]}
      schema={checkItemFields}
      view={checkItemView}
      blank={blankCheck}
      formOf={checkForm}
      input={form => ({ ...form, postId: postOf(form.postId) })}
      save={api.handover.saveCheckItem}
      maySave={may('handover.saveCheckItem')}
      onSaved={() => void refetch()}
    />
  )
}
