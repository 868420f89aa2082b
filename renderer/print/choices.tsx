// Choosing a printer and its paper.
import { Select } from 'antd'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { papers, type Paper, type printer } from '../../shared/print/contract'

/** A printer as the desk tells of it. */
export type PrinterView = z.infer<typeof printer>

/** The printers of this station; one that is away says so and can still be chosen: the slip then waits for it. */
export function PrinterChoice({ printers, value, onChange }: { printers: readonly PrinterView[]; value: string | null; onChange: (name: string) => void }) {
  const { t } = useTranslation('print')
  const id = useId()
  const options = printers.map(({ name, displayName, present }) => ({ value: name, label: present ? displayName : t('preview.away', { name: displayName }) }))
  return (
    <div className="print-field">
      <label htmlFor={id}>{t('preview.printer')}</label>
      <Select id={id} value={value} options={options} onChange={onChange} placeholder={t('preview.choosePrinter')} disabled={printers.length === 0} />
    </div>
  )
}

/** The papers that forms are made for. */
export function PaperChoice({ value, onChange }: { value: Paper; onChange: (paper: Paper) => void }) {
  const { t } = useTranslation('print')
  const id = useId()
  return (
    <div className="print-field">
      <label htmlFor={id}>{t('preview.paper')}</label>
      <Select id={id} value={value} options={papers.map(paper => ({ value: paper, label: t(`papers.${paper}`) }))} onChange={onChange} />
    </div>
  )
}
