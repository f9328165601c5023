import { describe, expect, it } from 'vitest'
import type { ListedOrganisation } from '../schema.ts'
import { isAskedFor, sizeClasses } from './register-filter.ts'

const town: ListedOrganisation = {
  id: '1',
  kind: 'municipality',
  name: 'Musterstadt',
  formerNames: [],
  key: '06634001',
  county: { id: '2', key: '06634', name: 'Schwalm-Eder-Kreis' },
  land: { id: '3', key: '06', name: 'Hessen' },
  independentCity: false,
  namesake: false,
  inhabitants: 4999,
  latitude: null,
  longitude: null,
  source: null,
  asOf: null,
  invented: false,
  vanishedOn: null,
  successor: null,
}

describe('the filter of the register', () => {
  it('lets through what fits every filter', () => {
    expect(isAskedFor({})(town)).toBe(true)
    expect(isAskedFor({ land: '06', kreis: '06634', art: 'municipality', groesse: '2000-5000' })(town)).toBe(true)
    expect(isAskedFor({ land: '05' })(town)).toBe(false)
    expect(isAskedFor({ kreis: '06633' })(town)).toBe(false)
    expect(isAskedFor({ art: 'county' })(town)).toBe(false)
    expect(isAskedFor({ groesse: '5000-20000' })(town)).toBe(false)
  })

  it('shows what has vanished only to those who ask for it, and nothing else then', () => {
    const gone = { ...town, vanishedOn: '2025-01-01' }
    expect([town, gone].filter(isAskedFor({}))).toEqual([town])
    expect([town, gone].filter(isAskedFor({ stand: 'aufgeloest' }))).toEqual([gone])
  })

  it('counts every size in exactly one class, and who has no figure in none', () => {
    for (const inhabitants of [0, 1999, 2000, 4999, 5000, 20_000, 99_999, 100_000, 4_000_000])
      expect(sizeClasses.filter(({ id }) => isAskedFor({ groesse: id })({ ...town, inhabitants }))).toHaveLength(1)
    expect(sizeClasses.filter(({ id }) => isAskedFor({ groesse: id })({ ...town, inhabitants: null }))).toEqual([])
  })
})
