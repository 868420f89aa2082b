import { z } from 'zod'
import { role } from '../core/actor'
import { command, version } from '../core/command'
import { procedure } from '../core/errors'
import { recordId } from '../core/ids'
import { byCode, keyset, pageByCode, pageOf } from '../core/paging'
import { spokenLanguage } from '../contacts/contract'
import { pin, workNumber } from '../session/contract'
import { importKinds } from './import-headings'
import { personLine } from '../text/person-text'
import { phoneText } from '../text/phone-text'
import { publicPhone } from '../text/public-phone'

/** Every entry of a reference list can be saved new (no id) or changed (id and version), and retired instead of deleted. */
const saved = { id: recordId.nullish(), version: version.nullish(), retired: z.boolean().default(false) }
const kept = { id: z.string(), version: z.number(), retired: z.boolean() }
const names = { nameZh: personLine(1, 120), nameRu: personLine(1, 120) }

export const staffFields = z.object({ workNumber, name: personLine(1, 80), role, departmentId: recordId.nullish(), phone: phoneText.nullish() })
/** As lists show them: the phone in full only for those who may save, otherwise masked. */
const listedPhone = z.string().nullable()

export const staffView = staffFields.extend({ ...kept, phone: listedPhone, lastSignIn: z.number().nullable(), waitUntil: z.number().nullable() })
export const departmentFields = z.object({ code: personLine(1, 20), ...names })
export const teamFields = z.object({ departmentId: recordId, ...names })
export const postFields = z.object({ code: personLine(1, 20), ...names })
export const placeFields = z.object({ code: personLine(1, 40), building: personLine(0, 60).default(''), floor: personLine(0, 20).default(''), zone: personLine(0, 60).default(''), ...names })
export type PlaceFields = z.infer<typeof placeFields>
export const merchantFields = z.object({
  code: personLine(1, 20),
  nameZh: personLine(0, 120).default(''),
  nameRu: personLine(0, 120).default(''),
  person: personLine(0, 120).default(''),
  phone: phoneText.nullish(),
  spoken: spokenLanguage.default('zh'),
  building: personLine(0, 60).default(''),
  floor: personLine(0, 20).default(''),
  zone: personLine(0, 60).default(''),
  goods: personLine(0, 200).default(''),
  vip: z.boolean().default(false),
}).refine(shop => shop.nameZh !== '' || shop.nameRu !== '', {
  path: ['nameZh'], params: { error: 'merchant.name' },
  // Said together with what is wrong with other fields, so that a row is not mended one thing at a time.
  when: ({ value }) => typeof value === 'object' && value !== null,
})
export type MerchantFields = z.infer<typeof merchantFields>

export const departmentView = departmentFields.extend(kept)
export const teamView = teamFields.extend(kept)
export const postView = postFields.extend(kept)
export const placeView = placeFields.extend(kept)
export const merchantView = z.object(merchantFields.shape).extend({ ...kept, phone: listedPhone })
export type PlaceView = z.infer<typeof placeView>
export type MerchantView = z.infer<typeof merchantView>

export const mallSettings = z.object({
  nameZh: personLine(1, 80),
  nameRu: personLine(1, 80),
  departmentZh: personLine(1, 80),
  departmentRu: personLine(1, 80),
  phone: publicPhone,
  timeZone: z.string().max(60),
  idleMinutes: z.int().min(1).max(240),
  scanner: z.object({ maxGapMs: z.int().min(5).max(200), prefix: z.string().max(5), suffix: z.string().max(5) }),
})
export type MallSettings = z.infer<typeof mallSettings>

export const auditEntry = z.object({
  id: z.string(), at: z.number(), station: z.string(), seq: z.number(), who: z.string().nullable(), post: z.string().nullable(),
  name: z.string(), room: z.string(), recordId: z.string().nullable(), number: z.string(), before: z.unknown(), after: z.unknown(), hash: z.string(),
})

/** What an import file holds, row by row: fit rows and, for each unfit one, what is wrong. Row numbers are those of the file, from 1, headings included. */
export const importKind = z.enum(importKinds)
export const importPreview = z.object({
  token: z.string(),
  fileName: z.string(),
  columns: z.array(z.object({ heading: z.string(), field: z.string().nullable() })),
  good: z.number(),
  bad: z.array(z.object({ row: z.number(), field: z.string(), value: z.string(), error: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])).optional() })),
  badRows: z.number(),
  sample: z.array(z.record(z.string(), z.string())),
  replaces: z.number(),
})
export type ImportPreview = z.infer<typeof importPreview>

const saveOf = <Shape extends z.ZodRawShape>(fields: z.ZodObject<Shape>) => command(fields.extend(saved))
/** Reference lists are short but for shops and places, which page by key; `find` narrows by any part of code or name. */
const listInput = byCode(z.object({ find: personLine(0, 120).nullish(), retired: z.boolean().default(false) }))

export const adminContract = {
  staff: procedure.output(z.array(staffView)),
  saveStaff: procedure.input(saveOf(staffFields.extend({ pin: pin.nullish() }))).output(staffView),
  departments: procedure.output(z.array(departmentView)),
  saveDepartment: procedure.input(saveOf(departmentFields)).output(departmentView),
  teams: procedure.output(z.array(teamView)),
  saveTeam: procedure.input(saveOf(teamFields)).output(teamView),
  posts: procedure.output(z.array(postView)),
  savePost: procedure.input(saveOf(postFields)).output(postView),
  places: procedure.input(listInput).output(pageByCode(placeView)),
  savePlace: procedure.input(saveOf(placeFields)).output(placeView),
  merchants: procedure.input(listInput).output(pageByCode(merchantView)),
  saveMerchant: procedure.input(command(merchantFields.safeExtend(saved))).output(merchantView),
  mall: procedure.output(mallSettings.extend({ version: z.number() })),
  saveMall: procedure.input(command(mallSettings.extend({ version }))).output(mallSettings.extend({ version: z.number() })),
  /** The file comes as bytes (base64, at most 20 MB); XLSX or CSV is told by content. Nothing is saved yet. */
  previewImport: procedure.input(z.object({ kind: importKind, fileName: z.string().max(260), bytes: z.string().refine(text => text.length <= 28_000_000, { params: { error: 'import.tooLarge', max: 20 } }) })).output(importPreview),
  /** Saves the fit rows of a previewed file, all or none; a code already there is replaced. */
  commitImport: procedure.input(command(z.object({ token: z.string() }))).output(z.object({ added: z.number(), replaced: z.number() })),
  /** An empty table with the right headings, for people to fill in. */
  importTemplate: procedure.input(z.object({ kind: importKind })).output(z.object({ fileName: z.string(), bytes: z.string() })),
  audit: procedure.input(keyset(z.object({ recordId: recordId.nullish(), who: recordId.nullish() }))).output(pageOf(auditEntry)),
  /** Walks every chain; `broken` names the first entry whose hash does not fit, of each station. */
  verifyAudit: procedure.output(z.object({ checked: z.number(), broken: z.array(z.object({ station: z.string(), seq: z.number() })) })),
}
