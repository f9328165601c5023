import { z } from 'zod'
import { germanDay } from '../../../kernel/german-dates.ts'
import { germanDate } from '../rules/german-input.ts'
import { words as wordsIn, type Cell, type FieldWords, type NeedField, type WrittenCell } from './need-field.ts'

/** A day, as an ISO date. */
export const dayField = (words: FieldWords): NeedField<string | null> => ({
  words,
  schema: z.iso.date().regex(/^[12]/).nullable(),
  answer: z.iso.date().nullable(),
  stored: z.iso
    .date()
    .regex(/^[1-9]/)
    .nullable(),
  blank: null,
  input: 'day',
  format: 'day',
  readForm: (sent) => germanDate(sent[words.form.name]) || null,
  writeForm: (value) => ({ [words.form.name]: value ?? '' }),
  readCell: (cell) => countedDay(cell) ?? (germanDate(wordsIn(cell)) || null),
  writeCell: cellOf,
  print: (value) => (value === null ? undefined : germanDay(value)),
  keep: (value) => value,
})

/** A spreadsheet counts days; where a cell has lost its format, the count is what is left. */
function countedDay(cell: Cell): string | undefined {
  const count = wordsIn(cell)
    .trim()
    .match(/^[2-9]\d{4}$/)?.[0]
  return count && new Date(Date.UTC(1899, 11, 30 + Number(count))).toISOString().slice(0, 10)
}

/** Days before 1900 are no days to a spreadsheet. */
function cellOf(day: string | null): WrittenCell {
  if (day === null) return null
  return day < '1900-03-01' ? germanDay(day) : new Date(`${day}T00:00:00Z`)
}
