import { describe, expect, it } from 'vitest'
import { counties } from '../data/counties.ts'
import { laender } from '../../access/schema.ts'
import { seedDirectory } from './seed-directory.ts'

const { entries, source, partial } = seedDirectory()
const municipalities = entries.filter(({ kind }) => kind === 'municipality')
const named = (ags: string) => municipalities.find((entry) => entry.ags === ags)?.name

describe('the seed', () => {
  it('has all Länder and counties and 6,354 municipalities, and says that this is a selection', () => {
    expect(entries.filter(({ kind }) => kind === 'land')).toHaveLength(16)
    expect(entries.filter(({ kind }) => kind === 'county')).toHaveLength(400)
    expect(municipalities).toHaveLength(6354)
    expect(partial).toBe(true)
    expect(source).toContain('GeoNames (CC BY 4.0)')
  })

  it('gives every municipality one key, a county that exists, and a place in Germany', () => {
    expect(new Set(municipalities.map(({ ags }) => ags)).size).toBe(municipalities.length)
    for (const { ags, county, latitude, longitude } of municipalities) {
      expect(county).toBe(ags!.slice(0, 5))
      expect(counties.has(county!)).toBe(true)
      expect(latitude! > 47.2 && latitude! < 55.1 && longitude! > 5.8 && longitude! < 15.1).toBe(true)
    }
    expect([...counties.keys()].filter((key) => !(key.slice(0, 2) in laender))).toEqual([])
  })

  it('keeps Eisenach, whose county was dissolved, under the key of today', () => {
    expect(named('16063105')).toBe('Eisenach')
  })

  it('names a municipality after its seat or its largest place, not after a part of it', () => {
    expect(named('11000000')).toBe('Berlin')
    expect(named('08216041')).toBe('Ottersweier')
    expect(named('16066092')).toBe('Zella-Mehlis')
  })
})
