// 投诉登记表 — the register of a month: one line a complaint, on a sheet turned on its side.
import type { BothNames } from '../../../shared/core/actor'
import type { RegisterLine, RegisterPaper } from '../../../shared/complaints/paper'
import { showMonth } from '../../../shared/text/month'
import { showDate, showTime } from '../../../shared/text/when'
import { complaintWord, outcomeWord } from '../complaint-words'
import type { Block, FlowForm, Heading } from '../form'
import { Plain, Row } from '../parts/Cell'
import { SignatureLines } from '../parts/SignatureLines'
import { BothWords, Names, TwoLines, Words } from '../parts/Words'
import { paperWord, type PaperWord } from '../words'

/** One size of type: a month may have thousands of lines, and measuring each in every size takes its time. */
const SIZE = 4
const COLUMNS = [33, 20, 36, 42, 30, 36, 46, 25, 18]
const HEADS: readonly PaperWord[] = ['complaint.number', 'register.at', 'complaint.person', 'complaint.category', 'register.grade', 'register.department', 'register.result', 'register.outcome', 'complaint.archiveNumber']

export const complaintRegister: FlowForm<RegisterPaper, 'only'> = {
  kind: 'flow',
  turned: ['a4'],
  steps: [SIZE],
  copies: () => ['only'],
  heading,
  columns: () => <div className="tight"><Row widths={COLUMNS}>{HEADS.map(word => <Plain key={word}><TwoLines names={paperWord(word)} /></Plain>)}</Row></div>,
  blocks: paper => [...lines(paper), { key: 'total', node: () => <div className="note"><b><BothWords word="register.total" values={totals(paper.rows)} /></b></div> }],
  tail: () => <SignatureLines who={['sign.compiler', 'sign.supervisor', 'sign.head']} />,
  perPage: () => [1],
}

function heading(paper: RegisterPaper): Heading {
  const [title, abridged] = [paperWord('titles.complaintRegister'), paperWord('register.abridged')]
  const shortened = paper.rows.some(row => row.result.endsWith('…'))
  return {
    house: paper.house, title: { zh: `${title.zh} ${showMonth(paper.month, 'zh')}`, ru: `${title.ru}, ${showMonth(paper.month, 'ru')}` }, number: null, duplicate: null, copy: shortened ? abridged : null, instruction: null, printed: paper,
  }
}

function lines({ rows, timeZone }: RegisterPaper): Block[] {
  if (rows.length === 0) return [{ key: 'none', node: () => <div className="note"><BothWords word="register.none" /></div> }]
  return rows.map(row => ({ key: row.number, node: () => <Line row={row} timeZone={timeZone} /> }))
}

function Line({ row, timeZone }: { row: RegisterLine; timeZone: string }) {
  const { number, at, who, shop, category, matter, express, department, result, archiveNumber } = row
  return (
    <div className={row.voided ? 'tight struck' : 'tight'}>
      <Row widths={COLUMNS}>
        <Plain><b>{number}</b></Plain>
        <Plain>{showDate(at, timeZone, 'zh')}<div>{showTime(at, timeZone)}</div></Plain>
        <Plain><Words text={who} />{shop !== '' && <div>{shop}</div>}</Plain>
        <Plain><TwoLines names={category} /><div><Words text={matter} /></div></Plain>
        <Plain>{express && <div><b><Names names={complaintWord('express')} /></b></div>}<Grade row={row} /></Plain>
        <Plain>{department !== null && <TwoLines names={department} />}</Plain>
        <Plain><Words text={result} /></Plain>
        <Plain><TwoLines names={outcomeOf(row)} /></Plain>
        <Plain>{archiveNumber}</Plain>
      </Row>
    </div>
  )
}

function Grade({ row: { validity, severity, class: of } }: { row: RegisterLine }) {
  if (validity === null) return null
  if (validity === 'invalid' || severity === null || of === null) return <TwoLines names={complaintWord(`validities.${validity}`)} />
  const [grave, by] = [complaintWord(`severities.${severity}`), complaintWord(`classes.${of}`)]
  return <TwoLines names={{ zh: `${grave.zh} ${by.zh}`, ru: `${grave.ru}, ${by.ru.replace(' ', '\u00a0')}` }} />
}

/** How it ended, or where it stands. */
function outcomeOf({ voided, outcome, state }: RegisterLine): BothNames {
  return voided || outcome === null ? complaintWord(`states.${voided ? 'voided' : state}`) : outcomeWord(outcome)
}

function totals(rows: readonly RegisterLine[]) {
  const kept = rows.filter(row => !row.voided)
  const of = (validity: RegisterLine['validity']) => kept.filter(row => row.validity === validity).length
  return { total: rows.length, valid: of('valid'), invalid: of('invalid'), unjudged: of(null), archived: kept.filter(row => row.state === 'archived').length, voided: rows.length - kept.length }
}
