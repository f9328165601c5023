import type { Context } from 'hono'
import type { Child } from 'hono/jsx'
import type { HitGroup } from './kernel/hit.ts'
import type { Refusal } from './kernel/refusal.ts'
import type { Filled } from './kernel/slot.ts'
import type { Actor, Caller, NavigationEntry, Permission, Task } from './modules/access/schema.ts'
import type { JournalWords } from './modules/journal/schema.ts'
import type { ModuleStation, WayServices } from './modules/way/door.ts'
import type { PersonalDataPart } from './modules/people/schema.ts'
import type { ApiPart } from './platform/api/api-route.ts'
import type { CallerTransaction } from './platform/database/as-caller.ts'
import type { Database } from './platform/database/database.ts'
import type { Readers } from './platform/files/readers.ts'
import type { Papers } from './platform/papers/papers.ts'
import type { Tables } from './platform/files/tables.ts'
import type { Route } from './platform/server/routes.ts'
import type { EmbeddingsSettings } from './platform/work/embeddings-settings.ts'
import type { Jobs } from './platform/work/jobs.ts'
import type { Workers } from './platform/work/workers.ts'
import type { Travel } from './travel/travelling-table.ts'

/**
 * Everything that the rest of the program needs to know of a module. `app`, `api`, `main` and `cli` read it from the list in
 * `modules.ts` and nothing else of a module; what is heavy or has pages is loaded when it is asked for, so that commands stay light.
 * `Services` is what the module needs to be handed to answer its pages.
 */
export interface Module<Services = object> {
  /** Its folder under src/modules. */
  name: string
  /** Those that it alone writes, and no module on its left reads; `test/table-owners.test.ts` holds it to that. */
  tables?: readonly string[]
  permissions?: Readonly<Record<string, Permission>>
  /** Opens what it keeps while the program runs; `services` has everything that those on its left have opened. */
  open?(services: BaseServices): Promise<Opened>
  pages?(services: Services): Promise<readonly Route<Permission>[]>
  /** Lists of its pages as files. */
  listFiles?(services: Services): Promise<readonly Route<Permission>[]>
  api?(services: Services): Promise<ApiPart<Permission>>
  navigation?: readonly NavigationEntry[]
  /** Its parts of the start page. */
  start?(c: Context, way: WayServices): Promise<StartParts>
  /** What waits for the decision of this person. */
  tasks?(transaction: CallerTransaction, actor: Actor, way: WayServices): Promise<readonly Task[]>
  journal?: JournalWords
  /** The German sentence for a refusal of its own; undefined for codes of others. */
  sentence?(refusal: Refusal): string | undefined
  /** What it adds to pages of modules on its left. */
  fills?: readonly Filled[]
  /** What an organisation takes along of it when it leaves, and how that comes back. */
  travel?(): Promise<Travel>
  /** What it keeps about a person, for that person. */
  personalData?(): Promise<readonly PersonalDataPart<Database>[]>
  /** How something that an event is about looks to an organisation, by its kind; undefined where it may not see it. */
  webhookSubjects?: Subjects
  /** What is done before the first page is answered; returns what ends it, if anything has to. */
  prepare?(services: Services): Promise<(() => Promise<void>) | void>
  /** What goes on while nobody asks. */
  work?(jobs: Jobs, services: Services & BaseServices & AtWork): Promise<void>
  /** By their words: `plan`, `import needs`. */
  commands?: Readonly<Record<string, () => Promise<Command>>>
  /** What a fresh installation begins with. */
  begin?(database: Database): Promise<void>
  /** Its part of the demonstration; as often as one likes, what was done with it since stays. */
  demo?(database: Database): Promise<void>

