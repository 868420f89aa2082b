// What a record came from and led to.
import './record.css'
import './words.css'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { RecordLink } from '../../shared/core/records'
import { recordPath } from '../app/open-record'
import { Told } from './Told'

/** Nothing where there is no link. */
export function RecordLinks({ cameFrom, ledTo }: { cameFrom: RecordLink | null; ledTo: readonly RecordLink[] }) {
  const { t } = useTranslation('ui')
  return (
    <>
      {cameFrom !== null && <Links title={t('record.cameFrom')} links={[cameFrom]} />}
      {ledTo.length > 0 && <Links title={t('record.ledTo')} links={ledTo} />}
    </>
  )
}

function Links({ title, links }: { title: string; links: readonly RecordLink[] }) {
  return (
    <section className="links">
      <h2>{title}</h2>
      <ul>
        {links.map(link => {
          const path = recordPath(link.room, link.id)
          return (
            <li key={link.id}>
              {path === null ? <span className="number">{link.number}</span> : <Link className="number" to={path}>{link.number}</Link>}
              <p className="quiet-line">
                <Told text={link.title} />
              </p>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
