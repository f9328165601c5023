import { describe, expect, it } from 'vitest'
import { startingVocabulary } from '../../modules/capabilities/rules/starting-vocabulary.ts'
import {
  evidenceKinds,
  evidenceVisibilities,
  interfaceStandings,
  offerAudiences,
  offerRoutes,
  priceMarks,
  priceUnits,
  tieKinds,
} from '../../modules/catalogue/schema/choices.ts'
import { solutionContentSchema } from '../../modules/catalogue/schema/solution.ts'
import { priceFindings } from '../../modules/optimal-package/rules/check-prices.ts'
import { scenarioSchema, type PriceComponent } from '../../modules/optimal-package/schema.ts'
import { organisations } from '../cast.ts'
import { demoMunicipalities } from '../municipalities.ts'
import { demoNeeds } from '../needs/demo-needs.ts'
import { demoProviders } from './demo-providers.ts'
import { demoSolutions } from './demo-solutions.ts'

const everybody = [...organisations, ...demoMunicipalities, ...demoProviders]
const kindOf = new Map<string, string>(everybody.map(({ name, kind }) => [name, kind]))
const sells = (name: string) => ['provider', 'vendor'].includes(kindOf.get(name)!)
const published = demoSolutions.filter(({ status }) => !status)
const evidence = demoSolutions.flatMap((solution) => (solution.evidence ?? []).map((each) => ({ ...each, solution })))
const offers = demoSolutions.flatMap((solution) => (solution.offers ?? []).map((each) => ({ ...each, solution })))
const components = offers.flatMap((offer) => offer.components)
const repeated = (values: readonly string[]) => values.filter((value, at) => values.indexOf(value) !== at)
const distinct = (values: readonly (string | undefined)[]) =>
  [...new Set(values)].filter((value) => value !== undefined)

describe('the invented providers and vendors', () => {
  it('are seven, called like nobody else', () => {
    expect(demoProviders.length).toBe(7)
    for (const part of ['id', 'name'] as const) expect(repeated(everybody.map((each) => each[part]))).toEqual([])
  })
})

