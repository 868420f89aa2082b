import type { Contract } from '../../../shared/contract'
import type { UseCase } from '../core/use-case'
import { endMember, freezeMember, loseCard, renewCard, replaceCard, reviveMember, setLevel, unfreezeMember } from './cards'
import { editMember, enrol, findTwins, proposeLatin, renewConsent } from './enrol'
import { eraseMember } from './erase'
import { dataFile } from './data-file'
import { exportList } from './files'
import { handOut, listCampaigns, listHandOuts, moveStock, override, saveCampaign, saveGift } from './gifts'
import { takeGiftBack } from './gift-back'
import { importRows } from './import'
import { readLetters, saveLetter } from './letters'
import { countMembers, getMember, listLevelChanges, memberByCard, pageMembers, revealPhone } from './lists'
import { mergeMembers, unmergeMembers } from './merge'
import { adjust, earn, redeem, reverse } from './points'
import { rebook } from './rebook'
import { readRules, saveRules } from './rules'

export const membersDesk = {
  twins: findTwins,
  latin: proposeLatin,
  enrol,
  edit: editMember,
  get: getMember,
  byCard: memberByCard,
  page: pageMembers,
  counts: countMembers,
  revealPhone,
  earn,
  redeem,
  adjust,
  reverse,
  rebook,
  lose: loseCard,
  replace: replaceCard,
  freeze: freezeMember,
  unfreeze: unfreezeMember,
  renew: renewCard,
  setLevel,
  end: endMember,
  revive: reviveMember,
  consent: renewConsent,
  merge: mergeMembers,
  unmerge: unmergeMembers,
  erase: eraseMember,
  dataFile,
  exportList,
  importRows,
  levelChanges: listLevelChanges,
  letters: readLetters,
  saveLetter,
  campaigns: listCampaigns,
  saveCampaign,
  saveGift,
  moveStock,
  handOut,
  override,
  giftBack: takeGiftBack,
  handOuts: listHandOuts,
  rules: readRules,
  saveRules,
} satisfies { [Key in keyof Contract['members']]: UseCase<`members.${Key}`> }
