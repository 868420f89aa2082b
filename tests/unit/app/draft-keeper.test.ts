import { beforeEach, describe, expect, test, vi } from 'vitest'
import { DraftKeeper, keepAllDrafts } from '../../../renderer/app/draft-keeper'

const desk = vi.hoisted(() => ({ signedIn: null as { staffId: string; locked: boolean } | null, put: vi.fn() }))

vi.mock('../../../renderer/app/connection', () => ({
  client: { drafts: { put: desk.put, get: async () => [], drop: async () => undefined } },
}))
vi.mock('../../../renderer/app/house', () => ({ sessionNow: () => ({ signedIn: desk.signedIn }) }))
vi.mock('../../../renderer/app/drafts-held', () => ({ heldDrafts: async () => new Set(), holdDraft: () => () => undefined }))

const listener = { kept: () => undefined, failed: () => undefined, offered: () => undefined }
const sit = (staffId: string | null) => (desk.signedIn = staffId === null ? null : { staffId, locked: false })

/** A form is typed into, the person is signed out elsewhere, and the form goes. */
async function broken(form: string): Promise<void> {
  const keeper = new DraftKeeper<{ said: string }>(form)
  const close = keeper.open(listener)
  keeper.typed({ said: 'ещё не записано' })
  sit(null)
  close()
  await keeper.keepNow()
}

describe('what was typed when a session ended elsewhere', () => {
  beforeEach(() => {
    desk.put.mockReset().mockResolvedValue({ savedAt: 1 })
    sit('wang')
  })

  test('is kept as a draft when its person signs in again at this window, once', async () => {
    await broken('contacts.new')
    expect(desk.put).not.toHaveBeenCalled()
    sit('wang')
    await keepAllDrafts()
    await keepAllDrafts()
    expect(desk.put.mock.calls.map(([draft]) => draft)).toEqual([expect.objectContaining({ form: 'contacts.new', data: { said: 'ещё не записано' } })])
  })

  test('waits while somebody else works here, and while the station cannot keep it', async () => {
    await broken('contacts.new')
    sit('zhou')
    await keepAllDrafts()
    expect(desk.put).not.toHaveBeenCalled()
    sit('wang')
    desk.put.mockRejectedValueOnce(new Error('disk'))
    await keepAllDrafts()
    await keepAllDrafts()
    expect(desk.put).toHaveBeenCalledTimes(2)
  })
})
