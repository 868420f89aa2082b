import type { ReactNode } from 'react'
import { showDateTime } from '../../../shared/text/when'
import type { Heading } from '../form'
import { paperWord } from '../words'
import { BarCode } from './BarCode'
import { BothWords, Names, TwoLines, Words } from './Words'

/** Top of a form's first page: who we are, what this is, its number. */
export function SheetHead({ heading }: { heading: Heading }) {
  return (
    <header className="head">
      <HouseLines heading={heading} />
      <div className="title">
        <div className="title-zh" lang="zh">{heading.title.zh}</div>
        <div className="title-ru" lang="ru">{heading.title.ru}</div>
        <Marks heading={heading} />
      </div>
      <div className="number">{heading.number !== null && <><BarCode number={heading.number} /><b>{heading.number}</b></>}</div>
    </header>
  )
}

/** Top of the pages after the first: which form goes on here. */
export function NextHead({ heading }: { heading: Heading }) {
  return (
    <header className="head next">
      <div><b><Names names={heading.title} /></b></div>
      <div className="title"><BothWords word="continued" /><Marks heading={heading} /></div>
      <div className="number"><b>{heading.number}</b></div>
    </header>
  )
}

/**
 * A page among those of its copy, by which head and signatures are placed; the number printed on it, of how many; on which page it goes on (null: it ends here);
 * and whether what becomes of the copy stands on it.
 */
export interface PageAt {
  readonly page: number
  readonly pages: number
  readonly no: number
  readonly of: number
  readonly goesOnAt: number | null
  readonly instructed: boolean
}

/** Bottom of every page: which copy, what becomes of it, who printed it when, which page of how many. */
export function SheetFoot({ heading, at: { no, of, goesOnAt, instructed } }: { heading: Heading; at: PageAt }) {
  const { printedBy, printedAt, timeZone } = heading.printed
  const printed = paperWord('printed')
  const pageOf = paperWord('pageOf', { page: no, pages: of })
  const goesOn = goesOnAt === null ? null : goesOnAt === no + 1 ? paperWord('goesOn') : paperWord('goesOnAt', { page: goesOnAt })
  return (
    <footer className="foot">
      <div><b>{heading.copy !== null && <TwoLines names={heading.copy} />}</b></div>
      <div className="middle">
        {instructed && heading.instruction !== null && <TwoLines names={heading.instruction} />}
        {goesOn !== null && <TwoLines names={goesOn} />}
      </div>
      <div className="end">
        <div><Names names={printed} />: <Words text={printedBy} /></div>
        <div>{showDateTime(printedAt, timeZone, 'zh')} · <Names names={pageOf} /></div>
      </div>
    </footer>
  )
}

/** A sheet as it is printed: head, body and, on the last page, signatures; the foot at the very bottom. `height` in mm, `step` the size of type. */
export function FormSheet(props: { heading: Heading; step: number; height: number; at: PageAt; tail: ReactNode; children: ReactNode }) {
  const { heading, step, height, at } = props
  return (
    <article className={`sheet step-${step}`} style={{ height: `${height}mm` }}>
      {at.page === 1 ? <SheetHead heading={heading} /> : <NextHead heading={heading} />}
      <div className="body">{props.children}</div>
      <div className="space" />
      {at.page === at.pages && props.tail}
      <SheetFoot heading={heading} at={at} />
    </article>
  )
}

function HouseLines({ heading: { house } }: { heading: Heading }) {
  const phone = paperWord('phone')
  return (
    <div className="house">
      {house.emblem != null && house.emblem !== '' && <img className="emblem" src={house.emblem} alt="" />}
      <div>
        <div className="house-zh" lang="zh"><b>{house.mall.zh} {house.department.zh}</b></div>
        <div lang="ru">{house.mall.ru}, {house.department.ru}</div>
        {house.phone !== '' && <div><Names names={phone} /> {house.phone}</div>}
      </div>
    </div>
  )
}

/** The mark of a duplicate, and the hidden one that is shown when a job is sent again after it may have come out. */
function Marks({ heading: { duplicate, printed } }: { heading: Heading }) {
  return (
    <>
      {duplicate !== null && (
        <div className="duplicate">
          <b><Names names={paperWord('duplicate')} between=" " /> № {duplicate.no}</b> · {showDateTime(duplicate.at, printed.timeZone, 'zh')} · <Words text={duplicate.by} />
        </div>
      )}
      <div className="again"><BothWords word="again" /></div>
    </>
  )
}
