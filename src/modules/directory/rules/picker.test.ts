import { describe, expect, it } from 'vitest'
import { openPicker, type Candidate } from './picker.ts'

const place = (name: string, county: string, inhabitants: number): Candidate => ({
  id: `${name}/${county}`,
  name,
  county,
  inhabitants,
})
const places = [
  place('München, Landeshauptstadt', 'München, Landeshauptstadt', 1_505_000),
  place('Münchberg, St', 'Hof', 10_000),
  place('Unterhaching', 'München', 25_000),
  place('Nürnberg', 'Nürnberg', 520_000),
  place('Neuenkirchen', 'Steinfurt', 14_000),
  place('Neuenkirchen', 'Dithmarschen', 1_000),
  place('Neunkirchen, Kreisstadt', 'Neunkirchen', 46_000),
  place('Frankfurt am Main, Stadt', 'Frankfurt am Main, Stadt', 770_000),
  place('Frankfurt (Oder), Stadt', 'Frankfurt (Oder), Stadt', 57_000),
  place('St. Wendel, Kreisstadt', 'St. Wendel', 25_000),
  place('Bad Kreuznach, Stadt', 'Bad Kreuznach', 52_000),
  place('Halle', 'Holzminden', 1_800),
  place('Halle (Saale), Stadt', 'Halle (Saale), Stadt', 230_000),
  place('Hallenberg, Stadt', 'Hochsauerlandkreis', 4_500),
]
const picker = openPicker(places)
const names = (query: string, limit = 10) => picker.find(query, limit).map(({ name }) => name)

describe('the picker', () => {
  it.each([
    ['Muenchen', 'München, Landeshauptstadt'],
    ['munchen', 'München, Landeshauptstadt'],
    ['Münchn', 'München, Landeshauptstadt'],
    ['Nuernberg', 'Nürnberg'],
    ['Nürnbreg', 'Nürnberg'],
    ['frankfurt oder', 'Frankfurt (Oder), Stadt'],
    ['St Wendel', 'St. Wendel, Kreisstadt'],
    ['Sankt Wendl', 'St. Wendel, Kreisstadt'],
    ['Kreuznach', 'Bad Kreuznach, Stadt'],
    ['Kreuznahc', 'Bad Kreuznach, Stadt'],
    ['Kiel', undefined],
    ['?', undefined],
  ])('understands %s', (query, first) => {
    expect(names(query)[0]).toBe(first)
  })

  it('puts exact names first, larger places before smaller ones, then longer names', () => {
    expect(names('Halle')).toEqual(['Halle (Saale), Stadt', 'Halle', 'Hallenberg, Stadt'])
    expect(names('Frankfurt')).toEqual(['Frankfurt am Main, Stadt', 'Frankfurt (Oder), Stadt'])
  })

  it('shows every namesake with its county, and knows them apart by it', () => {
    expect(picker.find('Neuenkirchen', 10).map(({ county }) => county)).toEqual(['Steinfurt', 'Dithmarschen'])
    expect(picker.find('neuenkirchen dithm', 10).map(({ county }) => county)).toEqual(['Dithmarschen'])
  })

  it('does not list a whole county for its name', () => {
    expect(names('München')).not.toContain('Unterhaching')
  })

  it('gives no more than asked for', () => {
    expect(names('Ne', 2)).toHaveLength(2)
    expect(names('Ne', 0)).toEqual([])
  })

  it('knows what was added, renamed and removed', () => {
    const changing = openPicker(places)
    const found = (query: string) => changing.find(query, 5).map(({ name }) => name)
    changing.put({ ...places[3]!, name: 'Nürnberg, Stadt' })
    expect(found('Nürnberg')).toEqual(['Nürnberg, Stadt'])
    changing.put({ id: 'kiel', name: 'Kiel, Landeshauptstadt', county: null, inhabitants: null })
    expect(found('kiel')).toEqual(['Kiel, Landeshauptstadt'])
    changing.remove('kiel')
    expect(found('kiel')).toEqual([])
  })
})
