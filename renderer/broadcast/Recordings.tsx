// 录音 of a version, one for each language: recorded here or brought as a file, listened to before it is approved.
import './recording.css'
import '../ui/attachments.css'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ScriptView } from '../../shared/broadcast/contract'
import type { RecordingView } from '../../shared/broadcast/recordings'
import { sides, type Side } from '../../shared/broadcast/words'
import { showElapsed } from '../../shared/text/when'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { problemOf, type Problem } from '../app/problems'
import { useCommand } from '../app/use-command'
import { Button } from '../ui/Button'
import { DropZone } from '../ui/DropZone'
import { Failure } from '../ui/Failure'
import { SoundPlayer } from '../ui/SoundPlayer'
import { StateMark } from '../ui/StateMark'
import { VoiceBar } from '../ui/VoiceBar'
import { decoded, type Decoded } from './decode'
import { RecordingEditor } from './RecordingEditor'

const ACCEPT = ['.wav', '.mp3', '.ogg', '.oga', '.opus', '.m4a', '.mp4', '.webm'] as const

export function Recordings({ script }: { script: ScriptView }) {
  const { t } = useTranslation('broadcast')
  const records = script.actions.record?.may === true
  const some = sides.some(side => script.recordings[side] !== null)
  if (!records && !some) return null
  return (
    <section className="recordings" aria-labelledby="recordings-title">
      <h2 id="recordings-title">{t('recording.title')}</h2>
      {sides.filter(side => script[side] !== '').map(side => (
        <One key={`${side} ${script.no} ${script.recordings[side]?.at ?? ''}`} script={script} side={side} records={records} />
      ))}
    </section>
  )
}

interface OneProps {
  readonly script: ScriptView
  readonly side: Side
  readonly records: boolean
}

function One({ script, side, records }: OneProps) {
  const { t } = useTranslation('broadcast')
  const [sound, setSound] = useState<Decoded | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const put = useCommand(api.broadcast.putRecording, { done: t('recording.kept') })
  const { id, version, number, no } = script
  const recording = script.recordings[side]
  const take = async (blob: Blob, source: Decoded['source']) => {
    setProblem(null)
    try {
      setSound(await decoded(blob, source))
    } catch (error) {
      setProblem(problemOf(error))
    }
  }
  return (
    <div className="recording" role="group" aria-label={`${t('recording.title')} ${t(`fields.${side}`)}`}>
      <h3>{t(`fields.${side}`)}</h3>
      {problem !== null && (
        <p className="field-wrong" role="alert">
          {Object.values(problem.fields)[0] ?? problem.title}
        </p>
      )}
      <Failure problem={put.problem} />
      {recording !== null && sound === null && <Kept script={script} side={side} recording={recording} records={records} />}
      {sound !== null && (
        <RecordingEditor
          name={`${number}-${no}-${side}.wav`} sound={sound} busy={put.busy} onFail={error => setProblem(problemOf(error))} onClose={() => setSound(null)}
          onKeep={async given => {
            if ((await put.run({ id, version, side, sound: given })) !== null) setSound(null)
          }}
        />
      )}
      {records && sound === null && (
        <DropZone className="recording-ways" accept={ACCEPT} onFiles={([file]) => file !== undefined && void take(file, 'file')}>
          {choose => (
            <>
              <VoiceBar meter onRecorded={blob => void take(blob, 'microphone')} />
              <Button label={`${t('recording.bring')} ${t(`fields.${side}`)}`} onPress={choose}>
                {t('recording.bring')}
              </Button>
            </>
          )}
        </DropZone>
      )}
    </div>
  )
}

function Kept({ script: { id, version, no }, side, recording, records }: OneProps & { recording: NonNullable<RecordingView> }) {
  const { t } = useTranslation('broadcast')
  const { may } = useHouse()
  const [broken, setBroken] = useState(false)
  const sound = useQuery(api.broadcast.recording.queryOptions({ input: { id, no, side } }))
  const heard = useCommand(api.broadcast.heardRecording)
  const off = useCommand(api.broadcast.takeOffRecording, { done: t('recording.taken') })
  const { ms, by, source } = recording
  return (
    <>
      <p className="quiet-line">{[showElapsed(ms), t(`recording.sources.${source}`), by?.name ?? ''].filter(part => part !== '').join(' · ')}</p>
      {(sound.isError || broken) && (
        <p className="field-wrong" role="alert">
          {t('recording.broken')}
        </p>
      )}
      {sound.data !== undefined && !broken && <SoundPlayer name={t(`fields.${side}`)} type={sound.data.type} bytes={sound.data.bytes} onBroken={() => setBroken(true)} onHeard={() => !recording.heard && void heard.run({ id, side })} />}
      {may('broadcast.approve') && <StateMark tone={recording.heard ? 'done' : 'waiting'} word={t(recording.heard ? 'recording.heard' : 'recording.unheard')} />}
      {records && (
        <Button quiet busy={off.busy} label={`${t('recording.takeOff')} ${t(`fields.${side}`)}`} onPress={() => void off.run({ id, version, side })}>
          {t('recording.takeOff')}
        </Button>
      )}
      <Failure problem={heard.problem ?? off.problem} />
    </>
  )
}
