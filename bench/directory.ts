import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importDirectory } from '../src/modules/directory/actions/import-directory.ts'
import { registerOf } from '../src/modules/directory/actions/register-in-memory.ts'
import { readGv100ad } from '../src/modules/directory/formats/gv100ad.ts'
import type { RegisterIndex } from '../src/modules/directory/rules/register-index.ts'
import { openDatabase, type OpenDatabase } from '../src/platform/database/database.ts'
import { startPostgres } from '../test/support/native-postgres.ts'
import { officialEdition } from '../test/support/published-data.ts'
import { median, type Row } from './measure.ts'

const editions = ['31122021', '30112025', '30112025'] as const

/** The official directory, read and imported on both engines, then searched as people type. */
export async function directoryRows(): Promise<Row[]> {
  const directory = mkdtempSync(join(tmpdir(), 'allmende-bench-'))
  const server = await startPostgres()
  try {
    const embedded = await onEngine(await openDatabase({ directory }), 'embedded', '10 s')
    const native = await onEngine(await openDatabase({ url: `${server.url}/postgres`, directory }), 'PostgreSQL', '5 s')
    return [...embedded.rows, ...native.rows, ...pickerRows(native.register)]
  } finally {
    await server.stop()
    rmSync(directory, { recursive: true, force: true })
  }
}

async function onEngine({ database, close }: OpenDatabase, engine: string, reach: string) {
  const rows: Row[] = []
  const measure = async <T>(work: string, goal: string, run: () => Promise<T>): Promise<T> => {
    const begin = performance.now()
    const result = await run()
    rows.push({ work: `${work}, ${engine}`, reach: goal, ours: performance.now() - begin })
    return result
  }
  try {
    for (const edition of editions)
      await measure(`import of GV100AD ${edition}`, reach, async () => {
        return importDirectory(database, readGv100ad(officialEdition(edition)))
      })
    const register = await measure('register read into memory', '1 s', () => registerOf(database))
    return { rows, register }
  } finally {
    await close()
  }
}

/** Every tenth municipality by its beginning, whole, without umlauts, and with two letters swapped. */
function pickerRows({ organisations, find }: RegisterIndex): Row[] {
  const names = organisations.filter(({ kind }, index) => kind === 'municipality' && index % 10 === 0)
  const queries = names.flatMap(({ name }) => [
    name.slice(0, 3),
    name,
    name.normalize('NFD').replace(/\p{Mn}/gu, ''),
    name.slice(0, 2) + (name[3] ?? '') + (name[2] ?? '') + name.slice(4),
  ])
  const times = queries.map((query) => {
    const begin = performance.now()
    find(query)
    return performance.now() - begin
  })
  const p95 = times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)]!
  const note = `${queries.length} searches over ${organisations.length} organisations`
  return [
    { work: 'picker p50', reach: '', ours: median(times), note },
    { work: 'picker p95', reach: '20 ms', ours: p95, note },
  ]
}
