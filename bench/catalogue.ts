import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { organisations, people } from '../src/demo/cast.ts'
import { fieldIds } from '../src/modules/capabilities/schema.ts'
import { operatingModels } from '../src/modules/needs/schema.ts'
import { yearlyBill } from '../src/modules/optimal-package/index.ts'
import { offerSchema } from '../src/modules/optimal-package/schema.ts'
import { openDatabase, tidyDatabase, type Database } from '../src/platform/database/database.ts'
import { seedCast } from '../test/support/cast.ts'
import { startPostgres } from '../test/support/native-postgres.ts'
import { medianOf, percentile, timed, type Row } from './measure.ts'
import { randomFrom } from './random-needs.ts'
import { cookieOn, demoCookie, origin, withServer } from './server.ts'

const solutions = 10_000
const municipalities = 10_751
const times = 40
const clerk = people[0]!.id

const pages: readonly [what: string, path: string][] = [
  ['first page', '/loesungen'],
  ['page 100', '/loesungen?seite=100'],
  ['one field and licence', '/loesungen?feld=traffic-mobility&lizenz=offen'],
  ['words', '/loesungen?suche=Parkausweis'],
  ['sorted by name', '/loesungen?sortiert=name'],
]

/** The list of 10,000 solutions with its facets as a whole page, and one price for every municipality. */
export async function catalogueRows(): Promise<Row[]> {
  const postgres = await startPostgres()
  const url = `${postgres.url}/postgres`
  const directory = mkdtempSync(join(tmpdir(), 'allmende-bench-'))
  try {
    return [
      priceRow(),
      ...(await onEngine('PostgreSQL', { DATABASE_URL: url, DATA_DIR: directory }, { url, directory })),
      ...(await onEngine('embedded', { DATA_DIR: directory }, { directory })),
    ]
  } finally {
    await postgres.stop()
    rmSync(directory, { recursive: true, force: true })
  }
}

/** Every part of a price that counts, for everybody once. */
function priceRow(): Row {
  const offer = offerSchema.parse({
    setup: 100_000,
    components: [
      {
        name: 'Betrieb',
        when: 'perYear',
        scope: 'participant',
        kind: 'class',
        unit: 'inhabitants',
        tiers: [{ upTo: 5000, price: 78_000 }, { upTo: 40_000, price: 145_000 }, { price: 520_000 }],
        yearFactors: [0.5, 1, 1.03],
        thirdParties: [{ source: 'Land', percent: 33.3, lastYear: 3 }],
      },
      {
        name: 'Fälle',
        when: 'perYear',
        scope: 'participant',
        kind: 'graduated',
        unit: 'faelle',
        tiers: [{ upTo: 500, price: 90 }, { price: 60 }],
        included: 100,
        minimum: 5000,
      },
      { name: 'Pflege', when: 'perYear', scope: 'participant', percentOf: 'Betrieb', percent: 18 },
    ],
  })
  const payers = Array.from({ length: municipalities }, (_, at) => ({
    inhabitants: 200 + 17 * at,
    quantities: { faelle: at },
  }))
  const runs = Array.from({ length: 5 }, () => timed(() => payers.map((payer) => yearlyBill(offer, [payer], 4).total)))
  return { work: `the price of one offer for ${municipalities} municipalities`, reach: '1 s', ...medianOf(runs) }
}

async function onEngine(
  engine: string,
  env: Record<string, string>,
  where: { url?: string; directory: string },
): Promise<Row[]> {
  const { database, close } = await openDatabase(where)
  await seedCast(database)
  await manySolutions(database)
  await tidyDatabase(database)
  await close()
  const cookie = where.url ? await cookieOn(where.url, clerk) : null
  return withServer(env, async () => {
    const asClerk = cookie ?? (await demoCookie(clerk))
    const rows: Row[] = []
    for (const [what, path] of pages)
      for (const [who, sent] of [
        ['', asClerk],
        [', signed out', ''],
      ] as const)
        rows.push(await pageRow(`solutions, ${what}${who}, ${engine}`, path, sent))
    return rows
  })
}

async function pageRow(work: string, path: string, cookie: string): Promise<Row> {
  const all: number[] = []
  await (await fetch(`${origin}${path}`, { headers: { cookie } })).text()
  for (let time = 0; time < times; time++) {
    const begin = performance.now()
    const answer = await fetch(`${origin}${path}`, { headers: { cookie } })
    await answer.text()
    all.push(performance.now() - begin)
    if (answer.status >= 400) throw new Error(`${path}: ${answer.status}`)
  }
  return { work, reach: 'p95 60 ms', ours: percentile(all, 0.95), note: `p50 ${percentile(all, 0.5).toFixed(1)} ms` }
}

async function manySolutions(database: Database): Promise<void> {
  const random = randomFrom(3)
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const words = [
    'Parkausweis',
    'Hundesteuer',
    'Bauantrag',
    'Termin',
    'Urkunde',
    'Friedhof',
    'Mängel',
    'Rat',
    'Kita',
    'Akte',
  ]
  const keeper = organisations.find(({ kind }) => kind === 'vendor')!.id
  const rows = Array.from({ length: solutions }, (_, at) => ({
    organisation: keeper,
    name: `${one(words)} ${at}`,
    summary: `${one(words)} und ${one(words)} in einem Vorgang`,
    description: `${one(words)}. `.repeat(20),
    field: one(fieldIds),
    licence: at % 6 === 0 ? 'EUPL-1.2' : '',
    operating_models: [one(operatingModels), one(operatingModels)],
    capabilities: Array.from({ length: 4 }, () => `capability-${Math.floor(random() * 200)}`),
    interfaces: [{ standard: `X${Math.floor(random() * 40)}`, standing: 'claimed', by: '', on: null }],
  }))
  for (let from = 0; from < rows.length; from += 1000)
    await sql`
      insert into solutions (organisation, name, summary, description, field, licence, operating_models, capabilities, interfaces, status, published_at)
      select organisation, name, summary, description, field, licence, operating_models, capabilities, interfaces, 'published', now()
      from jsonb_to_recordset(${JSON.stringify(rows.slice(from, from + 1000))}::jsonb) as s (organisation uuid, name text, summary text,
        description text, field text, licence text, operating_models jsonb, capabilities jsonb, interfaces jsonb)`.execute(
      database,
    )
}
