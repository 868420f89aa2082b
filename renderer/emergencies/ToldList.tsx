// Whom one tells: each usual one under a key of its own, and who was told when.
import { useTranslation } from 'react-i18next'
import type { EmergencyView } from '../../shared/emergencies/contract'
import { callNumber, tellOrder } from '../../shared/emergencies/rules'
import type { WhomToTell } from '../../shared/emergencies/words'
import { showSeconds } from '../../shared/text/when'
import { useHouse } from '../app/house'
import { useKeys } from '../app/shortcuts'
import { capital } from '../ui/capital'
import { KeyCap } from '../ui/KeyCap'
import { Told } from '../ui/Told'
import { whomInBoth } from './emergency-words'

const OTHER_KEY = 'Alt+0'

export interface Telling {
  readonly whom: string
  readonly phone: string
}

/** `onTell` opens the form of that person; left out where nobody may be told any more. */
export function ToldList({ emergency, onTell }: { emergency: EmergencyView; onTell?: ((telling: Telling) => void) | undefined }) {
  const { t } = useTranslation('emergencies')
  const { zone } = useHouse()
  const { told } = emergency
  const usual = tellOrder(emergency.kind)
  const tell = (whom: WhomToTell) => onTell?.({ whom: whomInBoth(whom), phone: callNumber(whom, zone) })
  const other = () => onTell?.({ whom: '', phone: '' })
  const active = onTell !== undefined
  const title = t(active ? 'told.title' : 'told.over')
  useKeys([
    ...usual.map((whom, at) => ({ key: `Alt+${at + 1}`, label: t('told.now', { whom: t(`whom.${whom}`) }), run: () => tell(whom), active })),
    { key: OTHER_KEY, label: t('told.other'), run: other, active },
  ])
  const wasTold = (whom: WhomToTell) => told.find(one => one.whom === whomInBoth(whom))
  return (
    <section className="links told-list" aria-label={title}>
      <h2>{title}</h2>
      {onTell !== undefined && (
        <ul className="tell-keys">
          {usual.map((whom, at) => (
            <li key={whom}>
              <button type="button" className="tell-key" data-told={wasTold(whom) === undefined ? undefined : ''} onClick={() => tell(whom)} aria-keyshortcuts={`Alt+${at + 1}`}>
                <span>
                  {capital(t(`whom.${whom}`))}
                  <ToldAt told={wasTold(whom)} zone={zone} />
                </span>
                <span className="tell-phone">{callNumber(whom, zone)}</span>
                <KeyCap name={`Alt+${at + 1}`} />
              </button>
            </li>
          ))}
          <li>
            <button type="button" className="tell-key" onClick={other} aria-keyshortcuts={OTHER_KEY}>
              <span>{t('told.other')}</span>
              <span />
              <KeyCap name={OTHER_KEY} />
            </button>
          </li>
        </ul>
      )}
      {told.length === 0 ? (
        <p className="quiet-line">{t('told.nobody')}</p>
      ) : (
        <ol className="told-people">
          {told.map((one, at) => (
            <li key={at}>
              <p>
                <span className="told-time">{showSeconds(one.at, zone)}</span> <Told text={[one.whom, one.phone].filter(part => part !== '').join(' ')} />
              </p>
              {one.said !== '' && (
                <p className="quiet-line">
                  <Told text={one.said} />
                </p>
              )}
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

/** When one who stands under a key was told. */
function ToldAt({ told, zone }: { told: { readonly at: number } | undefined; zone: string }) {
  return told === undefined ? null : <span className="tell-at">{showSeconds(told.at, zone)}</span>
}
