// 礼品与活动 at `/members/gifts`: what is given away, how much is there, who got it.
import './members.css'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { CampaignView, GiftView } from '../../shared/members/contract'
import { showDayKey } from '../../shared/text/when'
import { dayKey } from '../../shared/text/zone'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { problemOf } from '../app/problems'
import { useKeys } from '../app/shortcuts'
import { useNow } from '../app/use-now'
import { Button } from '../ui/Button'
import { ToggleChip } from '../ui/ChoiceChips'
import { Failure } from '../ui/Failure'
import { StateMark } from '../ui/StateMark'
import { CampaignForm } from './CampaignForm'
import { GiftForm } from './GiftForm'
import { HandOutsForm } from './HandOutsForm'
import { GiftMoves } from './GiftMoves'
import { StockForm } from './StockForm'

/** What is being written beside the list. */
export type Writing = { readonly what: 'campaign'; readonly campaign: CampaignView | null } | { readonly what: 'gift'; readonly campaign: CampaignView; readonly gift: GiftView | null } | { readonly what: 'stock'; readonly gift: GiftView } | { readonly what: 'handOuts'; readonly campaign: CampaignView }

export function GiftsPage() {
  const { may } = useHouse()
  return may('members.campaigns') ? <Gifts /> : null
}

const keyOf = (writing: Writing) => [writing.what, 'campaign' in writing ? writing.campaign?.id : '', 'gift' in writing ? writing.gift?.id : ''].join(' ')

function Gifts() {
  const { t } = useTranslation('members')
  const { may } = useHouse()
  const navigate = useNavigate()
  const [all, setAll] = useState(false)
  const [writing, setWriting] = useState<Writing | null>(null)
  const campaigns = useQuery(api.members.campaigns.queryOptions({ input: { all } }))
  const writes = may('members.saveCampaign')
  useKeys([
    { key: 'Alt+N', label: t('campaigns.new'), run: () => setWriting({ what: 'campaign', campaign: null }), active: writes },
    { key: 'Esc', label: t('campaigns.back'), run: () => void navigate('/members'), active: writing === null },
  ])
  return (
    <div className="gifts">
      <header className="gifts-head">
        <h1>{t('campaigns.title')}</h1>
        {writes && <Button primary keyName="Alt+N" onPress={() => setWriting({ what: 'campaign', campaign: null })}>{t('campaigns.new')}</Button>}
        <ToggleChip name="all" label={t('campaigns.all')} value={all} onChange={setAll} />
        <Button quiet keyName="Esc" onPress={() => void navigate('/members')}>{t('campaigns.back')}</Button>
      </header>
      <div className="gifts-body">
        <div className="gifts-list">
          {campaigns.isError && <Failure problem={problemOf(campaigns.error)} />}
          {campaigns.data?.length === 0 && <p className="quiet-line">{t('campaigns.none')}</p>}
          {(campaigns.data ?? []).map(campaign => <Campaign key={campaign.id} campaign={campaign} onWrite={setWriting} />)}
        </div>
        <aside className="gifts-side">
          {writing !== null && <Form key={keyOf(writing)} writing={writing} onClose={() => setWriting(null)} />}
          <GiftMoves />
        </aside>
      </div>
    </div>
  )
}

function Form({ writing, onClose }: { writing: Writing; onClose: () => void }) {
  switch (writing.what) {
    case 'campaign':
      return <article className="gifts-card"><CampaignForm campaign={writing.campaign} onClose={onClose} /></article>
    case 'gift':
      return <article className="gifts-card"><GiftForm campaign={writing.campaign} gift={writing.gift} onClose={onClose} /></article>
    case 'handOuts':
      return <article className="gifts-card"><HandOutsForm campaign={writing.campaign} onClose={onClose} /></article>
    case 'stock':
      return <article className="gifts-card"><StockForm gift={writing.gift} onClose={onClose} /></article>
  }
}

function Campaign({ campaign, onWrite }: { campaign: CampaignView; onWrite: (writing: Writing) => void }) {
  const { t } = useTranslation('members')
  const { may, name, lang, zone } = useHouse()
  const { from, until, level, gifts } = campaign
  const standing = standingOf(campaign, dayKey(useNow(), zone))
  const limits = (['perCard', 'perDay', 'perReceipt'] as const).flatMap(limit => (campaign[limit] === null ? [] : [t(`campaigns.limits.${limit}`, { count: campaign[limit] })]))
  const writes = may('members.saveCampaign')
  return (
    <section className="gifts-card" aria-label={name(campaign)}>
      <h2>
        {name(campaign)} <StateMark tone={standing.tone} word={t(`campaigns.${standing.word}`)} />
      </h2>
      <p className="quiet-line">{[t('campaigns.days', { from: showDayKey(from, lang), until: showDayKey(until, lang) }), ...limits, ...(level === 'ordinary' ? [] : [t('campaigns.limits.level', { level: t(`levels.${level}`) })])].join(' · ')}</p>
      <ul className="gifts-rows">
        {gifts.filter(gift => !gift.retired).map(gift => (
          <li key={gift.id}>
            <span className="gifts-name">{name(gift)}</span>
            <span>{gift.points === 0 ? t('campaigns.free') : t('campaigns.cost', { count: gift.points })}</span>
            <span data-low={gift.stock === 0 ? '' : undefined}>{t('campaigns.stock', { count: gift.stock })}</span>
            <span className="gifts-do">
              {may('members.moveStock') && <button type="button" className="link-button" aria-label={`${t('campaigns.move')} ${name(gift)}`} onClick={() => onWrite({ what: 'stock', gift })}>{t('campaigns.move')}</button>}
              {writes && <button type="button" className="link-button" aria-label={`${t('campaigns.edit')} ${name(gift)}`} onClick={() => onWrite({ what: 'gift', campaign, gift })}>{t('campaigns.edit')}</button>}
            </span>
          </li>
        ))}
      </ul>
      <div className="bar-buttons">
        {writes && <Button onPress={() => onWrite({ what: 'gift', campaign, gift: null })}>{t('campaigns.newGift')}</Button>}
        {may('members.handOuts') && <Button quiet label={`${t('campaigns.sheet')} ${name(campaign)}`} onPress={() => onWrite({ what: 'handOuts', campaign })}>{t('campaigns.sheet')}</Button>}
        {writes && <Button quiet label={`${t('campaigns.edit')} ${name(campaign)}`} onPress={() => onWrite({ what: 'campaign', campaign })}>{t('campaigns.edit')}</Button>}
      </div>
    </section>
  )
}

/** How a campaign stands on a day (yyyymmdd). */
function standingOf({ runs, retired, from }: CampaignView, today: string) {
  if (runs) return { tone: 'done', word: 'runs' } as const
  return !retired && from > today ? ({ tone: 'waiting', word: 'toCome' } as const) : ({ tone: 'voided', word: 'over' } as const)
}
