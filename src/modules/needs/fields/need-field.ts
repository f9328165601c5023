import type { z } from 'zod'

/** What stands in a cell of a table that somebody has sent. */
export type Cell = string | number | boolean | null
/** What stands in a cell of a table that we write. */
export type WrittenCell = string | number | Date | null
/** What a form has sent, by the names of its inputs. */
export type Sent = Readonly<Record<string, string | undefined>>
/** From ids and folded names of capabilities to their ids. */
export type Vocabulary = ReadonlyMap<string, string>

/** What is said of a field in German, each thing once. */
export interface FieldWords {
  /** Its name on pages, and above its column where the file has no longer one. */
  label: string
  /** What is said where it is not as it must be. */
  refusal: string
  form: {
    step: 1 | 2 | 3
    /** Of its input; part of our addresses and of what browsers remember. */
    name: string
    question: string
    hint?: string
    rows?: number
    required?: true
  }
  file: {
    heading?: string
    /** How people call the column as well. */
    also: readonly string[]
    meaning: string
    examples: readonly string[]
    width: number
  }
  /** What stands in its column in the export of an organisation. */
  export: string
  /** What programs have to know about it. */
  program?: string
  /** Its name in the journal, where that is not its label. */
  journal?: string
}

/**
 * One field of a need, described once: form and page, programs, files in and out, journal, database and the export of an
 * organisation follow from it.
 */
export interface NeedField<T> {
  words: FieldWords
  /** What may be said, whoever says it: a page, a program or a file. */
  schema: z.ZodType<T>
  /** What programs are told. */
  answer: z.ZodType<T>
  /** What its column may hold in the export of an organisation; wider than the schema, because older needs are read as well. */
  stored: z.ZodType
  /** What it says before anybody has said something. */
  blank: T
  input: 'line' | 'text' | 'day' | 'number' | 'choice' | 'ticks'
  /** The most letters that it holds. */
  most?: number
  /** What there is to choose from, by its id. */
  choices?: Readonly<Record<string, string>>
  /** How a spreadsheet shows it. */
  format?: 'day' | 'amount' | 'whole' | 'text'
  /** What makes no sense stays as it was written, to be refused by the schema. */
  readForm(sent: Sent): unknown
  writeForm(value: T): Sent
  /** Undefined where an empty cell says nothing. */
  readCell(cell: Cell, vocabulary: Vocabulary): unknown
  writeCell(value: T): WrittenCell
  /** As a page shows it; undefined where there is nothing to show. */
  print(value: T): string | undefined
  /** What the journal keeps of it, which is never changed afterwards. */
  keep(value: T): string | number | null
}

/** A cell as words. */
export function words(cell: Cell): string {
  if (typeof cell === 'boolean') return cell ? 'ja' : 'nein'
  return cell === null ? '' : String(cell)
}

/** Neither NUL nor half a surrogate pair: no database keeps them. */
export const isSound = (text: string): boolean => !text.includes('\0') && text.isWellFormed()
