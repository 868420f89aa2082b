// Ctrl+K: find a record by anything known of it, or do anything that can be done.
import './palette.css'
import { useQuery } from '@tanstack/react-query'
import { Command } from 'cmdk'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { Matter } from '../../shared/matters/contract'
import { roomOf } from '../../shared/rooms'
import { showDateTime } from '../../shared/text/when'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { sayData } from '../app/i18n'
import { recordPath } from '../app/open-record'
import { Overlay } from '../app/Overlay'
import { problemOf } from '../app/problems'
import { roomWord } from '../app/room-words'
import { useKeys } from '../app/shortcuts'
import { useActions } from './use-actions'
import { useSettled } from './use-settled'

const SETTLE_MS = 80

/** The window of search and actions; `onHelp` shows the keys instead. */
export function Palette({ onClose, onHelp }: { onClose: () => void; onHelp: () => void }) {
  const { t } = useTranslation('matters')
  const navigate = useNavigate()
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState('')
  const settled = useSettled(typed.trim(), SETTLE_MS)
  const found = useQuery({ ...api.matters.find.queryOptions({ input: { typed: settled, limit: 20 } }), enabled: settled !== '' })
  const matters = settled === '' ? [] : (found.data ?? [])
  const actions = useActions(typed, onHelp)
  // What was chosen may be gone from the list with the next letter or the next answer: then the first one is, so that Enter always has something.
  const listed = [...matters.map(matter => matter.id), ...actions.map(action => valueOf(action))]
  const present = listed.includes(chosen) ? chosen : (listed[0] ?? '')
  useKeys([{ key: 'Esc', label: t('hint'), run: onClose }, { key: 'Ctrl+K', label: t('hint'), run: onClose }], { exclusive: true })

  const open = (matter: Matter) => {
    onClose()
    void navigate(recordPath(matter.room, matter.id) ?? '/')
  }
  const waiting = typed.trim() !== settled || found.isFetching
  const nothing = settled !== '' && !waiting && matters.length === 0 && actions.length === 0
  return (
    <Overlay label={t('title')} onClose={onClose}>
      <Command label={t('title')} shouldFilter={false} value={present} onValueChange={setChosen} loop className="palette">
        <Command.Input value={typed} onValueChange={setTyped} placeholder={t('placeholder')} maxLength={120} data-first-focus />
        <Command.List label={t('title')}>
          {matters.length > 0 && (
            <Command.Group heading={t('found')}>
              {matters.map(matter => (
                <Command.Item key={matter.id} value={matter.id} onSelect={() => open(matter)}>
                  <MatterLine matter={matter} />
                </Command.Item>
              ))}
            </Command.Group>
          )}
          {actions.length > 0 && (
            <Command.Group heading={t('actions')}>
              {actions.map(action => (
                <Command.Item
                  key={action.name}
                  value={valueOf(action)}
                  onSelect={() => {
                    onClose()
                    action.run()
                  }}
                >
                  <span className="palette-what">{action.label}</span>
                  {action.key !== undefined && <kbd>{action.key}</kbd>}
                </Command.Item>
              ))}
            </Command.Group>
          )}
        </Command.List>
        {nothing && !found.isError && (
          <div className="palette-nothing" role="status">
            <p>{t('nothing')}</p>
            <p className="palette-small">{t('nothingHint')}</p>
          </div>
        )}
        {found.isError && (
          <p className="failure palette-failure" role="alert">
            <strong>{t('failed')}</strong> {problemOf(found.error).detail}
          </p>
        )}
        <p className="palette-foot">{t('hint')}</p>
      </Command>
    </Overlay>
  )
}

/** By what the list knows an action. */
const valueOf = ({ name }: { name: string }) => `do:${name}`

function MatterLine({ matter }: { matter: Matter }) {
  const { zone, lang } = useHouse()
  const room = roomOf(matter.room)
  const state = room === undefined ? null : sayData(`${room.texts}:states.${matter.state}`)
  return (
    <>
      <span className="palette-what">
        <span>{matter.title}</span>
        <span className="palette-small">
          {[matter.number, matter.person, state].filter(part => part !== null && part !== '').join(' · ')}
        </span>
      </span>
      <span className="palette-small palette-end">
        {room !== undefined && roomWord(room, 'one')}
        <br />
        {showDateTime(matter.at, zone, lang)}
      </span>
    </>
  )
}