  /** What is found in it by the search over everything. */
  search?(words: string, searcher: Searcher, services: Services & BaseServices): Promise<readonly HitGroup[]>
  /** Where joint projects stand in it. */
  station?: ModuleStation
  /** Kinds of things that can be followed. */
  followed?: readonly string[]
  calendarDays?(transaction: CallerTransaction, organisation: string): Promise<readonly CalendarDay[]>
  /** What must hold before a participant goes live. */
  goLiveChecks?(transaction: CallerTransaction, participant: string): Promise<readonly GoLiveCheck[]>
  /** Its page under docs/handbuch. */
  manual?: string
  /** Its rows of the bench. */
  bench?(): Promise<readonly BenchRow[]>
}

/** What the modules announce and one of them puts together. */
export interface Announced {
  travel: () => Promise<readonly Travel[]>
  personalData: () => Promise<readonly PersonalDataPart<Database>[]>
}

/** What is there before any module opens something. */
export interface BaseServices extends Announced {
  database: Database
  /** Where browsers reach this server, without a slash at the end. */
  baseUrl: string
  /** Of the installation. */
  secret: string
  /** Further addresses of this server from which forms may come. */
  trustedOrigins?: readonly string[]
  /** A directory where this process alone keeps what it would otherwise work out again at the next start; without it, nothing is kept. */
  ownFiles?: string
  mail: { send: (mail: { to: string; subject: string; text: string }) => Promise<void> }
  /** Threads for what waits in the queue. */
  workers: Workers
  /** One thread for what is answered while somebody waits. */
  quick: Workers
  tables: Tables
  /** Draws what is printed and sent. */
  papers: Papers
  /** Threads that look into files of strangers. */
  readers: Readers
  /** Hears what breaks where nobody asks. */
  report: (error: unknown) => void
  /** The operator's language model. */
  embeddings?: EmbeddingsSettings | undefined
  /** How long a file may be looked through, in milliseconds. */
  patience?: number
  /** Whether this machine itself may be told of events, without TLS: only on a trial machine. */
  webhookReach: { local: boolean }
  trustProxy?: boolean
  /** What all modules add to pages of others. */
  filled: readonly Filled[]
  /** What all modules say of the way of a joint project. */
  way: WayServices
  /** What all modules find. */
  searchEverywhere: SearchEverywhere
  allPages: Pages
}

/** What there is while a server works. */
export interface AtWork {
  stopping: AbortSignal
  subjects: Subjects
}

export interface Opened {
  /** Handed to the modules. */
  services?: object
  close?: () => Promise<void> | void
}

export type Command = (args: readonly string[], announced: Announced) => CommandAnswer | Promise<CommandAnswer>
export type CommandAnswer = string | { text: string; exitCode: number }

export type Subjects = Readonly<
  Record<string, (transaction: CallerTransaction, id: string) => Promise<object | undefined>>
>

export interface StartParts {
  /** The one question, at the top. */
  ask?: Child
  /** What this installation has, in figures. */
  figures?: readonly Figure[]
  /** What whoever acts for organisations like this one looks for first. */
  first?: Child
  /** What waits for whoever has signed in. */
  waiting?: Child
  /** What others do just now. */
  others?: Child
  /** How the installation is doing, for whoever runs it. */
  running?: readonly Figure[]
}

export interface Figure {
  place: number
  value: string
  meaning: string
  /** Where it is told in full. */
  href: string
}

/** Whoever searches, and the transaction in which what was found is read. */
export interface Searcher {
  actor: Caller | null
  asCaller: <T>(work: (transaction: CallerTransaction) => Promise<T>) => Promise<T>
}
export type SearchEverywhere = (words: string, searcher: Searcher) => Promise<readonly HitGroup[]>
/** Every page that navigation, start page and foot lead to. */
export interface Pages {
  navigation: readonly NavigationEntry[]
  legal: readonly { href: string; name: string }[]
}
export interface CalendarDay {
  id: string
  /** ISO date. */
  day: string
  title: string
  href: string
}
export interface GoLiveCheck {
  dimension: 'technology' | 'organisation' | 'law'
  sentence: string
  met: boolean
}
export interface BenchRow {
  name: string
  /** Milliseconds of each run. */
  runs: readonly number[]
  reach?: string
}
