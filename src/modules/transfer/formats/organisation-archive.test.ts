import { describe, expect, it } from 'vitest'
import { filesOf, inventory, readFiles } from '../../../../test/support/exported-organisation.ts'
import { head, id, instant, smallOrganisation } from '../../../../test/support/small-organisation.ts'
import { Refused } from '../../../kernel/refusal.ts'
import { transferRefusal } from '../texts.de.ts'
import { exportFiles } from './export-archive.ts'

describe('reading an organisation from a foreign file', () => {
  // oxlint-disable-next-line no-explicit-any
  const refusalsOf = (change: (tables: any) => void) => {
    const tables = smallOrganisation()
    change(tables)
    try {
      readFiles(new Map(Object.entries(exportFiles(tables, { ...head, description: {}, staying: [] }))))
      return []
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      expect(error.refusals.map(transferRefusal)).not.toContain(undefined)
      return error.refusals.map(({ code, place }) => `${code} ${place}`)
    }
  }

  it('takes what was exported', () => {
    expect(readFiles(filesOf({ ...head, tables: smallOrganisation() })).tables).toEqual(smallOrganisation())
  })

  it('takes an export from before there were needs and bundles', () => {
    const laterTables = inventory.tables.filter(({ isLater }) => isLater).map(({ name }) => name)
    const isEarly = (table: string) => !laterTables.includes(table)
    const before = Object.fromEntries(Object.entries(smallOrganisation()).filter(([table]) => isEarly(table)))
    const files = exportFiles(before, { ...head, description: {}, staying: [] })
    expect(readFiles(new Map(Object.entries(files))).tables).toEqual({
      ...before,
      ...Object.fromEntries(laterTables.map((table) => [table, []])),
    })
  })

  it.each<[string, (tables: ReturnType<typeof smallOrganisation>) => unknown, string]>([
    [
      'a need of somebody else',
      (t) => Object.assign(t.needs[0]!, { organisation: id(2) }),
      'importForeign daten/needs.json[0]',
    ],
    [
      'a background without its need',
      (t) => Object.assign(t.need_backgrounds[0]!, { need: id(5) }),
      'importForeign daten/need_backgrounds.json[0]',
    ],
    [
      'a budget that ends before it begins',
      (t) => Object.assign(t.need_backgrounds[0]!, { budget_to: 0 }),
      'importForeign daten/need_backgrounds.json[0]',
    ],
    [
      'a participation of somebody else',
      (t) => Object.assign(t.participations[0]!, { organisation: id(2) }),
      'importForeign daten/participations.json[0]',
    ],
    [
      'an answer to a change that is not there',
      (t) => Object.assign(t.change_answers[0]!, { change: id(9) }),
      'importForeign daten/change_answers.json[0]',
    ],
    [
      'offers of somebody else',
      (t) => Object.assign(t.offer_drafts[0]!, { organisation: id(2) }),
      'importForeign daten/offer_drafts.json[0]',
    ],
    [
      'the secret address of a result',
      (t) => Object.assign(t.offer_drafts[0]!, { result: 'x' }),
      'importColumnUnknown daten/offer_drafts.json[0]',
    ],
    ['a need twice', (t) => t.needs.push({ ...t.needs[0]! }), 'importDoubled daten/needs.json[1]'],
    [
      'a need that puts itself into a bundle',
      (t) => Object.assign(t.needs[0]!, { bundle: id(5) }),
      'importColumnUnknown daten/needs.json[0]',
    ],
    [
      'a column that makes somebody an operator',
      (t) => Object.assign(t.persons[0]!, { operator: true }),
      'importColumnUnknown daten/persons.json[0]',
    ],
    ['a password', (t) => Object.assign(t.persons[0]!, { password: 'x' }), 'importColumnUnknown daten/persons.json[0]'],
    ['a table of secrets', (t) => Object.assign(t, { accounts: [] }), 'importTableUnknown daten/accounts.json'],
    ['a table that is missing', (t) => Reflect.deleteProperty(t, 'journal'), 'importTableMissing daten/journal.json'],
    [
      'a role that does not exist',
      (t) => Object.assign(t.memberships[0]!, { role: 'god' }),
      'importValue daten/memberships.json[0].role',
    ],
    [
      'a script as a web address',
      (t) => Object.assign(t.profiles[0]!, { website: 'javascript:alert(1)' }),
      'importValue daten/profiles.json[0].website',
    ],
    ['a NUL in a text', (t) => Object.assign(t.persons[0]!, { name: 'a\0' }), 'importValue daten/persons.json[0].name'],
    [
      'half a character deep inside',
      (t) => Object.assign(t.journal[0]!, { after: { a: [{ b: '\uD800' }] } }),
      'importValue daten/journal.json[0].after',
    ],
    [
      'a day that no database knows',
      (t) => Object.assign(t.organisations[0]!, { as_of: '0000-01-01' }),
      'importValue daten/organisations.json[0].as_of',
    ],
    [
      'a membership elsewhere',
      (t) => Object.assign(t.memberships[0]!, { organisation: id(2) }),
      'importForeign daten/memberships.json[0]',
    ],
    [
      'a mandate between others',
      (t) =>
        t.mandates.push({
          id: id(9),
          representative: id(2),
          represented: id(7),
          scope: 'everything',
          valid_from: '2026-01-01',
          valid_until: null,
          status: 'active',
          proposed_by: null,
          prepared_by: null,
          decided_by: null,
          revoked_by: null,
          created_at: instant,
          decided_at: null,
          revoked_at: null,
        }),
      'importForeign daten/mandates.json[0]',
    ],
    [
      'history of somebody else',
      (t) => Object.assign(t.journal[0]!, { organisation: id(2) }),
      'importForeign daten/journal.json[0]',
    ],
    [
      'a key of somebody else',
      (t) => Object.assign(t.organisation_keys[0]!, { organisation: id(2) }),
      'importForeign daten/organisation_keys.json[0]',
    ],
    [
      'a second organisation',
      (t) => t.organisations.push({ ...t.organisations[0]!, id: id(8) }),
      'importForeign daten/organisations.json[1]',
    ],
    ['a person twice', (t) => t.persons.push({ ...t.persons[0]! }), 'importDoubled daten/persons.json[1]'],
  ])('refuses %s', (_, change, refusal) => {
    expect(refusalsOf(change)).toContain(refusal)
  })

  it('refuses a file about an organisation that is not in it, and names at most twenty faults', () => {
    expect(refusalsOf((t) => void t.organisations.splice(0))).toContain('importNoOrganisation undefined')
    expect(refusalsOf((t) => void t.persons.push(...Array.from({ length: 300 }, () => ({})))).length).toBe(20)
  })
})
