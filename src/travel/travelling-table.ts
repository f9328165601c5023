import type { Kysely, RawBuilder } from 'kysely'
import type { z } from 'zod'
import type { Refusal } from '../kernel/refusal.ts'

// oxlint-disable-next-line no-explicit-any
type Transaction = Kysely<any>
export type Row = Readonly<Record<string, unknown>>
/** The rows of an export by the name of their table. */
export type TravelTables = Readonly<Record<string, readonly Row[]>>

/** What a module says of its tables to an organisation that leaves or comes. */
export interface Travel {
  /** What an organisation takes along. */
  tables?: readonly TravellingTable[]
  /** What belongs to organisations too and stays behind. */
  staying?: readonly StayingTable[]
  /** A condition in SQL: whether the module keeps anything of an organisation, so that it is more than an entry of the directory. */
  keeps?: (organisation: string) => RawBuilder<unknown>
  /** Its tables tell of all others and come after them. */
  isLast?: true
}

export interface StayingTable {
  /** By which the reasons are put into order. */
  place: number
  table: string
  /** In German, as it stands in every export. */
  reason: string
}

/** A table of which an organisation takes its rows along. */
export interface TravellingTable<Schema extends z.ZodObject = z.ZodObject> {
  name: string
  /** What a row may hold: nothing else is read from a file. */
  row: Schema
  /** Columns by which a row stands there once; none where it may stand there twice. */
  unique: readonly string[]
  /** Reads the rows in one fixed order. */
  query: (wanted: WantedRows) => RawBuilder<unknown>
  /** Whether a row of a file is about the organisation, and everything it names stands in the file. */
  belongs(row: z.infer<Schema>, file: FileContents): boolean
  words: TableWords
  /** Columns of the database that mean nothing elsewhere. */
  columnsLeft?: readonly string[]
  /** Exports from before there was such a table are read as well. */
  isLater?: true
  /** Columns that hold the id of a row in another table: that of other organisations is named_organisations. */
  names?: Readonly<Record<string, string>>
  /** Its rows belong to others: they are read by the ids that other tables name, and do not come in by themselves. */
  isOfOthers?: true
  /** Taken along to be read, checked when it is read in, and not taken over; why, in German, as the end of "7 Zeilen". */
  toRead?: string
  /** What stands against taking over these rows. */
  conflicts?(transaction: Transaction, rows: readonly z.infer<Schema>[]): Promise<Refusal[]>
  /** The rows as they come in, where that is not just as they left. */
  arrive?(rows: readonly z.infer<Schema>[], arrival: Arrival): readonly Row[]
  /** Writes them, where that is more than inserting. */
  enter?(transaction: Transaction, rows: readonly Row[], arrival: Arrival): Promise<void>
  /** What whoever takes them over should know, in German. */
  tell?(rows: readonly z.infer<Schema>[], arrival: Arrival): readonly string[]
}

/** The same table for those who do not know what is in its rows. */
export const travelling = <Schema extends z.ZodObject>(table: TravellingTable<Schema>): TravellingTable => table

/** What a table and its fields mean, in German. */
export interface TableWords {
  title: string
  meaning: string
  fields: Readonly<Record<string, string>>
}

export interface WantedRows {
  /** Ids of the organisation and of all that have merged into it. */
  own: readonly string[]
  /** Ids of the people in them. */
  members: readonly string[]
  /** Ids that other tables name, for a table whose rows belong to others. */
  named: readonly string[]
}

/** What stands in a file beside the row that is looked at. */
export interface FileContents {
  /** Id of the organisation that the file is about. */
  organisation: string
  /** Whether a table has a row whose column, `id` unless told, holds this. */
  has: (table: string, value: string, column?: string) => boolean
  /** The organisation itself or one that has merged into it. */
  isOwn: (organisation: string | null) => boolean
  /** Null, one of the own, or one that is named. */
  isKnown: (organisation: string | null) => boolean
  /** Null, or somebody who comes along. */
  isPerson: (person: string | null) => boolean
}

/** What is known when the rows of a file come in. */
export interface Arrival {
  tables: TravelTables
  /** Other organisations that are here already: their ids here by their ids in the file. */
  known: ReadonlyMap<string, string>
  /** Entries of the directory that give their place to an organisation of the file, whose id stands beside. */
  replaced: ReadonlyMap<string, string>
  /** ISO instant of the export. */
  at: string
  now: Date
}
