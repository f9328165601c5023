import fc from 'fast-check'
import { writeXlsx } from 'hucre'
import { describe, expect, it } from 'vitest'
import { readTableFile } from '../../../platform/files/table-file.ts'
import { dimensions, fieldIds } from '../../capabilities/schema.ts'
import { visibilities } from '../../access/schema.ts'
import {
  emptyNeed,
  necessities,
  needContentSchema,
  operatingModels,
  type ExportedNeed,
  type NeedContent,
} from '../schema.ts'
import { isExample, isRemark, saysTotal } from '../../need-imports/rules/no-needs.ts'
import { saysNothing } from '../../need-imports/rules/says-nothing.ts'
import { ignoredIn, judgeNeeds } from '../../need-imports/validation/judge-needs.ts'
import { needCsv, needJson, needWorkbook } from './need-file.ts'
import { readNeedFile } from '../../need-imports/formats/read-need-file.ts'

const capabilities = ['resident-parking-permits', 'ae-x', 'a-x']
const vocabulary = new Map(capabilities.map((id) => [id, id]))

const exported = (content: NeedContent, more: Partial<ExportedNeed> = {}): ExportedNeed => {
  const { usedToday, contractUntil, budgetFrom, budgetTo, ...said } = content
  return {
    ...said,
    id: '00000000-0000-4000-8000-000000000001',
    organisation: { id: 'x', name: '=Stadt', kind: 'municipality', inhabitants: 12_345 },
    status: 'open',
    bundle: null,
    background: { usedToday, contractUntil, budgetFrom, budgetTo },
    version: 1,
    createdAt: new Date(0),
    openedAt: null,
    changedAt: new Date(0),
    county: '+Kreis',
    land: null,
    ...more,
  }
}

const textOf = (most: number) =>
  fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: most }),
    fc.string({ unit: 'binary', maxLength: most }),
    fc.constantFrom(
      '=1+1',
      "'=1",
      '-5',
      '@x',
      '＝1',
      '"',
      'a;b\tc',
      ' x ',
      '_x0041_',
      'muss: soll: x',
      '- x [Recht]',
      '1. [Technik]',
      'Ü\n\n ü',
      "''+",
    ),
  )
const [text, longText] = [textOf(60), textOf(200)]
const day = fc
  .date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
  .map((each) => each.toISOString().slice(0, 10))
const perhaps = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary)
const count = fc.integer({ min: 0, max: 2_000_000_000 })
const requirement = fc.record({
  text,
  necessity: fc.constantFrom(...necessities),
  dimension: fc.constantFrom(...dimensions),
  capability: perhaps(fc.constantFrom(...capabilities)),
})
const amounts = perhaps(fc.tuple(fc.integer({ min: 0, max: 1e15 }), fc.integer({ min: 0, max: 1e15 })))

/** A dash means an empty cell, and a row of a table that sums it up or explains it is no need. */
const isNeed = ({ title, aim, usedToday }: NeedContent) =>
  !isRemark(title) &&
  !saysTotal(title) &&
  !isExample(title) &&
  ![title, aim, usedToday].some((said) => said !== '' && saysNothing(said))

/** Whatever an organisation may have said. */
const contents = fc
  .record({
    title: fc.tuple(text, fc.string({ minLength: 5, maxLength: 80 })).map((parts) => parts.join('')),
    aim: longText,
    field: perhaps(fc.constantFrom(...fieldIds)),
    services: fc.array(fc.constantFrom('99108012012000', '10241', '00001'), { maxLength: 4 }),
    requirements: fc.array(requirement, { maxLength: 4 }),
    cases: perhaps(count),
    workplaces: perhaps(count),
    deadline: perhaps(day),
    operatingModels: fc.subarray([...operatingModels]),
    usedToday: text,
    contractUntil: perhaps(day),
    budget: amounts,
    visibility: fc.constantFrom(...visibilities),
  })
  .map(({ budget, ...rest }) => ({
    ...rest,
    budgetFrom: budget && Math.min(...budget),
    budgetTo: budget && Math.max(...budget),
  }))
  .map((raw) => needContentSchema.safeParse({ ...emptyNeed, ...raw }).data)
  .filter((content): content is NeedContent => content !== undefined && content.title.length >= 5 && isNeed(content))

const readBack = async (file: Uint8Array, fileName = 'bedarfe.xlsx') => {
  const read = await readNeedFile(file, { fileName, readTable: readTableFile })
  expect(ignoredIn(read)).toEqual({ unknown: [], doubled: [], otherSheets: [], rows: [], cells: [], notes: [] })
  const rows = judgeNeeds(read, { own: [], ownerName: '', vocabulary, synonyms: [] })
  expect(rows.flatMap(({ faults }) => faults)).toEqual([])
  return rows.map(({ content }) => content)
}
const bytes = (words: string) => new TextEncoder().encode(words)

describe('the file of one’s own needs', () => {
  it('is read in again from XLSX, CSV and JSON without loss', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(contents, { minLength: 1, maxLength: 5 }), async (said) => {
        const needs = said.map((content) => exported(content))
        expect(await readBack(await writeXlsx(needWorkbook(needs)))).toEqual(said)
        expect(await readBack(bytes(needCsv(needs)))).toEqual(said)
        expect(await readBack(bytes(needJson(needs)), 'bedarfe.json')).toEqual(said)
      }),
      { numRuns: 50 },
    )
  })

  it('goes on in further columns where requirements do not fit into one cell', async () => {
    const requirements = Array.from({ length: 100 }, (_, index) => ({
      text: `${index} ${'x'.repeat(490)}`,
      necessity: 'must' as const,
      dimension: 'organisation' as const,
      capability: 'resident-parking-permits',
    }))
    const content = { ...emptyNeed, title: 'Alles auf einmal', requirements }
    const needs = [exported(content), exported({ ...emptyNeed, title: 'Nur das eine' })]
    expect(await readBack(await writeXlsx(needWorkbook(needs)))).toEqual([
      content,
      { ...emptyNeed, title: 'Nur das eine' },
    ])
    expect(needCsv(needs)).toContain(';Anforderungen 2;')
  })

  it('never begins a cell with what a spreadsheet computes', () => {
    fc.assert(
      fc.property(contents, (content) => {
        const csv = needCsv([exported(content, { county: '=1+1' })])
        const cells = csv
          .slice(1)
          .replaceAll(/"(?:[^"]|"")*"/g, (quoted) => (/^"[=+\-@\t\r\n]/.test(quoted) ? '!' : 'x'))
        expect(cells).not.toMatch(/(^|[;\n])[=+\-@!]/)
      }),
    )
  })

  it('has no column for what whoever asks may not see', () => {
    const csv = needCsv([exported({ ...emptyNeed, title: 'Kita-Plätze', usedToday: 'Geheim' }, { background: null })])
    expect(csv).not.toMatch(/Geheim|Budget|Vertrag|Heute benutzt/)
    expect(csv).toContain('Kita-Plätze')
  })

  it('shows days and amounts as Germans write them', () => {
    const csv = needCsv([exported({ ...emptyNeed, title: 'Kita-Plätze', deadline: '2027-06-30', budgetTo: 1_200_050 })])
    expect(csv).toContain(';30.06.2027;')
    expect(csv).toContain(';12000,5;')
  })
})
