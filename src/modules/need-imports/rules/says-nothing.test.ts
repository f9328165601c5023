import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { saysNothing } from './says-nothing.ts'

describe('a cell that says nothing', () => {
  it.each([
    '',
    ' ',
    '-',
    '--',
    '–',
    '—',
    './.',
    '/',
    '?',
    '…',
    '...',
    'k. A.',
    'k.A.',
    'kA',
    'K. A',
    '(k. A.)',
    'n/a',
    'N/A',
    'n.a.',
    'n. a.',
    'n.v.',
    'N.N.',
    'keine Angabe',
    'Keine Angaben',
    'entfällt',
    'Entf.',
    'entfaellt',
    'unbekannt',
    'nicht bekannt',
    'noch offen',
    'tbd',
    't.b.d.',
    'NULL',
    '(leer)',
    '[nicht vorhanden]',
    'o. A.',
  ])('is as good as empty: %j', (text) => expect(saysNothing(text)).toBe(true))

  it.each(['0', 'x', 'ja', 'nein', 'keine', '-5', '1', 'k. A. Müller', 'Offene Daten', 'Karteikasten', 'IT', 'NA 7'])(
    'is not one that says little: %j',
    (text) => expect(saysNothing(text)).toBe(false),
  )

  it('never holds a number or more than a few words', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'grapheme' })), fc.nat(), (text, number) => {
        expect(saysNothing(`${text}${number}`)).toBe(false)
        expect(saysNothing(`${text}a${'x'.repeat(60)}`)).toBe(false)
      }),
      { seed: 7 },
    )
  })
})
