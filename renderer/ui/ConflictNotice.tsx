// What somebody else saved first, field by field beside mine.
import './conflict.css'
import { useTranslation } from 'react-i18next'
import { showMoment } from '../../shared/text/when'
import { useHouse } from '../app/house'
import { useNow } from '../app/use-now'
import { Button } from './Button'
import { Told } from './Told'
import type { FieldGroup } from './merge'
import type { Conflict } from './use-correction'

interface ConflictNoticeProps<Value> {
  readonly conflict: Conflict<Value> | null
  readonly mine: Value
  /** Their value goes into the form. */
  readonly onTheirs: (group: FieldGroup<Value>) => void
  /** The line is decided: it leaves the table. */
  readonly onSettled: (group: FieldGroup<Value>) => void
}

/** Nothing is lost: mine stays in the form until theirs is chosen; the next save goes on top of theirs. */
export function ConflictNotice<Value>({ conflict, mine, onTheirs, onSettled }: ConflictNoticeProps<Value>) {
  const { t } = useTranslation('ui')
  const { zone, lang } = useHouse()
  const now = useNow()
  if (conflict === null) return null
  const { stale, theirs, clashes } = conflict
  const who = stale.changedBy ?? t('conflict.somebody')
  const when = stale.changedAt === null ? '' : showMoment(stale.changedAt, now, zone, lang)
  const shown = (text: string) => (text === '' ? t('conflict.empty') : <Told text={text} />)
  return (
    <section className="conflict" role="alert" aria-label={t('conflict.title', { who, when })}>
      <strong>{t('conflict.title', { who, when })}</strong>
      <p>
        {t('conflict.merged')} {clashes.length > 0 ? t('conflict.clash') : t('conflict.none')}
      </p>
      {clashes.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{t('conflict.field')}</th>
              <th scope="col">{t('conflict.theirs')}</th>
              <th scope="col">{t('conflict.mine')}</th>
            </tr>
          </thead>
          <tbody>
            {clashes.map(group => (
              <tr key={group.label}>
                <th scope="row">{group.label}</th>
                <td>
                  <p>{shown(group.show(theirs))}</p>
                  <Button
                    onPress={() => {
                      onTheirs(group)
                      onSettled(group)
                    }}
                  >
                    {t('conflict.useTheirs')}
                  </Button>
                </td>
                <td>
                  <p>{shown(group.show(mine))}</p>
                  <Button onPress={() => onSettled(group)}>{t('conflict.useMine')}</Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