describe('the invented solutions', () => {
  it('are sixty, each with words of its own', () => {
    expect(demoSolutions.length).toBe(60)
    for (const part of ['name', 'summary', 'description'] as const)
      expect(repeated(demoSolutions.map((solution) => solution[part].toLowerCase()))).toEqual([])
    expect(repeated(offers.map(({ conditions }) => conditions))).toEqual([])
  })

  it('say what the catalogue takes as it is', () => {
    for (const solution of demoSolutions) {
      const { name, summary, description, field, maker = '', licence = '', sourceCode = '' } = solution
      const { operatingModels, capabilities } = solution
      const interfaces = solution.interfaces.map(({ standard, standing, by = '' }) => ({
        standard,
        standing,
        by,
        on: null,
      }))
      const content = { name, summary, description, field, maker, licence, sourceCode, website: '' }
      const said = { ...content, operatingModels, interfaces, capabilities }
      expect(solutionContentSchema.parse(said), name).toEqual(said)
      expect(description.match(/[.?!](?=\s|$)/g)!.length, name).toBeGreaterThanOrEqual(2)
    }
  })

  it('name only what exists', () => {
    const known = new Set(startingVocabulary.map(({ id }) => id))
    const names = new Set(demoSolutions.filter(({ status }) => status !== 'draft').map(({ name }) => name))
    for (const { name, capabilities, keeper, licence, maker, requires = [], conflicts = [] } of demoSolutions) {
      expect(capabilities.length, name).toBeGreaterThan(0)
      expect(repeated(capabilities), name).toEqual([])
      expect(capabilities.filter((id) => !known.has(id))).toEqual([])
      expect(sells(keeper) || (licence !== undefined && kindOf.has(keeper)), name).toBe(true)
      expect(maker === undefined || sells(maker), name).toBe(true)
      expect([...requires, ...conflicts].filter((other) => !names.has(other) || other === name)).toEqual([])
      expect(repeated([...requires, ...conflicts])).toEqual([])
    }
  })

  it('are open in ten cases, with a licence and an address of the sources', () => {
    const open = demoSolutions.filter(({ licence }) => licence)
    expect(open.length).toBe(10)
    expect(distinct(open.map(({ licence }) => licence)).length).toBeGreaterThanOrEqual(6)
    expect(open.filter(({ keeper }) => !sells(keeper)).length).toBeGreaterThanOrEqual(5)
    for (const { sourceCode } of open) expect(sourceCode).toMatch(/^https:\/\/[a-z.-]+\.example\//)
  })

  it('have three drafts, two that are discontinued, and ties of both kinds', () => {
    expect(demoSolutions.filter(({ status }) => status === 'draft').length).toBe(3)
    expect(demoSolutions.filter(({ status }) => status === 'discontinued').length).toBe(2)
    for (const kind of tieKinds) expect(demoSolutions.filter((each) => each[kind]).length).toBeGreaterThan(2)
  })

  it('have versions that end after they came, and interfaces that somebody else has tried', () => {
    for (const { name, versions, interfaces, operatingModels } of demoSolutions) {
      expect(repeated(versions.map((version) => version.name)), name).toEqual([])
      for (const { released, supportUntil = released } of versions)
        expect(supportUntil).toBeGreaterThanOrEqual(released)
      expect(repeated(interfaces.map(({ standard }) => standard)), name).toEqual([])
      for (const { standing, by, on } of interfaces)
        expect(standing === 'tested' ? kindOf.has(by!) && on! < 0 : by === undefined, `${name} ${by}`).toBe(true)
      expect(repeated(operatingModels), name).toEqual([])
    }
    expect(
      distinct(demoSolutions.flatMap((each) => each.interfaces.map(({ standing }) => standing))).toSorted(),
    ).toEqual(interfaceStandings.toSorted())
  })

  it('together cover what nearly every need must have, and what whole groups of twins must have', () => {
    const covered = new Set(published.flatMap(({ capabilities }) => capabilities))
    const lacking = demoNeeds.filter(({ requirements }) =>
      requirements.some(({ weight, capability }) => weight === 'must' && capability && !covered.has(capability)),
    )
    expect(lacking.filter(({ twinGroup }) => twinGroup)).toEqual([])
    expect(lacking.length).toBeLessThanOrEqual(8)
  })

  it.each(['resident-parking-permits', 'issue-reporting', 'building-permits'])('differ where they do %s', (id) => {
    const rivals = published.filter(({ capabilities }) => capabilities.includes(id))
    expect(rivals.length).toBeGreaterThanOrEqual(3)
    expect(new Set(rivals.map(({ capabilities }) => capabilities.toSorted().join())).size).toBe(rivals.length)
    expect(new Set(rivals.map(({ operatingModels }) => operatingModels.toSorted().join())).size).toBeGreaterThan(1)
    expect(rivals.filter(({ offers = [] }) => offers.length === 0)).toEqual([])
  })
})

describe('the invented evidence', () => {
  it('is of every kind and for every eye, some of it expired, about to expire or revoked', () => {
    expect(distinct(evidence.map(({ kind }) => kind)).toSorted()).toEqual(evidenceKinds.toSorted())
    expect(distinct(evidence.map(({ visibility }) => visibility)).toSorted()).toEqual(evidenceVisibilities.toSorted())
    const ends = evidence.flatMap(({ validUntil, revoked }) =>
      validUntil === undefined || revoked ? [] : [validUntil],
    )
    expect(ends.filter((day) => day < 0).length).toBeGreaterThanOrEqual(6)
    expect(ends.filter((day) => day >= 0 && day <= 30).length).toBeGreaterThanOrEqual(3)
    expect(ends.filter((day) => day > 30 && day <= 90).length).toBeGreaterThanOrEqual(3)
    expect(evidence.filter(({ revoked }) => revoked).length).toBe(1)
  })

  it('is of a version and an operating model that exist, and entered by whom it may be', () => {
    for (const { title, version, operatingModel, issued, validUntil = issued, enteredBy, solution } of evidence) {
      if (version) expect(solution.versions.map(({ name }) => name)).toContain(version)
      if (operatingModel) expect(solution.operatingModels).toContain(operatingModel)
      expect(issued, title).toBeLessThanOrEqual(0)
      expect(validUntil, title).toBeGreaterThanOrEqual(issued)
      expect(enteredBy === undefined || ['municipality', 'county', 'land'].includes(kindOf.get(enteredBy)!)).toBe(true)
    }
  })
})

describe('the invented offers', () => {
  it('come by every route, with every mark, to every audience; some solutions have none, some have several', () => {
    expect(distinct(offers.map(({ route }) => route)).toSorted()).toEqual(offerRoutes.toSorted())
    expect(distinct(offers.map(({ mark }) => mark)).toSorted()).toEqual(priceMarks.toSorted())
    const audiences = offers.map(({ audience = 'publicBodies' }) => audience)
    expect(distinct(audiences).toSorted()).toEqual(offerAudiences.toSorted())
    const counts = published.map((solution) => solution.offers?.length ?? 0)
    for (const count of [0, 1, 2]) expect(counts.filter((each) => each === count).length).toBeGreaterThan(1)
    expect(demoSolutions.filter((solution) => solution.status === 'draft' && solution.offers)).toEqual([])
  })

  it('are made by different providers, and named only for those who may take them', () => {
    for (const { name, offers: own = [] } of demoSolutions)
      expect(repeated(own.map(({ provider }) => provider)), name).toEqual([])
    for (const { provider, validFrom, validUntil = validFrom, audience, named = [] } of offers) {
      expect(sells(provider), provider).toBe(true)
      expect(validUntil).toBeGreaterThanOrEqual(validFrom)
      expect(named.length > 0).toBe(audience === 'named')
      expect(named.filter((name) => !kindOf.has(name) || kindOf.get(name) === 'vendor')).toEqual([])
    }
  })

  it.each([1, 4])('have prices that the calculator takes, over %i years', (horizonYears) => {
    const tags = distinct(components.flatMap(({ audience = [] }) => audience))
    const units = priceUnits.filter((unit) => unit !== 'inhabitants' && unit !== 'joiners')
    const participant = (id: string, inhabitants: number, quantity: number, tagged: readonly string[]) => ({
      id,
      inhabitants,
      needs: ['need'],
      quantities: Object.fromEntries(units.map((unit) => [unit, quantity])),
      tags: tagged,
    })
    const scenario = scenarioSchema.parse({
      horizonYears,
      participants: [participant('small', 1490, 1, tags), participant('large', 240_000, 3000, [])],
      solutions: offers.map(({ provider, solution, components: own }) => ({
        id: `${solution.name} · ${provider}`,
        covers: ['need'],
        offer: { components: own },
      })),
    })
    expect(scenario.solutions.flatMap(({ offer }) => offer.components)).toEqual(components)
    expect(priceFindings(scenario)).toEqual([])
  })

  it.each<[string, (component: PriceComponent) => unknown]>([
    ['a fixed amount', ({ kind, percentOf }) => kind === 'flat' && !percentOf],
    ['tiers', ({ kind }) => kind === 'graduated'],
    ['a price for the whole quantity', ({ kind }) => kind === 'volume'],
    ['the right to buy up', ({ mayRoundUp }) => mayRoundUp],
    ['classes of size', ({ kind, unit }) => kind === 'class' && unit === 'inhabitants'],
    ['a price by the number of users', ({ unit, scope }) => unit === 'joiners' && scope === 'participant'],
    ['the number of users together', ({ unit, scope }) => unit === 'joiners' && scope === 'group'],
    ['included units', ({ included }) => included],
    ['a minimum', ({ minimum }) => minimum],
    ['a maximum', ({ maximum }) => maximum],
    ['an audience', ({ audience }) => audience],
    ['years that differ', ({ yearFactors }) => yearFactors],
    ['a part of another component', ({ percentOf }) => percentOf],
    ['third parties', ({ thirdParties }) => thirdParties],
    ['third parties for some years', ({ thirdParties }) => thirdParties?.some(({ lastYear }) => lastYear)],
    ['a grant', ({ price = 0 }) => price < 0],
    ['what is once', ({ when }) => when === 'once'],
    ['what is yearly', ({ when }) => when === 'perYear'],
    ['what the group pays', ({ scope }) => scope === 'group'],
    ['what each pays', ({ scope }) => scope === 'participant'],
  ])('know %s', (_, is) => {
    expect(components.filter((component) => is(component)).length).toBeGreaterThan(0)
  })

  it('count in every unit', () => {
    expect(distinct(components.map(({ unit }) => unit)).toSorted()).toEqual(priceUnits.toSorted())
  })
})
