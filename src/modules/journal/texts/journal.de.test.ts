import { describe, expect, it } from 'vitest'
import type { JournalLine } from '../schema/journal-entry.ts'
import { vocabulary } from '../../../../test/support/vocabulary.ts'
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
const told = (more: Partial<JournalLine>) =>
  tell({ lines: [line(more)], names: new Map([[person, 'Ada Muster']]) }, vocabulary)[0]!

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

  it('says amounts in euros, lists and assignments in words', () => {
    const after = {
      budgetTo: 1_500_050,
      operatingModels: 'verwaltungscloud, publicCloud',
      roleOfClaim: { redaktion: 'editing' },
      list: `suche=Friedhof&feld=public-order&kreis=${person.replace('1', '2')}`,
    }
    expect(told({ after }).changes.map((change) => change.after)).toEqual([
      '15.000,50\u00A0€',
      'Deutsche Verwaltungscloud, öffentliche Cloud',
      'redaktion: Bearbeiten',
      'Suche: Friedhof, Aufgabenbereich: Ordnung und Sicherheit, Kreis',
    ])
  })

  it('names Allmende where something follows from the answers of several, and those who run the server for commands', () => {
    const nobody = { person: null }
    expect(told({ ...nobody, action: 'bundleStarted', subjectKind: 'bundle' }).who).toBe('Allmende')
    expect(told({ ...nobody, action: 'needMoved', subjectKind: 'need' }).who).toBe('Allmende')
    expect(told({ ...nobody, action: 'directoryImported', subjectKind: 'directory' }).who).toBe('Der Betrieb')
    expect(told({ ...nobody, token: '1' }).who).toBe('Ein Zugangsschlüssel')
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
