// What an import file holds: how many rows are fit, what is wrong with the others, and a look at the fit ones.
import { useTranslation } from 'react-i18next'
import type { ImportPreview } from '../../shared/admin/contract'
import type { ImportKind } from '../../shared/admin/import-headings'
import { showCount } from '../../shared/text/numbers'
import { showPhone } from '../../shared/text/phone'
import { useHouse } from '../app/house'
import { sentenceOf } from '../app/problems'
import { Button } from '../ui/Button'

const fieldNames = ['code', 'nameZh', 'nameRu', 'person', 'phone', 'spoken', 'building', 'floor', 'zone', 'goods', 'vip', 'name', 'latin', 'birthday', 'lang', 'points', 'note'] as const
type FieldName = (typeof fieldNames)[number]

/** A field of the file in the words of the screen. */
function useFieldWord(kind: ImportKind): (field: string) => string {
  const { t } = useTranslation('admin')
  const { t: member } = useTranslation('members')
  return field => {
    const name = fieldNames.find(known => known === field)
    if (name === undefined) return ''
    if (name === 'vip') return t('import.vip')
    if (name === 'latin' || name === 'birthday' || name === 'lang' || name === 'points' || name === 'note') return member(`fields.${name}`)
    return name === 'code' && kind === 'merchants' ? t('shopCode') : t(name)
  }
}

interface PreviewProps {
  readonly kind: ImportKind
  readonly preview: ImportPreview
  readonly busy: boolean
  readonly onCommit: () => void
}

export function Preview({ kind, preview, busy, onCommit }: PreviewProps) {
  const { t } = useTranslation('admin')
  const { lang } = useHouse()
  return (
    <>
      <div className="settings-sums">
        <span dir="auto" className="quiet">
          {preview.fileName}
        </span>
        <span data-tone="good">
          <strong>{showCount(preview.good, lang)}</strong> {t('import.good', { count: preview.good })}
        </span>
        {preview.replaces > 0 && <span>{t(kind === 'members' ? 'import.passed' : 'import.replaces', { count: preview.replaces, shown: showCount(preview.replaces, lang) })}</span>}
        <span data-tone={preview.badRows > 0 ? 'bad' : undefined}>
          <strong>{showCount(preview.badRows, lang)}</strong> {t('import.bad', { count: preview.badRows })}
        </span>
        <Button primary busy={busy} refusal={preview.good === 0 ? t('import.nothing') : undefined} onPress={onCommit}>
          {t('import.commit', { count: preview.good, shown: showCount(preview.good, lang) })}
        </Button>
      </div>
      <Columns kind={kind} preview={preview} />
      <BadRows kind={kind} preview={preview} />
      <Sample kind={kind} preview={preview} />
    </>
  )
}

type Part = Pick<PreviewProps, 'kind' | 'preview'>

function Columns({ kind, preview }: Part) {
  const { t } = useTranslation('admin')
  const word = useFieldWord(kind)
  const known = preview.columns.flatMap(({ heading, field }) => (field === null ? [] : [{ heading, field }]))
  const ignored = preview.columns.filter(column => column.field === null)
  return (
    <dl className="settings-facts">
      <dt>{t('import.columns')}</dt>
      <dd>
        {known.map(({ heading, field }, at) => (
          <span key={at} className="settings-pairing">
            <bdi>{heading.trim()}</bdi> → {word(field)}
          </span>
        ))}
      </dd>
      {ignored.length > 0 && (
        <>
          <dt>{t('import.ignored')}</dt>
          <dd>
            {ignored.map((column, at) => (
              <span key={at} className="settings-pairing">
                <bdi>{column.heading.trim()}</bdi>
              </span>
            ))}
          </dd>
        </>
      )}
    </dl>
  )
}

function BadRows({ kind, preview }: Part) {
  const { t } = useTranslation('admin')
  const { lang } = useHouse()
  const word = useFieldWord(kind)
  if (preview.bad.length === 0) return null
  return (
    <div className="settings-table-box short" tabIndex={0} role="group" aria-label={t('import.badRows')}>
      <h2>{t('import.badRows')}</h2>
      <table className="settings-table">
        <thead>
          <tr>
            {(['row', 'column', 'value', 'why'] as const).map(name => (
              <th key={name} scope="col">
                {t(`import.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {preview.bad.map((wrong, at) => (
            <tr key={at}>
              <td className="number">{showCount(wrong.row, lang)}</td>
              <td>{word(wrong.field)}</td>
              <td>
                <bdi>{wrong.value === '' ? t('audit.nothing') : wrong.value}</bdi>
              </td>
              <td className="wrong">{sentenceOf(wrong)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {preview.badRows > new Set(preview.bad.map(wrong => wrong.row)).size && <p className="settings-note">{t('import.moreBad')}</p>}
    </div>
  )
}

function Sample({ kind, preview }: Part) {
  const { t } = useTranslation('admin')
  const word = useFieldWord(kind)
  const value = useValueWord()
  const names = fieldNames.filter(name => preview.sample.some(row => (row[name] ?? '') !== ''))
  if (preview.sample.length === 0) return null
  return (
    <div className="settings-table-box" tabIndex={0} role="group" aria-label={t('import.sample')}>
      <h2>{t('import.sample')}</h2>
      <table className="settings-table sample">
        <thead>
          <tr>
            {names.map(name => (
              <th key={name} scope="col">
                {word(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {preview.sample.map((row, at) => (
            <tr key={at}>
              {names.map(name => (
                <td key={name}>
                  <bdi>{value(name, row[name] ?? '')}</bdi>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** A value as the list will show it. */
function useValueWord(): (name: FieldName, value: string) => string {
  const { t } = useTranslation('admin')
  return (name, value) => {
    if (name === 'vip') return t(value === 'true' ? 'yes' : 'no')
    if (name === 'spoken' || name === 'lang') return t(value === 'ru' ? 'languages.ru' : value === 'zh' ? 'languages.zh' : 'languages.other')
    return name === 'phone' ? showPhone(value) : value
  }
}
