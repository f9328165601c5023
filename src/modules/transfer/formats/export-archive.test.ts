import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Refused } from '../../../kernel/refusal.ts'
import { archiveFaults } from '../../../platform/files/archive-entries.ts'
import { readArchive, writeArchive } from '../../../platform/files/archive.ts'
import { archiveSentences } from '../texts/archive.de.ts'
import { exportFiles, sha256Of, type ExportTables } from './export-archive.ts'
import { readExport } from './export-reader.ts'

const head = {
  organisation: { id: 'o1', name: 'Stadt Kleinfeld' },
  at: new Date('2026-03-29T10:00:00Z'),
  staying: [],
  description: {
    needs: {
      title: 'Bedarfe',
      meaning: 'Eine Zeile je gemeldetem Bedarf.',
      fields: { id: 'Schlüssel', title: 'Bezeichnung', since: 'gemeldet am' },
    },
  },
}
const needs = [
  { id: 1, title: 'Elektronische Akte', since: new Date('2026-01-01T00:00:00Z'), tags: ['a', { b: null }] },
  { id: 2, title: '=1+1', since: null, cost: 2.5, open: true },
]
const written = () => new Map(Object.entries<Uint8Array>(exportFiles({ needs, bundles: [] }, head)))
const textOf = (files: ReadonlyMap<string, Uint8Array>, name: string) => Buffer.from(files.get(name)!).toString()

describe('an export', () => {
  it('has every table as JSON and CSV, their meaning, and a manifest', () => {
    const files = written()
    expect([...files.keys()].sort()).toEqual([
      'LIESMICH.txt',
      'daten/bundles.csv',
      'daten/bundles.json',
      'daten/needs.csv',
      'daten/needs.json',
      'felder.json',
      'manifest.json',
    ])
    expect(textOf(files, 'daten/needs.csv')).toBe(
      '\uFEFFid;title;since;tags;cost;open\r\n' +
        '1;Elektronische Akte;2026-01-01T00:00:00.000Z;"[""a"",{""b"":null}]";;\r\n' +
        "2;'=1+1;;;2,5;ja\r\n",
    )
    expect(JSON.parse(textOf(files, 'felder.json'))).toEqual(head.description)
    expect(JSON.parse(textOf(files, 'manifest.json'))).toMatchObject({
      format: 'allmende-export',
      version: 1,
      organisation: head.organisation,
      at: '2026-03-29T10:00:00.000Z',
      files: { 'daten/needs.json': { sha256: sha256Of(files.get('daten/needs.json')!), rows: 2 } },
    })
  })

  it('explains itself in German', () => {
    const text = textOf(written(), 'LIESMICH.txt')
    expect(text).toContain('Export aus Allmende: Stadt Kleinfeld\r\nStand: 29. März 2026 um 12:00 Uhr')
    expect(text).toContain('Bedarfe (daten/needs, 2 Zeilen)\r\nEine Zeile je gemeldetem Bedarf.\r\n  id: Schlüssel\r\n')
    expect(text).toContain('bundles (daten/bundles, 0 Zeilen)')
    expect(text.replaceAll('\r\n', '')).not.toContain('\n')
  })

  it('comes back through the ZIP, with dates as ISO text', async () => {
    const files = readArchive(await writeArchive(exportFiles({ needs, bundles: [] }, head)), {
      entries: 20,
      entryBytes: 1e6,
      totalBytes: 1e6,
    })
    expect(readExport(files)).toEqual({
      organisation: head.organisation,
      at: '2026-03-29T10:00:00.000Z',
      tables: { needs: [{ ...needs[0], since: '2026-01-01T00:00:00.000Z' }, needs[1]], bundles: [] },
    })
  })

  it('loses nothing, whatever the rows hold', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.constant('\uD800"\0\u2028'),
    )
    const json = fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)) as unknown)
    const value = fc.oneof(text, json, fc.boolean(), fc.integer(), fc.constant(null))
    const rows = fc.array(fc.dictionary(fc.oneof(text, fc.constant('__proto__')), value), { maxLength: 5 })
    const tables = fc.dictionary(fc.stringMatching(/^[a-z][a-z0-9_]{0,9}$/), rows, {
      maxKeys: 4,
      noNullPrototype: true,
    })
    fc.assert(
      fc.property(tables, (tables) => {
        const read = readExport(new Map(Object.entries(exportFiles(tables, head)))).tables
        expect(JSON.stringify(read)).toBe(JSON.stringify(tables))
        for (const [table, rows] of Object.entries(tables))
          rows.forEach((row, index) => {
            expect(Object.entries(read[table]![index]!)).toEqual(Object.entries(row))
          })
      }),
      { seed: 5, numRuns: 300 },
    )
  })

  it.each([[undefined], [Number.NaN], [Infinity], [10n], [new Uint8Array(2)], [new Map()], [() => 1]])(
    'does not begin where JSON would lose something: %s',
    (value) => {
      const tables: ExportTables = { needs: [{ nested: [value] }] }
      expect(() => exportFiles(tables, head)).toThrow('needs[0].nested[0] cannot be told in JSON')
    },
  )
})

