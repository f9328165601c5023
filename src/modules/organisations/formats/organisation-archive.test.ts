import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { Refused } from '../../../kernel/refusal.ts'
import { exportRows, exportTables, laterTables, type OrganisationExport } from '../schema/export-rows.ts'
import { organisationRefusal } from '../texts.de.ts'
import { exportDescription, notExported } from '../texts/export.de.ts'
import { exportFiles } from './export-archive.ts'
import { organisationFiles, readOrganisation } from './organisation-archive.ts'

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

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
const instant = '2026-01-01T00:00:00.000000Z'
const small = (): OrganisationExport => ({
  organisations: [
    {
      id: id(1),
      kind: 'municipality',
      name: 'Kleinfeld',
      parent: null,
      association: null,
      inhabitants: 5,
      square_kilometres: null,
      latitude: null,
      longitude: null,
      source: null,
      as_of: null,
      invented: true,
      vanished_on: null,
      successor: null,
      created_at: instant,
    },
  ],
  organisation_keys: [
    { organisation: id(1), kind: 'ags', key: '99001001', valid_from: '2026-01-01', valid_until: null },
  ],
  organisation_names: [],
  named_organisations: [{ id: id(2), kind: 'county', name: 'Kreis', ags: null, ars: null }],
  profiles: [{ organisation: id(1), about: '', website: '', contact_email: '', visibility: 'public', version: 1 }],
  persons: [{ id: id(3), name: 'Ada', email: 'ada@beispiel.example' }],
  memberships: [{ person: id(3), organisation: id(1), role: 'reading', since: instant }],
  mandates: [],
  needs: [
    {
      id: id(4),
      organisation: id(1),
      status: 'open',
      title: 'Hundesteuer online',
      aim: '',
      field: 'finance-taxes',
      services: ['99102013000000'],
      requirements: [{ text: 'Girocard', necessity: 'must', dimension: 'technology', capability: null }],
      cases: 10,
      workplaces: null,
      deadline: '2027-01-31',
      operating_models: ['publicCloud'],
      visibility: 'public',
      version: 1,
      created_at: instant,
      opened_at: instant,
    },
  ],
  need_backgrounds: [{ need: id(4), used_today: '', contract_until: null, budget_from: 1, budget_to: 2 }],
  bundles: [
    {
      id: id(5),
      title: 'Gemeinsam',
      status: 'started',
      proposer: id(2),
      answer_by: '2026-02-01',
      quorum: 2,
      open: true,
      created_at: instant,
      started_at: instant,
      ended_at: null,
      successor: null,
    },
  ],
  participations: [
    {
      bundle: id(5),
      need: id(4),
      organisation: id(1),
      status: 'joined',
      reason: '',
      asked_at: instant,
      answered_by: id(3),
      answered_at: instant,
      leaves_on: null,
      reminded_at: null,
      invited_by: id(2),
      answer_by: '2026-03-01',
    },
  ],
  lead_choices: [{ bundle: id(5), organisation: id(1), choice: id(2), chosen_by: id(3), chosen_at: instant }],
  bundle_changes: [
    {
      id: id(6),
      kind: 'split',
      bundle: id(5),
      other: null,
      title: 'Der andere Teil',
      needs: [id(4)],
      organisation: id(2),
      proposed_by: null,
      created_at: instant,
      answer_by: '2026-03-01',
      status: 'declined',
      carried_out_at: null,
      result: null,
    },
  ],
  change_answers: [{ change: id(6), organisation: id(1), consents: false, answered_by: id(3), answered_at: instant }],
  offer_drafts: [
    {
      bundle: id(5),
      organisation: id(1),
      entry: { years: '5', offers: [] },
      version: 1,
      changed_by: id(3),
      changed_at: instant,
    },
  ],
  journal: [
    {
      at: instant,
      person: id(3),
      organisation: id(1),
      acting_for: null,
      token: null,
      action: 'profileChanged',
      subject_kind: 'organisation',
      subject: id(1),
      before: null,
      after: { a: [1] },
    },
  ],
})
const head = { organisation: { id: id(1), name: 'Kleinfeld' }, at: new Date(instant) }

describe('reading an organisation from a foreign file', () => {
  // oxlint-disable-next-line no-explicit-any
  const refusalsOf = (change: (tables: any) => void) => {
    const tables = small()
    change(tables)
    try {
      readOrganisation(new Map(Object.entries(exportFiles(tables, { ...head, description: {} }))))
      return []
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      expect(error.refusals.map(organisationRefusal)).not.toContain(undefined)
      return error.refusals.map(({ code, place }) => `${code} ${place}`)
    }
  }

  it('takes what was exported', () => {
    expect(readOrganisation(new Map(Object.entries(organisationFiles(small(), head)))).tables).toEqual(small())
  })

  it('takes an export from before there were needs and bundles', () => {
    const isEarly = (table: string) => !(laterTables as readonly string[]).includes(table)
    const before = Object.fromEntries(Object.entries(small()).filter(([table]) => isEarly(table)))
    const files = exportFiles(before, { ...head, description: {} })
    expect(readOrganisation(new Map(Object.entries(files))).tables).toEqual({
      ...before,
      ...Object.fromEntries(laterTables.map((table) => [table, []])),
    })
  })

  it.each<[string, (tables: ReturnType<typeof small>) => unknown, string]>([
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
