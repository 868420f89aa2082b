// Recordings of a script's version, on both stores.
import { expect, test } from 'vitest'
import { attachmentsDesk } from '../../electron/desk/attachments/desk'
import { broadcastDesk as radio } from '../../electron/desk/broadcast/desk'
import { wavOf } from '../../shared/broadcast/audio'
import { onBothStores, type TestDesk } from '../support/desk'
import { refusedAs } from '../support/shifts'

const zh = '各位顾客，早上好！'
const ru = 'Доброе утро!'
const seen = ({ id, version }: { id: string; version: number }) => ({ id, version })
const wav = (pitch: number) => Buffer.from(wavOf(Float32Array.from({ length: 8_000 }, (_, at) => Math.sin(at * pitch) / 2), 32_000)).toString('base64')

async function sound({ ask }: TestDesk, pitch: number) {
  const { hash } = await ask('broadcaster', attachmentsDesk.put, { name: 'a.wav', bytes: wav(pitch) } as never)
  return { hash, name: 'a.wav', ms: 250, loudness: -16, source: 'file' as const }
}
async function drafted({ ask }: TestDesk) {
  const [programme] = await ask('broadcaster', radio.programmes, undefined as never)
  return ask('broadcaster', radio.write, { programmeId: programme!.id, title: '早间迎宾', zh, ru })
}
async function recorded(made: TestDesk) {
  let script = await drafted(made)
  for (const [side, pitch] of [['zh', 0.1], ['ru', 0.2]] as const) script = await made.ask('broadcaster', radio.putRecording, { ...seen(script), side, sound: await sound(made, pitch) })
  return script
}

onBothStores('a recording', make => {
  test('belongs to one language of one version, is heard before it is approved, and is played on air', async () => {
    const made = await make()
    const { ask, as } = made
    const script = await recorded(made)
    expect(script.recordings).toMatchObject({ zh: { ms: 250, heard: false, by: { id: as('broadcaster').staffId } }, ru: { source: 'file' } })
    const waiting = await ask('broadcaster', radio.submit, seen(script))
    await expect(ask('broadcaster', radio.takeOffRecording, { ...seen(waiting), side: 'zh' })).rejects.toEqual(refusedAs('script_submitted'))
    await expect(ask('supervisor', radio.approve, seen(waiting))).rejects.toEqual(refusedAs('recording_not_heard'))
    await ask('supervisor', radio.heardRecording, { id: script.id, side: 'zh' })
    await expect(ask('supervisor', radio.approve, seen(waiting))).rejects.toEqual(refusedAs('recording_not_heard'))
    await ask('supervisor', radio.heardRecording, { id: script.id, side: 'ru' })
    await ask('supervisor', radio.approve, seen(waiting))
    expect(await ask('broadcaster', radio.airables, undefined as never)).toMatchObject([{ recorded: true, sound: true }])
    expect((await ask('broadcaster', radio.recording, { id: script.id, no: 1, side: 'ru' })).bytes).toBe(wav(0.2))
    expect(await ask('broadcaster', radio.beginAir, { scriptId: script.id })).toMatchObject({ recorded: true })
  })

  test('goes with the words it was made of, and a new version has none', async () => {
    const made = await make()
    const { ask } = made
    const script = await recorded(made)
    const { programme, title } = script
    const edited = await ask('broadcaster', radio.edit, { ...seen(script), programmeId: programme!.id, title, zh: `${zh}欢迎光临！`, ru })
    expect(edited.recordings).toMatchObject({ zh: null, ru: { ms: 250 } })
    const off = await ask('broadcaster', radio.takeOffRecording, { ...seen(edited), side: 'ru' })
    expect(off.recordings).toEqual({ zh: null, ru: null })
    await expect(ask('broadcaster', radio.takeOffRecording, { ...seen(off), side: 'ru' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(ask('broadcaster', radio.putRecording, { ...seen(off), side: 'ru', sound: { ...(await sound(made, 0.3)), hash: 'f'.repeat(64) } })).rejects.toMatchObject({ code: 'INVALID' })
  })

  test('exchanged in the store after the approval, it is not heard', async () => {
    const made = await make()
    const { ask, desk } = made
    const script = await recorded(made)
    const waiting = await ask('broadcaster', radio.submit, seen(script))
    for (const side of ['zh', 'ru'] as const) await ask('supervisor', radio.heardRecording, { id: script.id, side })
    await ask('supervisor', radio.approve, seen(waiting))
    const other = await sound(made, 0.4)
    await desk.store.write(async tx => {
      const [row] = await tx.q.select().from(tx.t.scriptVersions)
      await tx.q.update(tx.t.scriptVersions).set({ recordings: { ...row!.recordings, zh: { ...row!.recordings!.zh!, hash: other.hash } } })
    })
    await expect(ask('broadcaster', radio.beginAir, { scriptId: script.id })).rejects.toEqual(refusedAs('script_altered'))
  })
})
