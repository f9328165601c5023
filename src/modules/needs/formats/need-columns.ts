import { germanDay } from '../../../kernel/german-dates.ts'
import { requirementLines } from '../rules/requirement-lines.ts'
import type { ExportedNeed, NeedContent } from '../schema.ts'
import {
  factHeadings,
  fieldNames,
  needColumns,
  operatingModelNames,
  visibilityNames,
} from '../texts/need-columns.de.ts'
import { statusNames } from '../texts.de.ts'
import { requirementWords } from './need-cells.ts'

export type Value = string | number | Date | null

export interface WrittenColumn {
  heading: string
  width: number
  /** What a spreadsheet shows it as; texts have none. */
  format?: 'day' | 'amount' | 'whole'
  value: (need: ExportedNeed) => Value
}

/** More than fits into one cell of a spreadsheet goes on in a column of its own. */
const mostInCell = 30_000

const background = {
  usedToday: (need: ExportedNeed) => need.background?.usedToday ?? null,
  contractUntil: (need: ExportedNeed) => day(need.background?.contractUntil ?? null),
  budgetFrom: (need: ExportedNeed) => euros(need.background?.budgetFrom ?? null),
  budgetTo: (need: ExportedNeed) => euros(need.background?.budgetTo ?? null),
}
const said: Readonly<
  Record<Exclude<keyof NeedContent, 'requirements' | keyof typeof background>, WrittenColumn['value']>
> = {
  title: ({ title }) => title,
  aim: ({ aim }) => aim,
  field: ({ field }) => field && fieldNames[field],
  services: ({ services }) => services.join('; '),
  cases: ({ cases }) => cases,
  workplaces: ({ workplaces }) => workplaces,
  deadline: ({ deadline }) => day(deadline),
  operatingModels: ({ operatingModels }) => operatingModels.map((model) => operatingModelNames[model]).join('; '),
  visibility: ({ visibility }) => visibilityNames[visibility],
}
export const formats: Partial<Record<keyof NeedContent, WrittenColumn['format']>> = {
  cases: 'whole',
  workplaces: 'whole',
  deadline: 'day',
  contractUntil: 'day',
  budgetFrom: 'amount',
  budgetTo: 'amount',
}

/** The columns in which these needs are written: what they say, as far as whoever asks may see it, and whose they are. */
export function columnsFor(needs: readonly ExportedNeed[]): WrittenColumn[] {
  const seesBackground = needs.some((need) => need.background !== null)
  const fields = Object.keys(needColumns) as (keyof NeedContent)[]
  return [
    ...fields.flatMap((field): WrittenColumn[] => {
      if (field === 'requirements') return requirementColumns(needs)
      if (isBackground(field)) return seesBackground ? [column(field, background[field])] : []
      return [column(field, said[field])]
    }),
    fact(factHeadings.organisation, 30, ({ organisation }) => organisation.name),
    { ...fact(factHeadings.inhabitants, 12, ({ organisation }) => organisation.inhabitants), format: 'whole' },
    fact(factHeadings.county, 26, ({ county }) => county),
    fact(factHeadings.land, 22, ({ land }) => land),
    fact(factHeadings.status, 16, ({ status }) => statusNames[status]),
    fact(factHeadings.bundle, 30, ({ bundle }) => bundle?.title ?? null),
    fact(factHeadings.id, 38, ({ id }) => id),
  ]
}

const isBackground = (field: keyof NeedContent): field is keyof typeof background => Object.hasOwn(background, field)

function column(field: keyof NeedContent, value: WrittenColumn['value']): WrittenColumn {
  const { heading, width } = needColumns[field]
  const format = formats[field]
  return { heading, width, value, ...(format && { format }) }
}
const fact = (heading: string, width: number, value: WrittenColumn['value']): WrittenColumn => ({
  heading,
  width,
  value,
})

function requirementColumns(needs: readonly ExportedNeed[]): WrittenColumn[] {
  const most = needs.reduce((count, need) => Math.max(count, requirementCells(need).length), 1)
  return Array.from({ length: most }, (_, at) => ({
    ...column('requirements', (need) => requirementCells(need)[at] ?? ''),
    ...(at > 0 && { heading: `${needColumns.requirements.heading} ${at + 1}` }),
  }))
}

function requirementCells({ requirements }: ExportedNeed): string[] {
  const cells: string[] = []
  for (const line of requirementLines(requirements, requirementWords)) {
    const last = cells.at(-1)
    if (last !== undefined && last.length + line.length < mostInCell) cells[cells.length - 1] = `${last}\n${line}`
    else cells.push(line)
  }
  return cells
}

/** Days before 1900 are no days to a spreadsheet. */
const day = (iso: string | null): Value =>
  iso === null ? null : iso < '1900-03-01' ? germanDay(iso) : new Date(`${iso}T00:00:00Z`)
const euros = (cents: number | null): Value => (cents === null ? null : cents / 100)
