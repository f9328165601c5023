import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { inventory } from '../../../../test/support/exported-organisation.ts'

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
    const travelling = new Set(inventory.tables.map(({ name }) => name))
    const staying = new Set(inventory.staying.map(({ table }) => table))
    expect(owned.filter((table) => !travelling.has(table) && !staying.has(table))).toEqual([])
  })

  it('keeps its order, with the journal after all that it tells of', () => {
    expect(inventory.tables.map(({ name }) => name).join(' ')).toBe(
      'organisations organisation_keys organisation_names named_organisations profiles persons memberships mandates comments needs ' +
        'need_backgrounds remembered_columns bundles participations lead_choices bundle_changes change_answers ' +
        'solutions solution_versions solution_ties evidence offers offer_versions unpublished_offers organisation_quantities offer_drafts journal',
    )
    expect(inventory.staying.map(({ table }) => table).join(' ')).toBe(
      'invitations join_requests api_tokens webhooks api_answers identity_providers capability_proposals curators ' +
        'need_imports unfitting_twins town_letters refused_letters offer_recipients evidence_alarms follows need_answers organisation_news sessions',
    )
  })

  it('has every column of these tables, but for those that mean nothing elsewhere', () => {
    for (const { name, row, columnsLeft = [] } of inventory.tables.filter(({ name }) => name !== 'named_organisations'))
      expect([...Object.keys(row.shape), ...columnsLeft].sort(), name).toEqual(columnsOf(name).sort())
  })

  it('explains every field in German', () => {
    for (const { name, row, words } of inventory.tables)
      expect(Object.keys(words.fields), name).toEqual(expect.arrayContaining(Object.keys(row.shape)))
  })
})
