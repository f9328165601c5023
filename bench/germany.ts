import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startTwinFinder, type TwinFinder } from '../src/modules/twins/door.ts'
import type { TwinQuery } from '../src/modules/twins/schema.ts'
import { loadNow, megabytesOf } from './machine.ts'
import { median, percentile, type Row } from './measure.ts'
import { randomNeeds } from './random-needs.ts'

/** Of all 11,000 municipalities of Germany, fifty each. */
const entries = 550_000
const everybody = { audience: ['everybody'] }

/** The search in its thread among all needs that Germany might have: built, written down, begun again from there. */
export async function germanyRows(): Promise<Row[]> {
  const directory = mkdtempSync(join(tmpdir(), 'allmende-germany-'))
  const kept = { file: join(directory, 'twins.index'), of: 'bench' }
  try {
    const first = await startTwinFinder({ kept })
    const build = await took(async () => {
      let some = []
      for (const need of randomNeeds(entries, 1)) {
        some.push({ ...need, version: 1 })
        if (some.length === 1000) await first.put(some.splice(0))
      }
      await first.put(some)
    })
    const built = megabytesOf(process.pid)
    const writing = await took(() => first.keep())
    await first.stop()
    const begun = performance.now()
    const finder = await startTwinFinder({ kept })
    if ((await finder.size()) !== entries) throw new Error('not all are there again')
    const beginning = performance.now() - begun
    const rows = await searchRows(finder)
    await finder.stop()
    const what = `of ${entries.toLocaleString('en')} needs`
    const megabytes = (statSync(kept.file).size / 2 ** 20).toFixed(0)
    return [
      { work: `index ${what} built`, reach: '', ours: build, note: `${built.toFixed(0)} MB in all, load ${loadNow()}` },
      { work: `index ${what} written down`, reach: '', ours: writing, note: `${megabytes} MB` },
      { work: `index ${what} begun again`, reach: '', ours: beginning },
      ...rows,
    ]
  } finally {
    rmSync(directory, { recursive: true })
  }
}

async function searchRows(finder: TwinFinder): Promise<Row[]> {
  const asked = [...randomNeeds(300, 2)]
  const titles = asked.map(({ title }) => ({ title }))
  const rowOf = async (what: string, queries: readonly TwinQuery[], before = async (_: number) => {}): Promise<Row> => {
    const times: number[] = []
    for (const [place, query] of queries.entries()) {
      await before(place)
      times.push(await took(() => finder.search(query, everybody)))
    }
    const note = `p50 ${median(times).toFixed(1)} ms, most ${Math.max(...times).toFixed(1)} ms, load ${loadNow()}`
    return { work: `twins in all Germany: ${what}, p95`, reach: '100 ms', ours: percentile(times, 0.95), note }
  }
  const changes = [...randomNeeds(asked.length, 3)]
  return [
    await rowOf('title and description', asked),
    await rowOf('title', titles),
    await rowOf('right after a change', asked, async (place) => void (await finder.put([changes[place]!]))),
  ]
}

async function took(work: () => Promise<unknown>): Promise<number> {
  const before = performance.now()
  await work()
  return performance.now() - before
}
