import { writeXlsx, type CellValue } from 'hucre'
import { csvText, type CsvValue } from '../../../kernel/csv.ts'
import { necessityNames, operatingModelNames } from '../../needs/door.ts'
import type { Need } from '../../needs/schema.ts'
import type { SharedCore } from '../rules/shared-core.ts'
import type { Demand } from '../rules/demand.ts'
import type { Bundle, Participation } from '../schema.ts'
import { bundleStatusNames, participationNames } from '../texts.de.ts'

export interface BundleContent extends SharedCore {
  bundle: Bundle
  participations: readonly Participation[]
  needs: readonly Need[]
  demand: Demand
}
interface Row {
  participation: Participation
  need: Need | undefined
}

const columns: readonly (readonly [heading: string, width: number, value: (row: Row) => CsvValue])[] = [
  ['Organisation', 30, ({ participation }) => participation.organisation.name],
  ['Einwohner', 12, ({ participation }) => participation.organisation.inhabitants],
  ['Teilnahme', 26, ({ participation }) => participationNames[participation.status]],
  ['Austritt am', 14, ({ participation }) => participation.leavesOn],
  ['Bedarf', 50, ({ participation, need }) => need?.title ?? participation.needTitle],
  ['Gebraucht bis', 14, ({ need }) => need?.deadline ?? null],
  ['Fälle im Jahr', 14, ({ need }) => need?.cases ?? null],
  ['Arbeitsplätze', 14, ({ need }) => need?.workplaces ?? null],
  [
    'Darf laufen in',
    40,
    ({ need }) => need?.operatingModels.map((model) => operatingModelNames[model]).join(', ') ?? null,
  ],
  ['Kennung des Bedarfs', 38, ({ participation }) => participation.need],
]
const headings = columns.map(([heading]) => heading)
const cells = (row: Row) => columns.map(([, , value]) => value(row))

function rowsOf({ participations, needs }: BundleContent): Row[] {
  const byId = new Map(needs.map((need) => [need.id, need]))
  return participations.map((participation) => ({ participation, need: byId.get(participation.need) }))
}

export const bundleCsv = (content: BundleContent): string => csvText(headings, rowsOf(content).map(cells))

export const bundleJson = ({ bundle, participations, needs, demand, core, variants }: BundleContent): string =>
  JSON.stringify({ bundle, demand, participations, needs, core, variants }, null, 1)

/** Participants on one sheet, what they ask for on another, what it comes to on a third. */
export function bundleWorkbook(content: BundleContent): Promise<Uint8Array> {
  return writeXlsx({
    properties: { title: content.bundle.title, creator: 'Allmende' },
    sheets: [
      sheet(
        'Teilnehmer',
        headings,
        columns.map(([, width]) => width),
        rowsOf(content).map(cells),
      ),
      sheet(
        'Anforderungen',
        ['Anforderung', 'Wie wichtig', 'Gemeinsam', 'Wer'],
        [60, 14, 14, 60],
        requirementRows(content),
      ),
      sheet('Überblick', ['Angabe', 'Wert'], [34, 40], overviewRows(content)),
    ],
  })
}

const requirementRows = ({ core, variants }: SharedCore): CellValue[][] =>
  [...core, ...variants].map((each) => [
    each.text,
    necessityNames[each.necessity],
    core.includes(each) ? 'ja' : 'nein',
    each.organisations.map(({ name }) => name).join(', '),
  ])

const overviewRows = ({ bundle, demand }: BundleContent): CellValue[][] => [
  ['Bündel', bundle.title],
  ['Stand', bundleStatusNames[bundle.status]],
  ['Organisationen, die dabei sind', demand.organisations],
  ['Einwohner zusammen', demand.inhabitants],
  ['Fälle im Jahr zusammen', demand.cases],
  ['Arbeitsplätze zusammen', demand.workplaces],
  ['Früheste Frist', demand.firstDeadline],
]

const sheet = (name: string, names: readonly string[], widths: readonly number[], rows: readonly CellValue[][]) => ({
  name,
  columns: widths.map((width) => ({ width })),
  rows: [[...names], ...rows],
  cells: new Map(names.map((value, index) => [`0,${index}`, { value, style: { font: { bold: true } } }])),
  freezePane: { rows: 1 },
})
