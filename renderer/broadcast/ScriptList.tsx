// The register of scripts, newest first.
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ScriptList as Tab, ScriptRow } from '../../shared/broadcast/contract'
import type { Cursor } from '../../shared/core/paging'
import { showMoment } from '../../shared/text/when'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { useNow } from '../app/use-now'
import { RegisterList } from '../ui/RegisterList'
import { RegisterRow } from '../ui/RegisterRow'
import { StateMark } from '../ui/StateMark'
import { useScriptMark } from './script-words'

const ROWS = 50

interface ScriptListProps {
  readonly tab: Tab
  readonly openId: string | null
  readonly onOpen: (id: string) => void
}

/** One tab of the register. */
export function ScriptList({ tab, openId, onOpen }: ScriptListProps) {
  const { t } = useTranslation('broadcast')
  const query = useInfiniteQuery(
    api.broadcast.page.infiniteOptions({
      input: (after: Cursor | null) => ({ list: tab, after, limit: ROWS }),
      initialPageParam: null,
      getNextPageParam: page => page.next,
    }),
  )
  return <RegisterList room="broadcast" tab={tab} label={t(`tabs.${tab}`)} query={query} openId={openId} onOpen={onOpen} empty={t(`empty.${tab}`)} row={row => <Row script={row} />} />
}

function Row({ script }: { script: ScriptRow }) {
  const { zone, lang, name } = useHouse()
  const now = useNow()
  const { number, title, programme, createdAt, writtenBy } = script
  const line = [programme === null ? '' : name(programme), writtenBy?.name ?? '', showMoment(createdAt, now, zone, lang)]
  return <RegisterRow mark={<StateMark {...useScriptMark()(script)} />} number={number} title={title} line={line} voided={false} />
}
