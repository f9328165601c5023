import { describe, expect, it } from 'vitest'
import { readGv100ad } from '../src/modules/directory/formats/gv100ad.ts'
import { seedDirectory } from '../src/modules/directory/formats/seed-directory.ts'
import { counties } from '../src/modules/directory/data/counties.ts'
import { directoryChanges, type KnownDirectory } from '../src/modules/directory/rules/directory-changes.ts'
import { openPicker } from '../src/modules/directory/rules/picker.ts'
import type { Directory } from '../src/modules/directory/schema.ts'
import { afterImport } from './support/imported-directory.ts'
import { officialEdition } from './support/published-data.ts'

describe('the official editions', () => {
  const before = readGv100ad(officialEdition('31122021'))
  const now = readGv100ad(officialEdition('30112025'))
  const of = ({ entries }: Directory, kind: string) => entries.filter((entry) => entry.kind === kind)
  const inhabitants = (directory: Directory, kind: string) =>
    of(directory, kind).reduce((sum, entry) => sum + entry.inhabitants!, 0)
  let id = 0
  const changesOf = (known: KnownDirectory, directory: Directory) =>
    directoryChanges(known, directory, () => String(++id))
  const imported = (...directories: Directory[]) =>
    directories.reduce<KnownDirectory>(
      (known, directory) => afterImport(known, directory, changesOf(known, directory)),
      { asOf: null, organisations: [] },
    )

  it('of 2025 has 400 counties, 1,164 real associations and 10,751 municipalities', () => {
    expect(now.asOf).toBe('2025-11-30')
    expect(of(now, 'land')).toHaveLength(16)
    expect(of(now, 'county')).toHaveLength(400)
    expect(of(now, 'municipalAssociation')).toHaveLength(1164)
    expect(of(now, 'municipality')).toHaveLength(10_751)
  })

  it('of 2025 has 83,577,140 inhabitants, 917 of them outside any municipality', () => {
    expect(inhabitants(now, 'land')).toBe(83_577_140)
    expect(inhabitants(now, 'county')).toBe(83_577_140)
    expect(inhabitants(now, 'municipality')).toBe(83_577_140 - 917)
  })

  it('of 2025 accounts for all 4,590 rows of associations and 10,953 of municipalities', () => {
    expect(now.leftOut).toEqual({ unincorporated: 202, withoutAssociation: 3387, actingMunicipality: 39 })
    expect(1164 + 3387 + 39).toBe(4590)
    expect(10_751 + 202).toBe(10_953)
  })

  it('differ by 40 municipalities that vanished, 4 new and 27 renamed ones', () => {
    const { report } = changesOf(imported(before), now)
    const count = (changes: readonly { kind: string }[]) => changes.filter(({ kind }) => kind === 'municipality').length
    expect(count(report.vanished)).toBe(40)
    expect(count(report.new)).toBe(4)
    expect(count(report.renamed)).toBe(27)
  })

  it('change nothing when they come again, also on top of the seed', () => {
    const { report } = changesOf(imported(seedDirectory(), before, now, now), now)
    expect(report).toMatchObject({ new: [], renamed: [], changed: [], vanished: [], unchanged: now.entries.length })
  })

  it('find the seed under the same names but for some 170, and let 16 merged municipalities of it vanish', () => {
    const { report } = changesOf(imported(seedDirectory()), before)
    expect(report.vanished).toHaveLength(16)
    expect(report.renamed.length).toBeLessThan(180)
  })

  it('name the counties as our own table does', () => {
    expect(new Map(of(now, 'county').map(({ ags, name }) => [ags, name]))).toEqual(counties)
  })

  it('have eleven municipalities called Neuenkirchen in ten counties, and the picker shows them all', () => {
    const picker = openPicker(
      of(now, 'municipality').map((entry) => ({
        id: entry.ags!,
        name: entry.name,
        county: counties.get(entry.county!)!,
        inhabitants: entry.inhabitants,
      })),
    )
    const found = picker.find('Neuenkirchen', 20).filter(({ name }) => name === 'Neuenkirchen')
    expect(found).toHaveLength(11)
    expect(new Set(found.map(({ county }) => county)).size).toBe(10)
    expect(picker.find('Muenchen', 1)[0]?.id).toBe('09162000')
  })
})
