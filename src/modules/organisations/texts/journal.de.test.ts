import { describe, expect, it } from 'vitest'
import type { JournalLine } from '../schema/journal.ts'
import { fieldNames } from '../../capabilities/texts.de.ts'
import { operatingModelNames } from '../../needs/texts.de.ts'
import { fieldWords, operatingModelWords } from './journal-words.de.ts'
import { tell } from './journal.de.ts'

const person = '00000000-0000-4000-8000-000000000001'
const line = (more: Partial<JournalLine>): JournalLine => ({
  id: 1,
  at: new Date('2026-03-01T11:00:00Z'),
  person,
  organisation: null,
  actingFor: null,
  action: 'tokenMade',
  subjectKind: 'token',
  subject: '1',
  before: null,
  after: null,
  ...more,
})
const told = (more: Partial<JournalLine>) => tell({ lines: [line(more)], names: new Map([[person, 'Ada Muster']]) })[0]!

describe('an entry of the journal', () => {
  it('is told in German, its fields and values too', () => {
    expect(told({ after: { name: 'Statistik', scope: 'read', days: 90 } })).toMatchObject({
      when: '01.03.2026, 12:00 Uhr',
      who: 'Ada Muster',
      what: 'hat einen Zugangsschlüssel angelegt',
      changes: [
        { field: 'Name', before: '–', after: 'Statistik' },
        { field: 'Umfang', before: '–', after: 'nur lesen' },
        { field: 'gültig für Tage', before: '–', after: '90' },
      ],
    })
  })

  it('tells the field of work and the operating models of a need by their names', () => {
    const after = { field: 'finance-taxes', operatingModels: 'ownDataCentre, verwaltungscloud' }
    expect(
      told({ action: 'needChanged', subjectKind: 'need', before: {}, after }).changes.map((each) => each.after),
    ).toEqual(['Finanzen und Steuern', 'eigenes Rechenzentrum; Deutsche Verwaltungscloud'])
    expect(fieldWords).toEqual(fieldNames)
    expect(operatingModelWords).toEqual(operatingModelNames)
  })

  it('leaves out what did not change', () => {
    const { changes } = told({
      action: 'profileChanged',
      subjectKind: 'organisation',
      before: { about: 'alt', website: '', hasContact: false },
      after: { about: 'neu', website: '', hasContact: false },
    })
    expect(changes).toEqual([{ field: 'Beschreibung', before: 'alt', after: 'neu' }])
  })
})
