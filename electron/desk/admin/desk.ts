import type { Contract } from '../../../shared/contract'
import type { UseCase } from '../core/use-case'
import { commitImport } from './import/commit'
import { previewImport } from './import/preview'
import { importTemplate } from './import/template'
import { listDepartments, listPosts, listTeams, saveDepartment, savePost, saveTeam } from './lists'
import { readMall, saveMall } from './mall'
import { listMerchants, listPlaces, saveMerchant, savePlace } from './shops-and-places'
import { listStaff, saveStaff } from './staff'
import { audit, verify } from './trail'

export const adminDesk = {
  staff: listStaff,
  saveStaff,
  departments: listDepartments,
  saveDepartment,
  teams: listTeams,
  saveTeam,
  posts: listPosts,
  savePost,
  places: listPlaces,
  savePlace,
  merchants: listMerchants,
  saveMerchant,
  mall: readMall,
  saveMall,
  previewImport,
  commitImport,
  importTemplate,
  audit,
  verifyAudit: verify,
} satisfies { [Key in keyof Contract['admin']]: UseCase<`admin.${Key}`> }
