import { z } from 'zod'
import { number, wholeEuros } from '../../../kernel/german-numbers.ts'
import { germanCents, germanWhole } from '../rules/german-input.ts'
import { words as wordsIn, type Cell, type FieldWords, type NeedField } from './need-field.ts'

const mostCounted = 2_000_000_000
const counted = z.int().min(0).max(mostCounted).nullable()

/** So many of something; null where it has not been said. */
export const wholeField = (words: FieldWords): NeedField<number | null> => ({
  words,
  schema: counted,
  answer: z.int().nullable(),
  stored: counted,
  blank: null,
  input: 'number',
  format: 'whole',
  readForm: (sent) => wholeIn(sent[words.form.name]),
  writeForm: (value) => ({ [words.form.name]: String(value ?? '') }),
  readCell: (cell) => wholeIn(wordsIn(cell)),
  writeCell: (value) => value,
  print: (value) => (value === null ? undefined : number(value)),
  keep: (value) => value,
})

function wholeIn(text: string | undefined): number | string | null {
  const written = germanWhole(text)
  if (written === '') return null
  return /^\d+$/.test(written) ? Number(written) : written
}

const cents = z.int().min(0).max(1e15).nullable()

/** An amount in whole cents that people write and read in euros. */
export const eurosField = (words: FieldWords): NeedField<number | null> => ({
  words,
  schema: cents,
  answer: z.int().nullable(),
  stored: cents,
  blank: null,
  input: 'number',
  format: 'amount',
  readForm: (sent) => centsIn(sent[words.form.name]),
  writeForm: (value) => ({ [words.form.name]: value === null ? '' : String(value / 100).replace('.', ',') }),
  readCell: centsInCell,
  writeCell: (value) => (value === null ? null : value / 100),
  print: (value) => (value === null ? undefined : wholeEuros(value)),
  keep: (value) => value,
})

function centsIn(text: string | undefined): number | string | null {
  const read = germanCents(text)
  return read === '' ? null : read
}

function centsInCell(cell: Cell): number | string | null {
  if (typeof cell !== 'number') return centsIn(wordsIn(cell))
  const amount = Math.round(cell * 100)
  return Math.abs(amount / 100 - cell) < 1e-6 * Math.max(1, Math.abs(cell)) ? amount : String(cell)
}
