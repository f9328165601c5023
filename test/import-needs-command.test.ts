import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fillVocabulary } from '../src/modules/capabilities/door.ts'
import { openDatabase, type Database } from '../src/platform/database/database.ts'
import { handmadeRows, inline } from './support/handmade-workbooks.ts'
import { anOrganisation } from './support/people.ts'
import { migratedDirectory } from './support/prepared-directory.ts'

const folder = mkdtempSync(join(tmpdir(), 'allmende-needs-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const data = join(folder, 'data')
const at = (name: string) => join(folder, name)
const place = { linden: '', vendor: '', merged: '' }

async function inDatabase<T>(work: (database: Database) => Promise<T>): Promise<T> {
  const { database, close } = await openDatabase({ directory: data })
  try {
    return await work(database)
  } finally {
    await close()
  }
}
beforeAll(async () => {
  await migratedDirectory(data)
  await inDatabase(async (database) => {
    await fillVocabulary(database)
    place.linden = await anOrganisation(database, { name: 'Lindenbrück' })
    place.vendor = await anOrganisation(database, { name: 'Fachwerk', kind: 'vendor' })
    place.merged = await anOrganisation(database, { name: 'Altdorf' })
    await sql`update organisations set successor = ${place.linden}, vanished_on = '2025-01-01' where id = ${place.merged}`.execute(
      database,
    )
  })
}, 60_000)
const needs = () =>
  inDatabase(async (database) => {
    const { rows } = await sql<{ title: string; status: string; person: string | null; organisation: string }>`
      select n.title, n.status, j.person, j.organisation from needs n join journal j on j.subject = n.id::text
      where j.action = 'needImported' order by n.title`.execute(database)
    return rows
  })

const command = new URL('../bin/allmende', import.meta.url).pathname
function run(...args: string[]) {
  const env = { ...process.env, DATA_DIR: data, DATABASE_URL: '' }
  return spawnSync(command, ['import', 'needs', ...args], { encoding: 'utf8', env })
}
const csv =
  'Bedarf;Fälle;Farbe\nHundesteuer online anmelden;12;rot\nKita-Plätze vergeben;viele;\nHunde-Steuer online anmelden;;\n'

/** On a slow machine a command says meanwhile what it does. */
const withoutProgress = (text: string) => text.replaceAll(/^Wir sehen die Zeilen .*\n/gm, '')

describe('allmende import needs', () => {
  it('looks only, with --dry-run, and says of every row what would become of it', async () => {
    writeFileSync(at('bedarfe.csv'), csv)
    const dry = run(at('bedarfe.csv'), '--organisation', place.linden, '--dry-run')
    expect([dry.status, withoutProgress(dry.stderr)]).toEqual([5, ''])
    expect(dry.stdout).toContain('1 von 3 ließen sich für Lindenbrück übernehmen; gespeichert ist nichts.')
    expect(dry.stdout).toContain('Fehlerhaft: 1, zweifelhaft: 1.')
    expect(dry.stdout).toContain('Nicht gelesen, weil unbekannt: „Farbe“.')
    expect(dry.stdout).toContain('Zeile 3 (Kita-Plätze vergeben), B3 Fälle: „viele“ passt hier nicht.')
    expect(dry.stdout).toContain('Zeile 4 (Hunde-Steuer online anmelden): Fast dasselbe steht in Zeile 2')
    expect(await needs()).toEqual([])
  })

  it('takes the good rows, writes the rest with the reasons, and leaves their trace without a person', async () => {
    const rest = at('rest.csv')
    const first = run(at('bedarfe.csv'), '--organisation', place.linden, '--rest', rest, '--json')
    expect([first.status, withoutProgress(first.stderr)]).toEqual([5, ''])
    const report = JSON.parse(first.stdout) as { rows: { verdict: string; taken: boolean; twin: unknown }[] }
    expect(report).toMatchObject({ organisation: 'Lindenbrück', dryRun: false, taken: 1, left: 2, rest })
    expect(report.rows.map(({ verdict, taken }) => `${verdict} ${taken}`)).toEqual([
      'good true',
      'faulty false',
      'doubtful false',
    ])
    expect(report.rows[2]!.twin).toMatchObject({ row: 2 })
    expect(await needs()).toEqual([
      { title: 'Hundesteuer online anmelden', status: 'draft', person: null, organisation: place.linden },
    ])

    writeFileSync(at('korrigiert.csv'), readFileSync(rest, 'utf8').replace('viele', '300'))
    const second = run(at('korrigiert.csv'), '--organisation', place.linden, '--with-doubtful', '--publish')
    expect([second.status, second.stdout]).toEqual([
      0,
      expect.stringMatching(/^2 von 2 sind für Lindenbrück übernommen\./),
    ])
    expect((await needs()).map(({ status }) => status)).toEqual(['open', 'draft', 'open'])
  })

  it('tells what was hidden and read all the same, and how letters were read that could be others', () => {
    const rows = [1, 2, 3].map(
      (row) => `<row${row === 2 ? ' hidden="1"' : ''}>${inline(row === 1 ? 'Bedarf' : `Bedarf ${row}`)}</row>`,
    )
    writeFileSync(at('gefiltert.xlsx'), handmadeRows(rows.join('')))
    const told = run(at('gefiltert.xlsx'), '--organisation', place.linden, '--dry-run')
    expect(told.stdout).toContain('Auch ausgeblendete Zeilen sind gelesen: 2.')
    writeFileSync(at('mac.csv'), Buffer.from('Bedarf\nGew\x8Asser pr\x9Ffen\n', 'latin1'))
    const { notes, rows: judged } = JSON.parse(
      run(at('mac.csv'), '--organisation', place.linden, '--dry-run', '--json').stdout,
    ) as { notes: string[]; rows: { title: string }[] }
    expect([notes[0], judged[0]!.title]).toEqual([
      expect.stringContaining('als Mac Roman, zum Beispiel'),
      'Gewässer prüfen',
    ])
  })

  it('gives with --json every value as it was read, and tells what it passed over', () => {
    const rows = [
      'Bedarf;Fälle;Budget;Frist;',
      'Bäume prüfen;ca. 300;12 TEUR;31.12.2027;nur Amt 67',
      'Spielplätze;viele;k. A.;-;',
      'Summe;300;;;',
    ]
    writeFileSync(at('werte.csv'), rows.join('\n'))
    const { status, stdout } = run(at('werte.csv'), '--organisation', place.linden, '--dry-run', '--json')
    const report = JSON.parse(stdout) as { rows: { content: object }[]; ignored: object }
    expect(status).toBe(5)
    const [first, second] = report.rows.map(({ content }) => content)
    expect(first).toMatchObject({ title: 'Bäume prüfen', cases: 300, budgetTo: 1_200_000, deadline: '2027-12-31' })
    expect(second).toMatchObject({ title: 'Spielplätze', budgetTo: null, deadline: null })
    expect(second).not.toHaveProperty('cases')
    expect(report.ignored).toMatchObject({
      rows: [{ number: 4, text: 'Summe', kind: 'total' }],
      cells: [{ cell: 'E2', text: 'nur Amt 67' }],
    })
    const told = run(at('werte.csv'), '--organisation', place.linden, '--dry-run').stdout
    expect(told).toContain('Keine Bedarfe: Zeile 4 „Summe“ (Summe).')
    expect(told).toContain('Ohne Überschrift und deshalb nicht gelesen: E2 „nur Amt 67“.')
  })

  it('says where a table stands on its side, and reads it so where that is wanted', () => {
    writeFileSync(at('quer.csv'), 'Bedarf;Archiv digital;Ratsinfo digital\nZiel;Ordnung;\nFälle;5;\n')
    const refused = run(at('quer.csv'), '--organisation', place.linden, '--dry-run')
    expect([refused.status, refused.stderr]).toEqual([2, expect.stringContaining('stehen in der ersten Spalte')])
    const read = run(at('quer.csv'), '--organisation', place.linden, '--dry-run', '--turned')
    expect([read.status, read.stdout]).toEqual([0, expect.stringContaining('2 von 2')])
  })

  it('takes JSON, and gives what is left back in JSON', () => {
    writeFileSync(
      at('b.json'),
      JSON.stringify([{ title: 'Spielplätze prüfen' }, { title: 'Bäume prüfen', cases: 'x' }]),
    )
    const { status, stdout } = run(at('b.json'), '--organisation', place.linden, '--rest', at('rest.json'))
    expect([status, stdout]).toEqual([5, expect.stringContaining('Eintrag 2 (Bäume prüfen), cases Fälle im Jahr: „x“')])
    expect(JSON.parse(readFileSync(at('rest.json'), 'utf8'))).toMatchObject([{ title: 'Bäume prüfen', cases: 'x' }])
  })

  it.each([
    [['nirgends.csv', '--organisation', 'x'], 'lässt sich nicht lesen'],
    [['bedarfe.csv'], 'Aufruf: allmende import needs'],
    [['bedarfe.csv', '--organisation', 'x', '--so'], 'Aufruf: allmende import needs'],
    [['bedarfe.csv', '--organisation', '99999999'], '99999999'],
    [['bedarfe.csv', '--organisation', 'vendor'], 'Bedarfe melden öffentliche Stellen'],
    [['bedarfe.csv', '--organisation', 'merged'], 'Altdorf besteht nicht mehr'],
    [['bedarfe.csv', '--organisation', 'linden', '--rest', 'rest.json'], 'wird als xlsx oder csv geschrieben'],
    [['bedarfe.csv', '--organisation', 'linden', '--rest', 'bedarfe.csv'], 'gibt es schon'],
  ])('refuses %j with a sentence and exit code 2', (args, sentence) => {
    const named = args.map((each) => (/\.(csv|json)$/.test(each) ? at(each) : (place[each as 'linden'] ?? each)))
    const { status, stdout, stderr } = run(...named)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(sentence)
  })
})
