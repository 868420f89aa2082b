// What is counted, said beside the table while no figure is open.
import { useTranslation } from 'react-i18next'
import { measures } from '../../shared/work-orders/figures'

/** The rules of shared/work-orders/figures.ts in words. */
export function FiguresHint() {
  const { t } = useTranslation('work-orders')
  return (
    <div className="figures-hint">
      <h2>{t('figures.how')}</h2>
      <p>{t('figures.howOpen')}</p>
      <dl>
        {measures.map(of => (
          <div key={of}>
            <dt>{t(`figures.measures.${of}`)}</dt>
            <dd>{t(`figures.hints.${of}`)}</dd>
          </div>
        ))}
      </dl>
      <p>{t('figures.voided')}</p>
    </div>
  )
}
