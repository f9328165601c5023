import { afterEach, describe, expect, it } from 'vitest'
import { startThread } from '../../../platform/work/thread.ts'
import type { TwinEntry } from '../schema.ts'
import { startTwinFinder, type TwinFinder } from './twin-finder.ts'

const need = (id: string, title: string, more: Partial<TwinEntry> = {}): TwinEntry => ({
  id,
  owner: 'a',
  title,
  description: '',
  services: [],
  capabilities: [],
  audience: ['all'],
  ...more,
})
const everybody = { audience: ['all'] }
let finder: TwinFinder
afterEach(() => finder.stop())

describe('the twin finder in its thread', () => {
  it('finds what has been put, no longer what has been removed, and only what has replaced all', async () => {
    finder = await startTwinFinder()
    await finder.put([need('need-1', 'Parkausweis für Anwohner'), need('need-2', 'Software für die Kita')])
    const idsFor = async (title: string) => (await finder.search({ title }, everybody)).map(({ id }) => id)
    expect(await idsFor('Bewohnerparkausweis')).toEqual(['need-1'])
    await finder.put([need('need-2', 'Bewohnerparkausweis')])
    expect(await idsFor('Bewohnerparkausweis')).toEqual(['need-1', 'need-2'])
    await finder.remove(['need-2', 'need-9'])
    expect(await idsFor('Bewohnerparkausweis')).toEqual(['need-1'])
    await finder.replaceAll([need('need-3', 'Anwohnerparken')])
    expect(await idsFor('Bewohnerparkausweis')).toEqual(['need-3'])
    expect(await finder.size()).toBe(1)
  })

  it('knows the groups it is started with', async () => {
    finder = await startTwinFinder({ synonyms: [['Blumenampel', 'Hängekorb']] })
    await finder.put([need('need-1', 'Hängekorb')])
    expect(await finder.search({ title: 'Blumenampel' }, everybody)).toMatchObject([
      { id: 'need-1', reasons: [{ kind: 'related', mine: 'Blumenampel', theirs: 'Hängekorb' }] },
    ])
  })

  it('begins again, empty, where its thread has died', async () => {
    const ends: string[] = []
    const file = new URL('../../../../test/support/mortal-twin-thread.ts', import.meta.url)
    finder = await startTwinFinder({
      onEnd: ({ message }) => ends.push(message),
      open: (onEnd) => startThread(file, onEnd),
    })
    await finder.put([need('need-1', 'Parkausweis')])
    expect(finder.generation()).toBe(1)
    await finder.search({ title: 'Ende' }, everybody).catch(() => {})
    await expect.poll(() => finder.generation(), { timeout: 20_000 }).toBe(2)
    expect(ends).toEqual(['The thread has ended.'])
    expect(await finder.size()).toBe(0)
    await finder.put([need('need-2', 'Parkausweis')])
    expect(await finder.search({ title: 'Parkausweis' }, everybody)).toHaveLength(1)
  })

  it('lets go first whoever searches, where work can wait', async () => {
    finder = await startTwinFinder()
    await finder.put([need('need-1', 'Parkausweis')])
    const begin = performance.now()
    await finder.search({ title: 'Parkausweis' }, everybody)
    expect(await finder.searchWhenCalm({ title: 'Parkausweis' }, everybody)).toHaveLength(1)
    expect(performance.now() - begin).toBeGreaterThan(200)
    const calm = performance.now()
    await finder.searchWhenCalm({ title: 'Parkausweis' }, everybody)
    expect(performance.now() - calm).toBeLessThan(200)
  })

  it('refuses what is asked of it after it has been stopped', async () => {
    finder = await startTwinFinder()
    await finder.stop()
    await expect(finder.size()).rejects.toThrow('stopped')
  })
})
