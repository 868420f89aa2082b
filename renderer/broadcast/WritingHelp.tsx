// Beside the two texts while they are written: what only one of them says, the mall's own terms that one lacks, and Chinese names in Russian.
import './broadcast.css'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { distinctDifferences } from '../../shared/broadcast/differences'
import { api } from '../app/connection'
import { DifferenceList } from './DifferenceList'
import { NameInRussian } from './NameInRussian'

interface WritingHelpProps {
  readonly zh: string
  readonly ru: string
  /** Keys of differences that somebody confirmed before. */
  readonly confirmed: readonly string[]
}

export function WritingHelp({ zh, ru, confirmed }: WritingHelpProps) {
  const { t } = useTranslation('broadcast')
  // The texts are compared when the keys pause: never in the way of typing.
  const [left, right] = [useDeferredValue(zh), useDeferredValue(ru)]
  const both = left.trim() !== '' && right.trim() !== ''
  const differences = useMemo(() => (both ? distinctDifferences(left, right) : []), [both, left, right])
  const open = differences.filter(({ key }) => !confirmed.includes(key))
  return (
    <div className="script-help">
      <section aria-labelledby="check-title">
        <h2 id="check-title">{t('check.title')}</h2>
        {!both && <p className="quiet-line">{t('check.oneText')}</p>}
        {both && open.length === 0 && <p className="quiet-line">{t('check.same')}</p>}
        <DifferenceList differences={open} />
      </section>
      <Terms zh={left} ru={right} />
      <NameInRussian />
    </div>
  )
}

function Terms({ zh, ru }: { zh: string; ru: string }) {
  const { t } = useTranslation('broadcast')
  const terms = useQuery(api.broadcast.terms.queryOptions({ input: { zh, ru }, enabled: zh !== '' || ru !== '', placeholderData: keepPreviousData }))
  if (terms.data === undefined || terms.data.length === 0) return null
  return (
    <section aria-labelledby="terms-title">
      <h2 id="terms-title">{t('terms.title')}</h2>
      <ul className="script-terms">
        {terms.data.map(({ nameZh, nameRu, lacks }) => (
          <li key={`${nameZh} ${nameRu}`}>
            <span lang="zh-CN">{nameZh}</span> — <span lang="ru">{nameRu}</span>
            <p className="quiet-line">{t(`terms.lacks.${lacks}`)}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
