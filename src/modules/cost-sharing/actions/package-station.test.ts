import { describe, expect, it } from 'vitest'
import { packageStation } from './package-station.ts'

const bundle = { id: 'b', startedOn: '2026-11-01', lastOfferDay: null, result: null, lead: null }

describe('the station of the package', () => {
  it('begins with the bundle, not before', () => {
    expect(packageStation({ ...bundle, startedOn: null })).toMatchObject({ state: 'notBegun', steps: [] })
    expect(packageStation(bundle)).toMatchObject({ state: 'open', since: '2026-11-01' })
  })
  it('goes on with every offer that somebody enters, and waits for the lead where there is one', () => {
    const lead = { id: 'a', name: 'Ahornfeld' }
    const station = packageStation({ ...bundle, lastOfferDay: '2026-11-20', lead, result: 'abc' })
    expect(station).toMatchObject({ since: '2026-11-20', sentence: 'Angebote zuletzt bearbeitet am 20.11.2026' })
    expect(station.steps).toMatchObject([{ step: 'Gesamtpaket rechnen und vereinbaren', who: [lead], until: null }])
  })
})
