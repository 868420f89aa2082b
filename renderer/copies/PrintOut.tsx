// The list of what is out, on paper.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useHouse } from '../app/house'
import { useKeys } from '../app/shortcuts'
import { useNow } from '../app/use-now'
import { showDate } from '../../shared/text/when'
import { Preview } from '../print/Preview'
import { Button } from '../ui/Button'

/** The button with its key, and the print window. */
export function PrintOut() {
  const { t } = useTranslation('print')
  const { zone, lang } = useHouse()
  const now = useNow()
  const [printing, setPrinting] = useState(false)
  const print = () => setPrinting(true)
  useKeys([{ key: 'Ctrl+P', label: t('slipsOutPrint'), run: print }])
  return (
    <>
      <Button keyName="Ctrl+P" onPress={print}>{t('slipsOutPrint')}</Button>
      {printing && <Preview form="slipsOut" recordId={null} number={showDate(now, zone, lang)} onClose={() => setPrinting(false)} />}
    </>
  )
}
