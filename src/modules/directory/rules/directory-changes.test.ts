import { describe, expect, it } from 'vitest'
import type { Directory, DirectoryEntry } from '../schema.ts'
import { afterImport } from '../../../../test/support/imported-directory.ts'
import { directoryChanges, type KnownDirectory } from './directory-changes.ts'

const nothing: KnownDirectory = { asOf: null, organisations: [] }
const municipality = (ags: string, name: string, more: Partial<DirectoryEntry> = {}): DirectoryEntry => ({
  kind: 'municipality',
  ags,
  ars: null,
  name,
  county: ags.slice(0, 5),
  inhabitants: 1000,
  squareKilometres: null,
  latitude: null,
  longitude: null,
  ...more,
})
const association = (ars: string, name: string): DirectoryEntry => ({
  ...municipality(ars, name),
  kind: 'municipalAssociation',
  ags: null,
  ars,
})
const directory = (asOf: string, entries: DirectoryEntry[], more: Partial<Directory> = {}): Directory => ({
  source: 'Destatis',
  asOf,
  entries,
  ...more,
})
const seed = (entries: DirectoryEntry[]) => directory('2019-01-01', entries, { source: 'GeoNames', partial: true })

function imported(...directories: Directory[]): KnownDirectory {
  return directories.reduce((known, directory) => afterImport(known, directory, changes(known, directory)), nothing)
}
const changes = (known: KnownDirectory, directory: Directory) => {
  let id = known.organisations.length
  return directoryChanges(known, directory, () => `id-${++id}`)
}
const kiel = municipality('01002000', 'Kiel', { latitude: 54.3, longitude: 10.1 })
const officialKiel = municipality('01002000', 'Kiel, Landeshauptstadt', { ars: '010020000000', inhabitants: 252_668 })
const oldTown = municipality('01051003', 'Altdorf')

describe('what a directory changes', () => {
  it('is everything, where nothing is known', () => {
    const { insert, report } = changes(nothing, seed([kiel]))
    expect(insert).toEqual([{ id: 'id-1', entry: kiel }])
    expect(report.new).toEqual([{ id: 'id-1', kind: 'municipality', key: '01002000', name: 'Kiel' }])
  })

  it('is nothing, when the same file comes again', () => {
    const edition = directory('2025-01-01', [officialKiel, association('010515163000', 'Burg')])
    const { insert, update, vanish, report } = changes(imported(edition), edition)
    expect([insert, update, vanish]).toEqual([[], [], []])
    expect(report).toMatchObject({ new: [], renamed: [], changed: [], vanished: [], unchanged: 2 })
  })

  it('is no renaming where the official name says more than the seed, and the seed’s place on the map stays', () => {
    const { update, report } = changes(imported(seed([kiel])), directory('2021-01-01', [officialKiel]))
    expect(report.renamed).toEqual([])
    expect(report.changed).toHaveLength(1)
    expect(update).toEqual([{ id: 'id-1', entry: { ...officialKiel, latitude: 54.3, longitude: 10.1 } }])
  })

  it.each([
    ['Wörth an der Isar', 'Wörth a.d.Isar', 'changed'],
    ['Woerth', 'Wörth a.d.Isar', 'changed'],
    ['Winsen', 'Winsen (Aller)', 'changed'],
    ['Sankt Märgen', 'St. Märgen', 'changed'],
    ['Lieskau', 'Salzatal', 'renamed'],
  ] as const)('counts %s in the seed and %s in the official directory as %s', (before, after, kind) => {
    const { report } = changes(
      imported(seed([municipality('01002000', before)])),
      directory('2021-01-01', [municipality('01002000', after)]),
    )
    expect(report[kind]).toHaveLength(1)
  })

  it('is a renaming between two editions, also when a village becomes a town; the old name is told', () => {
    const known = imported(directory('2021-01-01', [municipality('08118071', 'Tamm')]))
    const { update, report } = changes(known, directory('2025-01-01', [municipality('08118071', 'Tamm, Stadt')]))
    expect(report.renamed).toMatchObject([{ name: 'Tamm, Stadt', before: 'Tamm' }])
    expect(update[0]?.renamedFrom).toBe('Tamm')
  })

  it('lets vanish what the newer edition lacks, once', () => {
    const known = imported(directory('2021-01-01', [officialKiel, oldTown]))
    const newer = directory('2025-01-01', [officialKiel])
    const { vanish, report } = changes(known, newer)
    expect(vanish).toEqual(['id-2'])
    expect(report.vanished).toMatchObject([{ key: '01051003', name: 'Altdorf' }])
    expect(changes(imported(directory('2021-01-01', [officialKiel, oldTown]), newer), newer).report.vanished).toEqual(
      [],
    )
  })

  it('lets nothing vanish of other kinds, other Länder, from a selection, or that people entered', () => {
    const known = imported(directory('2021-01-01', [oldTown, association('010515163000', 'Burg')]))
    expect(changes(known, seedOf('2022-01-01', [officialKiel])).vanish).toEqual([])
    const bavaria = municipality('09162000', 'München')
    expect(changes(known, directory('2025-01-01', [bavaria])).vanish).toEqual([])
    expect(changes(known, directory('2025-01-01', [officialKiel])).vanish).toEqual(['id-1'])
    const entered = { ...known, organisations: known.organisations.map((one) => ({ ...one, source: null })) }
    expect(changes(entered, directory('2025-01-01', [officialKiel])).vanish).toEqual([])
  })

  it('takes a key that was given again for a new organisation', () => {
    const known = imported(directory('2021-01-01', [officialKiel, oldTown]), directory('2022-01-01', [officialKiel]))
    const { insert, update } = changes(known, directory('2023-01-01', [officialKiel, oldTown]))
    expect(insert).toMatchObject([{ entry: { ags: '01051003' } }])
    expect(update).toEqual([])
  })

  it('is refused when the edition is older than what is known', () => {
    const known = imported(directory('2025-01-01', [officialKiel]))
    expect(() => changes(known, directory('2021-12-31', [officialKiel]))).toThrow('directoryOlder')
  })
})

const seedOf = (asOf: string, entries: DirectoryEntry[]): Directory => ({ ...seed(entries), asOf })
