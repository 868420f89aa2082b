// The test page: rulers from the paper's edges, so that margins, offset and scale of a printer can be set by measuring.
import { isRoll, paperSize, printArea } from '../../../shared/print/paper'
import type { PrinterSettings } from '../../../shared/print/contract'
import type { FilledForm } from '../../../shared/print/house'
import { showDateTime } from '../../../shared/text/when'
import type { FixedForm } from '../form'
import { BothWords, Names, TwoLines, Words } from '../parts/Words'
import { densityName, oneLine, paperName, paperWord, type PaperWord } from '../words'

export const testPage: FixedForm<FilledForm> = {
  kind: 'fixed',
  title: () => oneLine(paperWord('titles.testPage')),
  pages: (data, settings) => [<TestPage key="only" data={data} settings={settings} />],
}

function TestPage({ data, settings }: { data: FilledForm; settings: PrinterSettings }) {
  const { width, height, side } = paperSize({ paper: settings.paper })
  const roll = isRoll(settings.paper)
  const area = printArea(settings)
  return (
    <>
      <div className="area" style={{ left: `${settings.offsetX / 10}mm`, top: `${settings.offsetY / 10}mm`, transform: `scale(${area.scale})` }}>
        <Rulers width={width} height={height} inset={roll ? side : 0} />
      </div>
      <div className="area frame" style={{ ...millimetres(area), transform: `scale(${area.scale})` }}>
        <div className="test-text step-1">
          {roll && <Widths width={width} side={side} />}
          <div className="title-zh"><TwoLines names={paperWord('titles.testPage')} /></div>
          <div><b><Names names={data.house.mall} /></b></div>
          <p><TwoLines names={paperWord('test.ruler')} /></p>
          <Settings settings={settings} />
          <p><b><BothWords word="test.sample" /></b><br />扶梯异响，已停用。派工单 0123456789 Эскалатор: шум, рывки. Наряд № 5 «Ёж» ABCabc</p>
          <div><BothWords word="printed" />: <Words text={data.printedBy} /> {showDateTime(data.printedAt, data.timeZone, 'zh')}</div>
        </div>
      </div>
    </>
  )
}

function Settings({ settings }: { settings: PrinterSettings }) {
  const mm = ` ${oneLine(paperWord('mm'))}`
  const offset = [settings.offsetX, settings.offsetY].map(tenths => (tenths / 10).toFixed(1)).join('; ')
  return (
    <table>
      <tbody>
        <Line word="test.printer" value={settings.name} />
        <Line word="test.paper" value={oneLine(paperName(settings.paper))} />
        <Line word="test.margin" value={`${settings.margin}${mm}`} />
        <Line word="test.offset" value={`${offset}${mm}`} />
        <Line word="test.scale" value={`${settings.scale} %`} />
        <Line word="test.density" value={oneLine(densityName(settings.density))} />
      </tbody>
    </table>
  )
}

function Line({ word, value }: { word: PaperWord; value: string }) {
  return <tr><td><BothWords word={word} /></td><td><Words text={value} /></td></tr>
}

/** How wide the roll is, and how much of that its head reaches. */
function Widths({ width, side }: { width: number; side: number }) {
  return (
    <div>
      <div><Names names={paperWord('test.wide', { width })} /></div>
      <div><Names names={paperWord('test.printable', { width: width - 2 * side })} /></div>
    </div>
  )
}

/**
 * A tick each millimetre along the upper and the left edge, longer ones at five and ten, numbers at ten. Those along the sides of a roll begin where its head reaches
 * (`inset`, in mm), and across it a line shows how wide that is.
 */
function Rulers({ width, height, inset }: { width: number; height: number; inset: number }) {
  const across = Array.from({ length: width + 1 }, (_, at) => at)
  const down = Array.from({ length: height + 1 }, (_, at) => at)
  return (
    <svg width={`${width}mm`} height={`${height}mm`} viewBox={`0 0 ${width} ${height}`} className="rulers">
      <path d={across.map(at => `M${at} 0V${tick(at)}`).join('') + down.map(at => `M${inset} ${at}H${inset + tick(at)}`).join('')} />
      <path d={across.map(at => `M${at} ${height}V${height - tick(at)}`).join('') + down.map(at => `M${width - inset} ${at}H${width - inset - tick(at)}`).join('')} />
      {inset > 0 && <path d={`M${inset} 11H${width - inset}M${inset} 9.5V12.5M${width - inset} 9.5V12.5`} />}
      {across.filter(at => at % 10 === 0 && at > 0 && at < width - NUMBER_MM).map(at => <text key={`x${at}`} x={at} y={8.5} textAnchor="middle">{at}</text>)}
      {down.filter(at => at % 10 === 0 && at > 0 && at < height - NUMBER_MM / 2).map(at => <text key={`y${at}`} x={inset + 6} y={at + 0.9}>{at}</text>)}
    </svg>
  )
}

/** Half of a number, and some air: nearer to the edge it would be cut off. */
const NUMBER_MM = 4

function tick(at: number): number {
  return at % 10 === 0 ? 5 : at % 5 === 0 ? 3.5 : 2
}

function millimetres(area: { left: number; top: number; width: number; height: number }) {
  return { left: `${area.left}mm`, top: `${area.top}mm`, width: `${area.width}mm`, height: `${area.height}mm` }
}
