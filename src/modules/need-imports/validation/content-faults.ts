import { germanDay } from '../../../kernel/german-dates.ts'
import { folded } from '../../../kernel/folded.ts'
import { meantDay } from '../rules/meant-day.ts'
import {
  emptyNeed,
  fieldNamed,
  leastTitle,
  needContentSchema,
  type NeedContent,
  type NeedFieldName,
} from '../../needs/schema.ts'
import type { CellFault } from '../schema.ts'
import { importReasons } from '../texts/import.de.ts'

/** Where a part of a need is written, and how. */
export interface Place {
  cell: string
  heading: string
  written: string
}

/** What is wrong with a need that somebody has sent, in the order in which it stands there, each with what would be right. */
export function contentFaults(input: Record<string, unknown>, placeOf: ReadonlyMap<NeedFieldName, Place>): CellFault[] {
  const { error, data } = needContentSchema.safeParse(input)
  const fields = [...new Set(error?.issues.map(({ path }) => String(path[0])))] as NeedFieldName[]
  if ((data?.title ?? textOf(input['title']).trim()).length < leastTitle && !fields.includes('title'))
    fields.push('title')
  const order = [...placeOf.keys()]
  const sorted = fields.toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
  return sorted.map((field) => {
    const { written, ...place } = placeOf.get(field)!
    const said = importReasons.said(fieldNamed(field).words.refusal, written)
    return { ...place, reason: [said, ...hintsAt(field, written)].join(' ') }
  })
}

/** What can be read although something else is wrong. */
export function readableIn(input: Record<string, unknown>, faulty: readonly NeedFieldName[]): Partial<NeedContent> {
  const without = Object.fromEntries(faulty.map((field) => [field, emptyNeed[field]]))
  const { data = {} } = needContentSchema.safeParse({ ...input, ...without })
  return Object.fromEntries(Object.entries(data).filter(([name]) => !faulty.some((field) => field === name)))
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

function hintsAt(name: NeedFieldName, written: string): string[] {
  const { choices, input } = fieldNamed(name)
  if (choices) return [choiceHint(written, Object.values(choices))]
  const day = input === 'day' ? meantDay(written) : undefined
  return day ? [importReasons.meantDay(germanDay(day))] : []
}

/** Those that share a word with what was written, or where none does, all of them. */
function choiceHint(written: string, choices: readonly string[]): string {
  const roots = rootsOf(written)
  const alike = choices.filter((choice) => rootsOf(choice).some((root) => roots.includes(root)))
  return alike.length > 0 && alike.length <= 3 ? importReasons.meantChoice(alike) : importReasons.choices(choices)
}

const rootsOf = (text: string): string[] =>
  text
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word.length > 3)
    .map((word) => folded(word).slice(0, 6))
