import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { exportDescription, notExported } from '../texts/export.de.ts'
import { exportRows, exportTables } from './export-rows.ts'

const schema = readFileSync(new URL('../../../../db/schema.sql', import.meta.url), 'utf8')
const columnsOf = (table: string) =>
  [
    ...(schema.match(new RegExp(`^create table ${table} \\(\\n([\\s\\S]*?)\\n\\);`, 'm'))?.[1] ?? '').matchAll(
      /^ {2}(?!constraint)(\w+) /gm,
    ),
  ].map(([, name]) => name!)

describe('the export of an organisation', () => {
  it('has every table that belongs to an organisation, or says why not', () => {
    const owned = [...schema.matchAll(/^create table (\w+)/gm)]
      .map(([, table]) => table!)
      .filter((table) =>
        new RegExp(`create table ${table} [^;]*(REFERENCES organisations|organisation uuid)`).test(schema),
      )
    expect(owned.length).toBeGreaterThan(8)
    expect(owned.filter((table) => !(table in exportRows) && !(table in notExported))).toEqual([])
  })

  it('has every column of these tables, but for those that mean nothing elsewhere', () => {
    const left: Partial<Record<string, readonly string[]>> = {
      organisations: ['changed_at'],
      journal: ['id', 'previous_hash', 'hash'],
      persons: ['email_verified', 'image', 'second_factor', 'operator', 'invented', 'created_at', 'updated_at'],
      named_organisations: [],
      needs: ['bundle', 'changed_at'],
      bundles: ['changed_at'],
      participations: ['changed_at'],
      bundle_changes: ['before', 'changed_at', 'carried_out_for', 'carried_out_entry'],
      offer_drafts: ['result'],
    }
    for (const table of exportTables.filter((each) => each !== 'named_organisations'))
      expect([...Object.keys(exportRows[table].shape), ...(left[table] ?? [])].sort(), table).toEqual(
        columnsOf(table).sort(),
      )
  })

  it('explains every field in German', () => {
    for (const table of exportTables)
      expect(Object.keys(exportDescription[table].fields), table).toEqual(
        expect.arrayContaining(Object.keys(exportRows[table].shape)),
      )
  })
})
