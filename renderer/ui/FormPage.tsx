// A long form as a page: title, that it is kept, the fields, and the bar with the keys.
import './bar.css'
import './fields.css'
import './form-page.css'
import { useLayoutEffect, useState } from 'react'
import type { ReactNode, RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { showSpan } from '../../shared/text/when'
import { enterNext } from '../app/enter-next'
import { useHouse } from '../app/house'
import type { Problem } from '../app/problems'
import { useKeys } from '../app/shortcuts'
import type { DraftState } from '../app/use-draft'
import { useNow } from '../app/use-now'
import { Button } from './Button'
import { Failure } from './Failure'

/** Another way to end the form: save and open what it leads to. */
export interface GoOn {
  readonly key: string
  readonly label: string
  readonly onPress: () => void
}

interface FormPageProps {
  readonly title: string
  /** A word after the title: when it began. */
  readonly line?: string
  readonly draft: Pick<DraftState<object>, 'savedAt' | 'notKept' | 'offered' | 'restore' | 'drop' | 'keepNow'>
  readonly root: RefObject<HTMLDivElement | null>
  readonly saveLabel?: string
  readonly onSave: () => void
  readonly goOn?: readonly GoOn[]
  readonly busy: boolean
  readonly problem: Problem | null
  /** Stands above the fields: what somebody else saved meanwhile. */
  readonly notice?: ReactNode
  /** Stands beside the fields: what is known of the other party. */
  readonly side?: ReactNode
  readonly children: ReactNode
}

/** Ctrl+Enter saves; Enter goes from field to field; Esc goes back and keeps the draft. */
export function FormPage({ title, line, draft, root, saveLabel, onSave, goOn = [], busy, problem, notice, side, children }: FormPageProps) {
  const { t } = useTranslation('ui')
  const save = saveLabel ?? t('form.save')
  const unshown = useUnshown(root, problem)
  useKeys([
    { key: 'Ctrl+Enter', label: save, run: onSave },
    ...goOn.map(way => ({ key: way.key, label: `${t('form.saveAnd')} ${way.label}`, run: way.onPress })),
    { key: 'Alt+R', label: t('form.restore'), run: draft.restore, active: draft.offered !== null },
  ])
  return (
    <div className="form-page" data-side={side === undefined ? undefined : ''}>
      <div className="form-main">
        <div className="form-scroll" ref={root} onKeyDown={enterNext} onBlur={draft.keepNow}>
          <header className="form-head">
            <h1>{title}</h1>
            <span className="form-line" role="status">
              {[line, keptWords(draft, t('form.kept'), t('form.notKept'))].filter(word => word).join(' · ')}
            </span>
            <span className="form-esc">{t('form.esc')}</span>
          </header>
          <EarlierDraft draft={draft} />
          {notice}
          <div className="form-fields">{children}</div>
        </div>
        <footer className="form-bar">
          <Failure problem={problem} />
          {unshown.map(sentence => (
            <p key={sentence} className="failure" role="alert">
              {sentence}
            </p>
          ))}
          <div className="bar-buttons">
            <Button primary onPress={onSave} busy={busy} keyName="Ctrl+Enter">
              {busy ? t('form.saving') : save}
            </Button>
            {goOn.length > 0 && <span className="bar-word">{t('form.saveAnd')}</span>}
            {goOn.map(way => (
              <Button key={way.key} onPress={way.onPress} busy={busy} keyName={way.key}>
                {way.label}
              </Button>
            ))}
          </div>
        </footer>
      </div>
      {side !== undefined && <aside className="form-side">{side}</aside>}
    </div>
  )
}

/** What the desk refused in fields that this form does not show: said in the bar, so that nobody looks for a mark that is not there. */
function useUnshown(root: FormPageProps['root'], problem: Problem | null): readonly string[] {
  const [unshown, setUnshown] = useState<readonly string[]>([])
  useLayoutEffect(() => {
    const beside = new Set([...(root.current?.querySelectorAll('.field-wrong') ?? [])].map(note => note.textContent))
    setUnshown(Object.values(problem?.fields ?? {}).filter(sentence => !beside.has(sentence)))
  }, [root, problem])
  return unshown
}

function keptWords({ savedAt, notKept }: FormPageProps['draft'], kept: string, failed: string): string {
  if (notKept) return failed
  return savedAt === null ? '' : kept
}

function EarlierDraft({ draft }: Pick<FormPageProps, 'draft'>) {
  const { t } = useTranslation('ui')
  const { lang } = useHouse()
  const now = useNow()
  if (draft.offered === null) return null
  const age = showSpan(Math.max(60_000, now - draft.offered.savedAt), lang)
  return (
    <div className="form-offer" role="status">
      <span>{t('form.offer', { age })}</span>
      <Button onPress={draft.restore} keyName="Alt+R">
        {t('form.restore')}
      </Button>
      <Button quiet onPress={draft.drop}>
        {t('form.drop')}
      </Button>
    </div>
  )
}