describe('an import refuses', () => {
  const refusalsOf = (files: ReadonlyMap<string, Uint8Array>) => {
    try {
      return readExport(files) && []
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      expect(error.refusals.filter(({ code }) => !archiveSentences[code])).toEqual([])
      return error.refusals.map(({ code, place }) => [code, place])
    }
  }
  const changed = (name: string, text: string) => written().set(name, Buffer.from(text))
  /** The manifest agrees with the file: whoever forges checks nothing in by accident. */
  const forged = (name: string, text: string) => {
    const files = changed(name, text)
    const manifest = JSON.parse(textOf(files, 'manifest.json')) as { files: Record<string, object> }
    const bytes = files.get(name)!
    manifest.files[name] = { ...manifest.files[name], sha256: sha256Of(bytes), bytes: bytes.length }
    return files.set('manifest.json', Buffer.from(JSON.stringify(manifest)))
  }

  it('nothing that was exported here', () => expect(refusalsOf(written())).toEqual([]))

  it('what has no manifest, or one of something else', () => {
    const files = written()
    files.delete('manifest.json')
    expect(refusalsOf(files)).toEqual([['exportManifestMissing', undefined]])
    for (const text of ['', '{', '[]', 'null', '{"format":"zip"}', '\xFF'])
      expect(refusalsOf(changed('manifest.json', text))).toEqual([['exportFormat', 'manifest.json']])
  })

  it('another version', () => {
    for (const version of [2, '1', undefined, null])
      expect(refusalsOf(changed('manifest.json', JSON.stringify({ format: 'allmende-export', version })))).toEqual([
        ['exportVersion', 'manifest.json'],
      ])
  })

  it('a manifest with parts missing, naming them', () => {
    const manifest = {
      format: 'allmende-export',
      version: 1,
      organisation: { id: 'o1' },
      at: 'gestern',
      files: { a: 1 },
    }
    expect(refusalsOf(changed('manifest.json', JSON.stringify(manifest)))).toEqual([
      ['exportManifest', 'manifest.json: organisation: name'],
      ['exportManifest', 'manifest.json: at'],
      ['exportManifest', 'manifest.json: files: a'],
    ])
  })

  it('files that are missing, more than listed, or changed by a single byte, all at once', () => {
    const files = changed('daten/needs.csv', textOf(written(), 'daten/needs.csv').replace('Akte', 'akte'))
    files.delete('daten/needs.json')
    files.set('daten/spy.json', Buffer.from('[]'))
    expect(refusalsOf(files)).toEqual([
      ['exportFileUnknown', 'daten/spy.json'],
      ['exportFileMissing', 'daten/needs.json'],
      ['exportFileChanged', 'daten/needs.csv'],
    ])
  })

  it('a manifest that lists more than anybody reads, with the first faults', () => {
    const entry = { sha256: '0'.repeat(64), bytes: 1, rows: null }
    const manifest = JSON.parse(textOf(written(), 'manifest.json')) as Record<string, unknown>
    const endless = Object.fromEntries(Array.from({ length: 200_000 }, (_, index) => [`${index}`, entry]))
    expect(refusalsOf(changed('manifest.json', JSON.stringify({ ...manifest, files: endless })))).toHaveLength(20)
  })

  it('a table that is no list of rows, even with the right checksum', () => {
    const name = 'daten/needs.json'
    for (const text of ['{}', '7', '[', ''])
      expect(refusalsOf(forged(name, text)), text).toEqual([['exportNoRows', name]])
    for (const odd of ['1', 'null', '[]', '"x"'])
      expect(refusalsOf(forged(name, `[{},${odd}]`)), odd).toEqual([['exportNoRow', `${name}[1]`]])
    expect(refusalsOf(forged(name, '[{}]'))).toEqual([['exportRowCount', name]])
  })
})

it('every fault of an archive has its German sentence', () => {
  expect(archiveFaults.filter((code) => !archiveSentences[code])).toEqual([])
})
