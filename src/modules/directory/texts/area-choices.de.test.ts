import { describe, expect, it } from 'vitest'
import type { ListedOrganisation } from '../schema.ts'
import { countyChoices, countyNames, landChoices } from './area-choices.de.ts'

const county = (key: string, name: string, land: string, change: Partial<ListedOrganisation> = {}) =>
  ({
    key,
    name,
    land: { id: land, key: key.slice(0, 2), name: land },
    invented: false,
    ...change,
  }) as ListedOrganisation
const city = (key: string, name: string, land: string) => county(key, name, land, { independentCity: true })
const counties = [
  city('09163', 'Rosenheim', 'Bayern'),
  county('09187', 'Rosenheim', 'Bayern'),
  city('09162', 'München, Landeshauptstadt', 'Bayern'),
  county('09184', 'München', 'Bayern'),
  county('09171', 'Altötting', 'Bayern'),
  city('03403', 'Oldenburg (Oldenburg), Stadt', 'Niedersachsen'),
  county('03458', 'Oldenburg', 'Niedersachsen'),
  city('05515', 'Münster, Stadt', 'Nordrhein-Westfalen'),
  county('05999', 'Münster', 'Nordrhein-Westfalen'),
  county('99001', 'Landkreis Auenberg', 'Land Mittelau', { invented: true }),
]
const names = (land?: string) => countyChoices(counties, land).map(({ name }) => name)

describe('the counties to choose from', () => {
  it('say what they are where a city and the county around it share a name', () => {
    expect(names('09')).toEqual([
      'Rosenheim (kreisfreie Stadt)',
      'Rosenheim (Landkreis)',
      'München, Landeshauptstadt (kreisfreie Stadt)',
      'München (Landkreis)',
      'Altötting',
    ])
    expect(names('05')).toEqual(['Münster, Stadt (kreisfreie Stadt)', 'Münster (Kreis)'])
    expect(names('99')).toEqual(['Landkreis Auenberg (erfunden)'])
  })

  it('say their Land where none is chosen, and no two of them look the same', () => {
    expect(names()).toContain('Rosenheim (Landkreis, Bayern)')
    expect(names()).toContain('Oldenburg (Landkreis, Niedersachsen)')
    expect(names()).toContain('Landkreis Auenberg (Land Mittelau, erfunden)')
    expect(new Set(names()).size).toBe(counties.length)
  })

  it('say no more than what they are where they are only named', () => {
    const named = countyNames(counties)
    expect(named.get('09163')).toBe('Rosenheim (kreisfreie Stadt)')
    expect(named.get('09187')).toBe('Rosenheim (Landkreis)')
    expect(named.get('09171')).toBe('Altötting')
    expect(named.get('99001')).toBe('Landkreis Auenberg')
  })

  it('have their keys as values, as the Länder do', () => {
    expect(countyChoices(counties, '05').map(({ value }) => value)).toEqual(['05515', '05999'])
    expect(landChoices([county('99', 'Land Mittelau', '', { invented: true })])).toEqual([
      { value: '99', name: 'Land Mittelau (erfunden)' },
    ])
  })
})
