import { writeXlsx } from 'hucre'
import type { CsvValue } from '../../../kernel/csv.ts'
import { germanDay } from '../../../kernel/german-dates.ts'
import { headedSheet, listCsv, listSheet, type ListColumn } from '../../../kernel/headed-sheet.ts'
import { necessityNames, operatingModelNames } from '../../needs/door.ts'
import type { Need } from '../../needs/schema.ts'
import type { SharedCore } from '../rules/shared-core.ts'
import type { Demand } from '../../clusters/door.ts'
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

const columns: readonly ListColumn<Row>[] = [
  { heading: 'Organisation', width: 30, value: ({ participation }) => participation.organisation.name },
  { heading: 'Einwohner', width: 12, value: ({ participation }) => participation.organisation.inhabitants },
  { heading: 'Teilnahme', width: 26, value: ({ participation }) => participationNames[participation.status] },
  { heading: 'Austritt am', width: 14, value: ({ participation: { leavesOn } }) => leavesOn && germanDay(leavesOn) },
  { heading: 'Bedarf', width: 50, value: ({ participation, need }) => need?.title ?? participation.needTitle },
  { heading: 'Gebraucht bis', width: 14, value: ({ need }) => (need?.deadline ? germanDay(need.deadline) : null) },
  { heading: 'Fälle im Jahr', width: 14, value: ({ need }) => need?.cases ?? null },
  { heading: 'Arbeitsplätze', width: 14, value: ({ need }) => need?.workplaces ?? null },
  {
    heading: 'Darf laufen in',
    width: 40,
    value: ({ need }) => need?.operatingModels.map((model) => operatingModelNames[model]).join(', ') ?? null,
  },
  { heading: 'Kennung des Bedarfs', width: 38, value: ({ participation }) => participation.need },
]

function rowsOf({ participations, needs }: BundleContent): Row[] {
  const byId = new Map(needs.map((need) => [need.id, need]))
  return participations.map((participation) => ({ participation, need: byId.get(participation.need) }))
}

const bundleCsv = (content: BundleContent): string => listCsv(columns, rowsOf(content))

const bundleJson = ({ bundle, participations, needs, demand, core, variants }: BundleContent): string =>
  JSON.stringify({ bundle, demand, participations, needs, core, variants }, null, 1)

/** Participants on one sheet, what they ask for on another, what it comes to on a third. */
function bundleWorkbook(content: BundleContent): Promise<Uint8Array> {
  return writeXlsx({
    properties: { title: content.bundle.title, creator: 'Allmende' },
    sheets: [
      listSheet('Teilnehmer', columns, rowsOf(content)),
      headedSheet('Anforderungen', requirementColumns, requirementRows(content)),
      headedSheet('Überblick', overviewColumns, overviewRows(content)),
    ],
  })
}

/** One bundle, by the ending of the file. */
export const bundleFiles = { csv: bundleCsv, json: bundleJson, xlsx: bundleWorkbook }

const requirementColumns = [
  { heading: 'Anforderung', width: 60 },
  { heading: 'Wie wichtig', width: 14 },
  { heading: 'Gemeinsam', width: 14 },
  { heading: 'Wer', width: 60 },
]
const overviewColumns = [
  { heading: 'Angabe', width: 34 },
  { heading: 'Wert', width: 40 },
]

const requirementRows = ({ core, variants }: SharedCore): CsvValue[][] =>
  [...core, ...variants].map((each) => [
    each.text,
    necessityNames[each.necessity],
    core.includes(each) ? 'ja' : 'nein',
    each.organisations.map(({ name }) => name).join(', '),
  ])

const overviewRows = ({ bundle, demand }: BundleContent): CsvValue[][] => [
  ['Bündel', bundle.title],
  ['Stand', bundleStatusNames[bundle.status]],
  ['Organisationen, die dabei sind', demand.organisations],
  ['Einwohner zusammen', demand.inhabitants],
  ['Fälle im Jahr zusammen', demand.cases],
  ['Arbeitsplätze zusammen', demand.workplaces],
  ['Früheste Frist', demand.firstDeadline && germanDay(demand.firstDeadline)],
]
