// The first screen of a day.
import { useTranslation } from 'react-i18next'
import type { SessionState } from '../../shared/session/contract'
import { Opening } from '../app/Opening'
import { Door } from './Door'
import { sampleSignIn } from './sample-sign-in'
import { SignInForm } from './SignInForm'
import { useKeepDraftsAfter } from './use-keep-drafts-after'

/** Sign-in on this station; nothing else of the program is loaded yet. `state` is null while the desk opens its data. */
export function SignIn({ state }: { state: SessionState | null }) {
  const { t } = useTranslation('session')
  useKeepDraftsAfter()
  return (
    <Door state={state}>
      <h1 className="unseen">{t('signIn.title')}</h1>
      {state !== null && state.ended !== null && (
        <div className="failure" role="alert">
          <strong>{t('ended.title', { name: state.ended.name })}</strong>
          <p>{t(`ended.${state.ended.why}`)}</p>
        </div>
      )}
      <SignInForm />
      {state === null && <Opening />}
      {state?.sampleData && <p className="door-note">{t('signIn.sample', sampleSignIn)}</p>}
    </Door>
  )
}
