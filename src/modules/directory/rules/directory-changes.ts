import { Refused } from '../../../kernel/refusal.ts'
import type { Directory, DirectoryEntry, ImportChange, ImportReport } from '../schema.ts'
import type { OrganisationKind } from '../../access/schema.ts'
import { foldedWords, shortName } from './search-words.ts'

/** An organisation as the database has it. Those without a source were made by hand and are none of a directory's business. */
export interface KnownOrganisation extends Omit<DirectoryEntry, 'kind'> {
  id: string
  kind: OrganisationKind
  vanished: boolean
  source: string | null
}

export interface KnownDirectory {
  organisations: readonly KnownOrganisation[]
  /** ISO date of the newest directory imported so far. */
  asOf: string | null
}

export interface DirectoryChanges {
  insert: readonly { id: string; entry: DirectoryEntry }[]
  /** The row as it shall be, with what only the earlier source knew. `renamedFrom` where the old name has to be remembered. */
  update: readonly { id: string; entry: DirectoryEntry; renamedFrom?: string }[]
  /** Ids of organisations that from now on wait for their successor. */
  vanish: readonly string[]
  report: ImportReport
}

/**
 * What a directory changes in what is known, matched by AGS, associations by ARS. New ids come from `newId`.
 * - Renamed: the official name differs from the earlier edition's; against another source only if the short names are not
 *   spellings of each other ('Kiel' and 'Kiel, Landeshauptstadt' are, 'Wörth an der Isar' and 'Wörth a.d.Isar' too).
 * - Vanished: of a kind and a Land that the directory covers, unless it is partial. What vanished earlier stays so; if its
 *   key is given again, that is a new organisation.
 * - A figure the directory does not have (null) leaves the known one as it is.
 * An edition older than what is known is refused.
 */
export function directoryChanges(known: KnownDirectory, directory: Directory, newId: () => string): DirectoryChanges {
  const { source, asOf, entries, partial } = directory
  if (known.asOf !== null && asOf < known.asOf)
    throw new Refused('input', [{ code: 'directoryOlder', values: { asOf, known: known.asOf } }])

  const knownByKey = new Map(
    known.organisations.filter(isListed).map((organisation) => [keyOf(organisation), organisation]),
  )
  const insert: { id: string; entry: DirectoryEntry }[] = []
  const update: { id: string; entry: DirectoryEntry; renamedFrom?: string }[] = []
  const report = { new: [] as ImportChange[], renamed: [] as ImportChange[], changed: [] as ImportChange[] }
  const covered = new Set<string>()
  for (const entry of entries) {
    covered.add(coverageOf(entry))
    const before = knownByKey.get(keyOf(entry))
    knownByKey.delete(keyOf(entry))
    if (!before) {
      const id = newId()
      insert.push({ id, entry })
      report.new.push(changeOf(id, entry))
      continue
    }
    const after = withKnownFigures(entry, before)
    if (isSame(after, before) && source === before.source) continue
    const isRenamed = before.source === source ? before.name !== entry.name : !isSameName(before.name, entry.name)
    update.push({ id: before.id, entry: after, ...(isRenamed && { renamedFrom: before.name }) })
    if (isRenamed) report.renamed.push({ ...changeOf(before.id, entry), before: before.name })
    else report.changed.push(changeOf(before.id, entry))
  }

  const gone = partial ? [] : [...knownByKey.values()].filter((organisation) => covered.has(coverageOf(organisation)))
  return {
    insert,
    update,
    vanish: gone.map(({ id }) => id),
    report: {
      source,
      asOf,
      ...report,
      vanished: gone.map((organisation) => changeOf(organisation.id, organisation)),
      unchanged: entries.length - insert.length - update.length,
    },
  }
}

type Keyed = Pick<KnownOrganisation, 'kind' | 'ags' | 'ars' | 'name'>

const officialKey = ({ kind, ags, ars }: Keyed) => (kind === 'municipalAssociation' ? ars : ags)
const keyOf = (entry: Keyed) => `${entry.kind} ${officialKey(entry)}`
/** Kind and Land: a directory speaks for no other. */
const coverageOf = (entry: Keyed) => `${entry.kind} ${officialKey(entry)?.slice(0, 2)}`
const isListed = (known: KnownOrganisation) => !known.vanished && known.source !== null && officialKey(known) !== null
const changeOf = (id: string, entry: Keyed): ImportChange => ({
  id,
  kind: entry.kind,
  key: officialKey(entry)!,
  name: entry.name,
})

function withKnownFigures(entry: DirectoryEntry, before: KnownOrganisation): DirectoryEntry {
  return {
    ...entry,
    ars: entry.ars ?? before.ars,
    inhabitants: entry.inhabitants ?? before.inhabitants,
    squareKilometres: entry.squareKilometres ?? before.squareKilometres,
    latitude: entry.latitude ?? before.latitude,
    longitude: entry.longitude ?? before.longitude,
  }
}

const fields = [
  'ags',
  'ars',
  'name',
  'county',
  'inhabitants',
  'squareKilometres',
  'latitude',
  'longitude',
] as const satisfies readonly (keyof DirectoryEntry)[]
const isSame = (after: DirectoryEntry, before: KnownOrganisation) =>
  fields.every((field) => after[field] === before[field])

/** One name is the beginning of the other, words may be cut short: 'Wörth a.d.Isar', 'Winsen' for 'Winsen (Luhe)'. */
function isSameName(one: string, other: string): boolean {
  const [words, others] = [foldedWords(shortName(one)), foldedWords(shortName(other))]
  const isShortFor = (word: string, at: number) => word.startsWith(others[at]!) || others[at]!.startsWith(word)
  return words.slice(0, others.length).every(isShortFor)
}
