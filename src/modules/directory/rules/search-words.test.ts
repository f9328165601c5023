import { describe, expect, it } from 'vitest'
import { foldedText, searchText, shortName, trigrams } from './search-words.ts'

describe('search words', () => {
  it.each([
    ['München', 'Muenchen', 'munchen', 'MÜNCHEN', 'Mu\u0308nchen'],
    ['Nürnberg', 'Nuernberg', 'nurnberg'],
    ['Gießen', 'Giessen'],
    ['Görlitz', 'Goerlitz', 'gorlitz'],
    ['Frankfurt (Oder)', 'frankfurt oder', 'Frankfurt/Oder'],
    ['St. Wendel', 'Sankt Wendel', 'st wendel'],
    ['Běła Woda', 'bela woda'],
    ['Neuötting', 'Neuoetting', 'neuotting'],
  ])('are the same for %s, however they are typed', (name, ...spellings) => {
    for (const spelling of spellings) expect(foldedText(spelling)).toBe(foldedText(name))
  })

  it('keep Neuenkirchen and Neunkirchen, Trauen and Traun apart', () => {
    expect(foldedText('Neuenkirchen')).toBe('neuenkirchen')
    expect(foldedText('Trauen')).toBe('trauen')
  })

  it('are taken from the short name, without what the place is called besides', () => {
    expect(shortName('Kiel, Landeshauptstadt')).toBe('Kiel')
    expect(shortName('Bautzen / Budyšin, Stadt, Hochschulstadt / Wysokoš')).toBe('Bautzen / Budyšin')
    expect(searchText('Halle (Saale), Stadt')).toBe('halle saale')
  })

  it('fall into trigrams with the ends marked', () => {
    expect([...trigrams('au')]).toEqual(['  a', ' au', 'au '])
    expect(trigrams('')).toEqual(new Set())
  })
})
