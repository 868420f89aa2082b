// The fire card: what stands in it before it is filled in, and the sentences one says.
import type { TFunction } from 'i18next'
import type { Lang } from '../../shared/core/actor'
import type { EmergencyView } from '../../shared/emergencies/contract'
import type { FireCard } from '../../shared/emergencies/words'
import { nameIn, type House } from '../app/house'

type About = Pick<EmergencyView, 'fireCard' | 'place' | 'placeNames' | 'said'>

/** The card as it is, or with what is known: who speaks, where we are, where it burns, what was reported; in the language of the screen. */
export function cardOf(emergency: About, house: Pick<House, 'me' | 'mall'>, lang: Lang): FireCard {
  const { fireCard, place, placeNames, said } = emergency
  const { me, mall } = house
  const known = {
    name: me?.name ?? '', post: me === null ? '' : nameIn(me.post, lang), address: mall === null ? '' : nameIn(mall.names, lang), where: placeNames === null ? place : nameIn(placeNames, lang), seen: said, calledAt: null,
  }
  if (fireCard === null) return known
  // A place of the list has both names, also where the card took one of them over.
  const ours = placeNames !== null && [placeNames.nameZh, placeNames.nameRu].includes(fireCard.where)
  return { ...fireCard, where: ours ? known.where : fireCard.where, post: me !== null && [me.post.nameZh, me.post.nameRu].includes(fireCard.post) ? known.post : fireCard.post, address: sameAs(mall, fireCard.address) ? known.address : fireCard.address }
}

const sameAs = (mall: House['mall'], address: string): boolean => mall !== null && [mall.names.zh, mall.names.ru].includes(address)

/** The sentences in one of the languages, in the order in which the fire brigade asks. */
export function cardIn(emergency: About, house: House, lang: Lang, t: TFunction<'emergencies'>): string[] {
  const { name, post, address, where, seen } = cardOf(emergency, house, lang)
  const said = (text: string) => (text === '' ? t('card.unknown') : text)
  return [
    post === '' ? t('card.nameOnly', { name: said(name) }) : t('card.name', { name: said(name), post }),
    t('card.address', { address: said(address) }),
    t('card.where', { where: said(where) }),
    t('card.seen', { seen: said(seen) }),
  ]
}
