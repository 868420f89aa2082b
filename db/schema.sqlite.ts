import { sqliteColumns } from './columns'
import { makeTables } from './schema/tables'

export const tables = makeTables(sqliteColumns)
// drizzle-kit reads tables from named exports.
export const {
  counters, timeline, clocks, matters, known, links, prints, audit, commands, departments, posts, teams, staff, places, merchants, settings, stations, parties, contacts, workOrders,
  workOrderRounds, workOrderMaterials, workOrderAssignments,
  attachments, contents, printCopies, signatures, followUps, notices, complaintCategories, complaints, complaintRounds, complaintExtensions, mediations, journals,
  shiftTemplates, countItems, checkItems, shifts, logEntries, shiftMatters, shiftCounts, shiftChecks, instructions, shiftInstructions, shiftLifts, shiftRefusals, daySignatures, emergencies,
  programmes, planRows, planSeasons, planOutcomes, scripts, scriptVersions, nameReadings, asRun, asRunRemarks, airRequests, equipmentEntries,
  members, memberCards, memberConsents, memberLevels, pointEntries, pointLots, pointUses, campaigns, gifts, giftMoves,
} = tables
