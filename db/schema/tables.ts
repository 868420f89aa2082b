import type { Columns } from '../columns'
import { adminTables } from './admin'
import { broadcastTables } from './broadcast'
import { complaintTables } from './complaints'
import { contactsTable, partiesTable } from './contacts'
import { emergencyTables } from './emergencies'
import { giftTables } from './gifts'
import { handoverTables } from './handover'
import { mechanismTables } from './mechanisms'
import { memberTables } from './members'
import { paperTables } from './paper'
import { workOrderTables } from './work-orders'

/** Every table of the department's store, in the dialect of `c`. */
export const makeTables = (c: Columns) => ({
  ...mechanismTables(c),
  ...paperTables(c),
  ...adminTables(c),
  parties: partiesTable(c),
  contacts: contactsTable(c),
  ...workOrderTables(c),
  ...complaintTables(c),
  ...handoverTables(c),
  ...emergencyTables(c),
  ...broadcastTables(c),
  ...memberTables(c),
  ...giftTables(c),
})
export type Tables = ReturnType<typeof makeTables>
