import MiniSearch from 'minisearch'
import { beyond, compactVector, middleOf } from '../src/modules/twins/rules/compact-vector.ts'
import { startTwinFinder } from '../src/modules/twins/door.ts'
import type { TwinEntry, TwinQuery } from '../src/modules/twins/schema.ts'
import { vectorOf } from '../test/support/embeddings-service.ts'
import { median, percentile, timed, type Row } from './measure.ts'
import { randomFrom, randomNeeds } from './random-needs.ts'

const entries = 100_000
const dimensions = 384
const everybody = { audience: ['everybody'] }

/** The search for twins among 100,000 random needs, in its thread as the server runs it. */
export async function twinRows(): Promise<Row[]> {
  const rows: Row[] = []
  const before = process.memoryUsage.rss()
  const finder = await startTwinFinder()
  const needs = [...randomNeeds(entries, 1)]
  const build = await took(async () => {
    for (let from = 0; from < entries; from += 1000) await finder.put(needs.slice(from, from + 1000))
  })
  const memory = `${Math.round((process.memoryUsage.rss() - before) / 2 ** 20)} MB more in the process, needs of the bench included`
  rows.push({ work: `twins: index of ${entries} needs`, reach: '', ours: build, note: memory })

  const asked = [...randomNeeds(300, 2)]
  rows.push(...(await searchRows('title and description', asked)))
  rows.push(...(await searchRows('title while typing', asked.map(asTyped))))

  const changes: number[] = []
  for (const need of randomNeeds(50, 3)) {
    changes.push(await took(() => finder.put([need])))
  }
  rows.push({
    work: 'twins: one need put into the index',
    reach: '',
    ours: median(changes),
    note: `most ${Math.max(...changes).toFixed(1)} ms`,
  })
  const mixed: number[] = []
  for (const need of randomNeeds(100, 4)) {
    await finder.put([need])
    mixed.push(await took(() => finder.search(need, everybody)))
  }
  rows.push({ work: 'twins: search right after a change, p95', reach: '50 ms', ours: percentile(mixed, 0.95) })
  rows.push(...(await vectorRows()))
  await finder.stop()
  return [...rows, ...peerRows(needs, asked)]

  /** The same with what a model would say of each need, here computed from its n-grams; the time that a model takes is its own. */
  async function vectorRows(): Promise<Row[]> {
    const middle = middleOf(needs.slice(0, 100).map(({ title }) => vectorOf(title, dimensions)))
    const vectorFor = ({ title, description = '' }: TwinQuery) =>
      compactVector(beyond(vectorOf(`${title}\n${description}`, dimensions), middle))!
    const memory = process.memoryUsage.rss()
    for (let from = 0; from < entries; from += 1000)
      await finder.putVectors(needs.slice(from, from + 1000).map((need) => ({ id: need.id, vector: vectorFor(need) })))
    const more = `${Math.round((process.memoryUsage.rss() - memory) / 2 ** 20)} MB more in the process`
    const [p50, p95] = await searchRows(
      `with vectors of ${dimensions} dimensions`,
      asked.map((query) => ({ ...query, vector: vectorFor(query) })),
    )
    return [{ ...p50!, note: more }, p95!]
  }

  async function searchRows(what: string, queries: readonly TwinQuery[]): Promise<Row[]> {
    const times: number[] = []
    for (const query of queries) times.push(await took(() => finder.search(query, everybody)))
    const note = `${queries.length} searches`
    return [
      { work: `twins: ${what}, p50`, reach: '', ours: median(times), note },
      { work: `twins: ${what}, p95`, reach: '50 ms', ours: percentile(times, 0.95), note },
    ]
  }
}

/** MiniSearch with prefixes and typing errors allowed, on this thread, without stems, reasons and visibility. */
function peerRows(needs: readonly TwinEntry[], asked: readonly TwinEntry[]): Row[] {
  const peer = new MiniSearch<TwinEntry>({ fields: ['title', 'description'] })
  const build = timed(() => peer.addAll(needs)).milliseconds
  const times = asked.map(({ title }) => timed(() => peer.search(title, { fuzzy: 0.2, prefix: true })).milliseconds)
  const note = `${asked.length} searches by whole titles`
  return [
    { work: `MiniSearch: index of ${entries} needs`, reach: '', ours: build },
    { work: 'MiniSearch: title, p50', reach: '', ours: median(times), note },
    { work: 'MiniSearch: title, p95', reach: '', ours: percentile(times, 0.95), note },
  ]
}

const letters = randomFrom(5)
const asTyped = ({ title }: TwinQuery): TwinQuery => ({
  title: title.slice(0, 4 + Math.floor(letters() * title.length)),
})

async function took(work: () => Promise<unknown>): Promise<number> {
  const before = performance.now()
  await work()
  return performance.now() - before
}
