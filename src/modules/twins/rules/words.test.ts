import { describe, expect, it } from 'vitest'
import { fold } from './fold.ts'
import { beginningsOf, gramsOf } from './grams.ts'
import { stem } from './stem.ts'
import { wordsOf } from './words.ts'

describe('words of a German text', () => {
  it.each([
    ['Köln', 'Koeln'],
    ['Straße', 'STRASSE'],
    ['Schüler*innen', 'Schüler'],
    ['Lehrer:innen', 'Lehrer'],
    ['SchülerInnen', 'Schueler'],
    ['Müll&nbsp;abfuhr', 'Müll abfuhr'],
  ])('are the same in %s and %s', (one, other) => {
    expect(fold(one).trim()).toBe(fold(other))
  })

  it('keep a real ue after a vowel or q', () => {
    expect(fold('Neue Quelle')).toBe('neue quelle')
  })

  it('are taken apart where capitals and digits join them, without numbers, padding and mark-up', () => {
    expect(wordsOf('KitaPortal2020: <b>für</b> die Kfz-Zulassung, siehe https://example.org/x')).toEqual([
      'kita',
      'portal',
      'kfz',
      'zulassung',
    ])
  })

  it.each([
    ['wahlen', 'wahl'],
    ['einwohnerinnen', 'einwoh'],
    ['einwohner', 'einwoh'],
    ['ausweise', 'auswei'],
    ['amt', 'amt'],
    ['see', 'see'],
  ])('lose their ending: %s becomes %s', (word, expected) => {
    expect(stem(word)).toBe(expected)
  })

  it('have n-grams with their boundaries, and such of their first half', () => {
    expect(gramsOf('amt')).toEqual(['_am', 'amt', 'mt_', '_amt', 'amt_', '_amt_'])
    expect(beginningsOf('parkausweis')).toContain('_park')
    expect(beginningsOf('parkausweis')).not.toContain('weis_')
  })
})
