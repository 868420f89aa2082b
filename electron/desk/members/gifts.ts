// Campaigns and their gifts: what is there, who may have it, who got it.
import { campaigns, campaignsFrom, gifts, giftMovesOf, giftsOf, handedOut, moveGift, type CampaignRow, type GiftRow } from '../../../db/repositories/gifts'
import { members, type MemberRecord } from '../../../db/repositories/members'
import { staffNames } from '../../../db/repositories/names'
import { clearWrongPins, type StaffRow } from '../../../db/repositories/staff-sign-in'
import type { Tx } from '../../../db/store'
import type { Actor } from '../../../shared/core/actor'
import { invalid, refuse } from '../../../shared/core/errors'
import { newId } from '../../../shared/core/ids'
import { giftBar, limitsPassed } from '../../../shared/members/gifts'
import type { CampaignView, GiftView, MemberView } from '../../../shared/members/contract'
import { receiptKey } from '../../../shared/members/receipts'
import { roleMay } from '../../../shared/permissions'
import { dayKey } from '../../../shared/text/zone'
import { question, useCase, type InputOf, type UseCase } from '../core/use-case'
import { personOnList } from '../handover/view'
import { requirePin } from '../session/sign-in'
import { addToTimeline } from '../../../db/repositories/timeline'
import { moved, spend } from './points'
import { answered, moving, noteMoved, ROOM } from './steps'

const giftShown = ({ id, version, retired, campaignId, nameZh, nameRu, points, stock, postId }: GiftRow): GiftView => ({ id, version, retired, campaignId, nameZh, nameRu, points, stock, postId })

function campaignShown(row: CampaignRow, of: readonly GiftRow[], today: string): CampaignView {
  const { id, version, retired, nameZh, nameRu, from, until, perCard, perDay, perReceipt, level } = row
  return { id, version, retired, nameZh, nameRu, from, until, perCard, perDay, perReceipt, level, runs: !retired && from <= today && today <= until, gifts: of.filter(({ campaignId }) => campaignId === id).map(giftShown) }
}

export const listCampaigns = question('members.campaigns', async ({ db, now, timeZone, input }) => {
  const today = dayKey(now, timeZone)
  const rows = await campaignsFrom(db, input.all ? null : today)
  const of = await giftsOf(db, rows.map(({ id }) => id))
  return rows.map(row => campaignShown(row, of, today))
})

export const saveCampaign = useCase('members.saveCampaign', async ({ tx, now, input }) => {
  const { commandKey: _key, id, version, ...fields } = input
  const row = id && version ? await campaigns.update(tx, await campaigns.at(tx, { id, version }, () => null), fields) : await campaigns.insert(tx, { id: newId(), ...fields })
  return campaignShown(row, await giftsOf(tx, [row.id]), dayKey(now, tx.timeZone))
})

export const saveGift = useCase('members.saveGift', async ({ tx, input }) => {
  const { commandKey: _key, id, version, campaignId, ...fields } = input
  if ((await campaigns.find(tx, campaignId)) === undefined) invalid('campaignId', 'notThere')
  return giftShown(id && version ? await gifts.update(tx, await gifts.at(tx, { id, version }, giftShown), fields) : await gifts.insert(tx, { id: newId(), campaignId, stock: 0, ...fields }))
})

/** Stock delivered, taken out, or as it was counted: a difference needs its explanation. */
export const moveStock = useCase('members.moveStock', async ({ tx, now, input }) => {
  const { giftId, kind, count, reason } = input
  const gift = await gifts.get(tx, giftId)
  const change = kind === 'in' ? count : kind === 'out' ? -count : count - gift.stock
  if (gift.stock + change < 0) invalid('count', 'stock.below', { stock: gift.stock })
  if (kind !== 'in' && change !== 0 && reason === '') invalid('reason', 'reason.needed')
  await moveGift(tx, gift, { giftId, campaignId: gift.campaignId, kind, count: change, reason, day: dayKey(now, tx.timeZone) })
  return giftShown(await gifts.get(tx, giftId))
})

type Asked = Omit<InputOf<'members.handOut'>, 'commandKey'>

