// What the desk asks to be announced, on the console with a sound; aired as it stands, or declined with a reason.
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RequestView } from '../../shared/broadcast/requests'
import { showTime } from '../../shared/text/when'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { problemOf, reasonWords } from '../app/problems'
import { useCommand } from '../app/use-command'
import { Button } from '../ui/Button'
import { capital } from '../ui/capital'
import { Failure } from '../ui/Failure'
import { StateMark } from '../ui/StateMark'
import { TextStep } from '../ui/TextStep'
import { chime } from './chime'
import { useRequests } from './use-requests'

/** Those that wait, the oldest first; a new one makes itself heard. */
export function WaitingRequests({ taken }: { taken: boolean }) {
  const requests = useRequests()
  const all = requests.data
  const waiting = (all ?? []).filter(({ airedAt, declined }) => airedAt === null && declined === null).reverse()
  useHeard(all === undefined ? null : waiting.map(({ id }) => id))
  return (
    <>
      {requests.isError && <Failure problem={problemOf(requests.error)} />}
      {waiting.map(request => (
        <Waiting key={request.id} request={request} taken={taken} />
      ))}
    </>
  )
}

/** What stood there when the console was opened was heard of before; what comes in afterwards is told by a sound. */
function useHeard(ids: readonly string[] | null): void {
  const heard = useRef<ReadonlySet<string> | null>(null)
  const now = ids?.join(' ') ?? null
  useEffect(() => {
    if (now === null) return
    const known = heard.current
    const waiting = now === '' ? [] : now.split(' ')
    if (known !== null && waiting.some(id => !known.has(id))) chime()
    heard.current = new Set([...(known ?? []), ...waiting])
  }, [now])
}

function Waiting({ request, taken }: { request: RequestView; taken: boolean }) {
  const { t } = useTranslation('broadcast')
  const { zone, lang, name, may } = useHouse()
  const [declining, setDeclining] = useState(false)
  const air = useCommand(api.broadcast.airRequest)
  const decline = useCommand(api.broadcast.declineRequest, { done: t('request.declinedDone') })
  const approve = useCommand(api.broadcast.approveRequest, { done: t('request.approvedDone') })
  const { id, version, kind, number, zh, ru, askedAt, post, approval } = request
  const unapproved = approval !== null && approval.by === null
  const title = capital(t(`requestKinds.${kind}`))
  return (
    <section className="radio-card air-request" aria-label={`${title} ${number}`}>
      <p>
        <StateMark tone="overdue" word={title} /> <span className="quiet-line">{[showTime(askedAt, zone), post === null ? '' : name(post)].filter(part => part !== '').join(' · ')}</span>
      </p>
      <p>{lang === 'zh' ? zh : ru}</p>
      {approval !== null && <p className="quiet-line">{lang === 'zh' ? ru : zh}</p>}
      {approval !== null && <p className="quiet-line">{approval.by === null ? t('request.unapproved') : t('request.approvedBy', { who: approval.by.name })}</p>}
      <Failure problem={air.problem ?? approve.problem} />
      {declining ? (
        <TextStep
          form={`broadcast.declineRequest:${id}`} title={t('request.declineTitle')} label={t('air.reason')} confirm={t('request.decline')} min={1} max={300} busy={decline.busy} problem={decline.problem}
          onConfirm={async reason => (await decline.run({ id, version, reason })) !== null} onClose={() => setDeclining(false)}
        />
      ) : (
        may('broadcast.airRequest') && (
          <div className="bar-buttons">
            <Button primary busy={air.busy} refusal={unapproved ? reasonWords('request_not_approved') : taken ? reasonWords('air_is_busy') : undefined} label={`${t('air.goNow')} ${title} ${number}`} onPress={() => void air.run({ id })}>
              {t('air.goNow')}
            </Button>
            {unapproved && may('broadcast.approveRequest') && (
              <Button busy={approve.busy} refusal={approval.action.may ? undefined : reasonWords(approval.action.reason)} label={`${t('steps.approve')} ${number}`} onPress={() => void approve.run({ id, version })}>
                {t('steps.approve')}
              </Button>
            )}
            <Button label={`${t('request.declineOpen')} ${number}`} onPress={() => setDeclining(true)}>
              {t('request.declineOpen')}
            </Button>
          </div>
        )
      )}
    </section>
  )
}
