// A field to sign in, with a finger, a pen or the mouse; and a signature that was given.
import './signature.css'
import { useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import SignaturePad from 'signature_pad'
import { boundsOf, isSignature, pathOf, type Strokes } from '../../shared/core/signature'
import { Button } from './Button'
import type { Bound } from './use-form'

interface SignatureFieldProps extends Bound<Strokes | null> {
  readonly label: string
}

/** The value is null until enough is drawn to be a signature. */
export function SignatureField({ label, name, value, problem, onChange, onBlur }: SignatureFieldProps) {
  const { t } = useTranslation('ui')
  const id = useId()
  const { canvas, clear } = usePad(value, onChange)
  return (
    <div className="field signature-field" data-field={name} role="group" aria-labelledby={`${id}-label`} aria-describedby={`${id}-note`}>
      <div className="field-head">
        <span id={`${id}-label`}>{label}</span>
        <span className="field-aside">{value === null ? t('signature.here') : t('signature.given')}</span>
      </div>
      <div className="signature-sheet" data-signed={value !== null ? '' : undefined}>
        <canvas ref={canvas} tabIndex={0} aria-invalid={problem !== undefined || undefined} aria-describedby={`${id}-note`} aria-label={label} onBlur={onBlur} />
      </div>
      <div className="signature-foot">
        <p id={`${id}-note`} className={problem === undefined ? 'field-hint' : 'field-wrong'} role={problem === undefined ? undefined : 'alert'}>
          {problem ?? t('signature.hint')}
        </p>
        <Button quiet onPress={clear}>{t('signature.clear')}</Button>
      </div>
    </div>
  )
}

/** The pad on its canvas, as sharp as the screen; what was drawn is drawn again when the field changes its size. */
function usePad(value: Strokes | null, onChange: (value: Strokes | null) => void) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const pad = useRef<SignaturePad | null>(null)
  const shown = useRef({ value, onChange })
  useEffect(() => void (shown.current = { value, onChange }), [value, onChange])
  useEffect(() => {
    const field = canvas.current
    if (field === null) return undefined
    const drawn = new SignaturePad(field, { minWidth: 0.9, maxWidth: 2.4, penColor: '#1a1d1f' })
    pad.current = drawn
    const take = (): void => {
      const strokes = strokesOf(drawn, field)
      shown.current.onChange(isSignature(strokes) ? strokes : null)
    }
    drawn.addEventListener('endStroke', take)
    const fit = (): void => fitTo(drawn, field, shown.current.value)
    const watch = new ResizeObserver(fit)
    watch.observe(field)
    return () => {
      watch.disconnect()
      drawn.off()
      pad.current = null
    }
  }, [])
  const clear = (): void => {
    pad.current?.clear()
    onChange(null)
  }
  return { canvas, clear }
}

function strokesOf(pad: SignaturePad, { clientWidth, clientHeight }: HTMLCanvasElement): Strokes {
  const lines = pad.toData().map(({ points }) => points.flatMap(({ x, y }) => [Math.round(x), Math.round(y)])).filter(line => line.length > 0)
  return { width: Math.max(1, clientWidth), height: Math.max(1, clientHeight), lines }
}

/** A canvas that changes its size is emptied by the browser. What was kept is drawn at the size of the field now. */
function fitTo(pad: SignaturePad, field: HTMLCanvasElement, kept: Strokes | null): void {
  const before = pad.isEmpty() ? kept : strokesOf(pad, field)
  const ratio = Math.max(1, window.devicePixelRatio)
  Object.assign(field, { width: field.clientWidth * ratio, height: field.clientHeight * ratio })
  field.getContext('2d')?.scale(ratio, ratio)
  pad.clear()
  if (before === null || before.width === 0) return
  const by = Math.min(field.clientWidth / before.width, 1)
  const points = (line: readonly number[]) => Array.from({ length: line.length / 2 }, (_, at) => ({ x: (line[2 * at] ?? 0) * by, y: (line[2 * at + 1] ?? 0) * by, pressure: 0.5, time: at * 16 }))
  pad.fromData(before.lines.map(line => ({ points: points(line), penColor: '#1a1d1f', dotSize: 1, minWidth: 0.9, maxWidth: 2.4, velocityFilterWeight: 0.7, compositeOperation: 'source-over' })))
}

/** A signature as it was drawn; `label` says whose. */
export function SignatureShown({ strokes, label }: { strokes: Strokes; label: string }) {
  const { left, top, width, height } = boundsOf(strokes)
  return (
    <svg className="signature-shown" viewBox={`${left} ${top} ${width} ${height}`} preserveAspectRatio="xMinYMid meet" role="img" aria-label={label}>
      <path d={pathOf(strokes)} />
    </svg>
  )
}