/** What is handed out, and over which limits it goes. REFUSED where nobody can let it pass. */
async function handing(tx: Tx, record: MemberRecord, { giftId, count, merchantId, receipt }: Asked) {
  const gift = await gifts.get(tx, giftId)
  const campaign = await campaigns.get(tx, gift.campaignId)
  const today = dayKey(tx.now, tx.timeZone)
  const key = merchantId && receipt !== '' ? receiptKey(merchantId, receipt) : null
  const bar = gift.retired ? 'campaign_over' : giftBar(campaign, { today, count, stock: gift.stock, receipt: key !== null })
  if (bar !== null) refuse(bar, { stock: gift.stock })
  const handed = await handedOut(tx, { campaignId: campaign.id, memberId: record.id, day: today, receiptKey: key })
  return { gift, today, key, passed: limitsPassed(campaign, handed, { count, level: record.level, receipt: key !== null }) }
}

interface Override {
  readonly by: string
  readonly reason: string
}

async function give(tx: Tx, who: Actor, record: MemberRecord, asked: Asked, { gift, today, key }: Awaited<ReturnType<typeof handing>>, over: Override | null): Promise<MemberView> {
  const { count, receipt, signature } = asked
  const cost = gift.points * count
  const entry = cost === 0 ? null : await spend(tx, record, cost, { kind: 'redeem', reason: `${gift.nameZh} / ${gift.nameRu}`, giftId: gift.id })
  await moveGift(tx, gift, {
    giftId: gift.id, campaignId: gift.campaignId, kind: 'handOut', count: -count, day: today, memberId: record.id, receipt, receiptKey: key, reason: over?.reason ?? '', overriddenBy: over?.by ?? null, strokes: signature ?? null,
    entryId: entry?.id ?? null,
  })
  await addToTimeline(tx, ROOM, record.id, 'handedOut', { nameZh: gift.nameZh, nameRu: gift.nameRu, count, reason: over?.reason ?? '' })
  noteMoved(tx, record, { gift: gift.nameZh, count })
  return entry === null ? answered(tx, who, record) : moved(tx, who, record, entry)
}

export const handOut = useCase('members.handOut', async ({ tx, who, input }) => {
  const record = await moving(tx, who, input.id, 'handOut')
  const hand = await handing(tx, record, input)
  const [limit] = hand.passed
  if (limit !== undefined) refuse(limit)
  return give(tx, who, record, input, hand, null)
})

const overriding = useCase('members.override', async ({ tx, who, input }) => {
  const signer: StaffRow = await personOnList(tx, input.staffId)
  if (signer.failures > 0) await clearWrongPins(tx, signer.id)
  // Who keeps the campaigns may also let one pass over its limits.
  if (!roleMay(signer.role, 'members.saveCampaign')) refuse('override_by_lead')
  const record = await moving(tx, who, input.id, 'handOut')
  return give(tx, who, record, input, await handing(tx, record, input), { by: signer.id, reason: input.reason })
})

/** The PIN is looked at first, whoever sits at the screen. */
export const override: UseCase<'members.override'> = {
  name: 'members.override',
  run: async (desk, who, input) => {
    if (roleMay(who?.role ?? null, 'members.override')) await requirePin(desk, input.staffId, input.pin)
    return overriding.run(desk, who, input)
  },
}

const MOVES = 200

export const listHandOuts = question('members.handOuts', async ({ db, input }) => {
  const rows = await giftMovesOf(db, input.giftId ?? null, MOVES)
  const known = await gifts.byIds(db, rows.map(({ giftId }) => giftId))
  const to = await members.byIds(db, rows.map(({ memberId }) => memberId))
  const names = await staffNames(db, rows.flatMap(({ by, overriddenBy }) => [by, overriddenBy]))
  return rows.map(row => {
    const member = to.get(row.memberId ?? '')
    return {
      id: row.id, at: row.at, kind: row.kind, count: row.count, by: names.ref(row.by), reason: row.reason, gift: giftNames(known, row.giftId), receipt: row.receipt, overriddenBy: names.ref(row.overriddenBy),
      member: member ? { id: member.id, number: member.number, name: member.name } : null,
    }
  })
})

const giftNames = (known: ReadonlyMap<string, GiftRow>, id: string) => ({ nameZh: known.get(id)?.nameZh ?? '', nameRu: known.get(id)?.nameRu ?? '' })
