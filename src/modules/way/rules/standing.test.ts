import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stationNames, type StationName, type Step, type ToldStation } from '../schema.ts'
import { stepsOf, stuckSince, wayOf } from './standing.ts'

const clock = { today: '2026-11-30', standstillDays: 60 }
const step = (until: string | null, who: string[] = []): Step => ({
  step: 'Abstimmen',
  href: '/x',
  until,
  who: who.map((id) => ({ id, name: id })),
  permission: { name: 'vote', who: 'deciding' },
})
const station = (state: ToldStation['state'], more: Partial<ToldStation> = {}): ToldStation => ({
  state,
  sentence: '',
  since: null,
  steps: [],
  ...more,
})

describe('a station', () => {
  it('is stuck since the day of a step that has passed, and not on that day itself', () => {
    expect(stuckSince(station('open', { steps: [step('2026-11-20')] }), clock)).toBe('2026-11-20')
    expect(stuckSince(station('open', { steps: [step('2026-11-30')] }), clock)).toBeNull()
    expect(stuckSince(station('waiting', { steps: [step('2026-11-25'), step('2026-11-20')] }), clock)).toBe(
      '2026-11-20',
    )
  })
  it('is stuck when no step was taken for as many days as the operator says', () => {
    expect(stuckSince(station('open', { since: '2026-09-30' }), clock)).toBe('2026-11-29')
    expect(stuckSince(station('open', { since: '2026-10-01' }), clock)).toBeNull()
    expect(stuckSince(station('open', { since: '2026-09-30' }), { ...clock, standstillDays: 90 })).toBeNull()
  })
  it('is never stuck that is done or has not begun', () => {
    for (const state of ['done', 'notBegun'] as const)
      expect(stuckSince(station(state, { since: '2020-01-01', steps: [step('2020-01-01')] }), clock)).toBeNull()
  })
})

describe('a way', () => {
  const told = (stations: Partial<Record<StationName, ToldStation>>) =>
    wayOf(new Map(Object.entries(stations) as [StationName, ToldStation][]), clock)

  it('is at the first station that goes on, else behind the last that is done', () => {
    expect(told({ need: station('done'), package: station('open'), decision: station('waiting') }).here).toBe('package')
    expect(told({ need: station('done') }).here).toBe('options')
    expect(told({}).here).toBe('need')
    expect(told({ review: station('done') }).here).toBe('review')
  })
  it('has the next step of where it is, and otherwise the first there is', () => {
    const own = { ...step(null), step: 'Rechnen' }
    expect(
      told({ need: station('done', { steps: [step(null)] }), package: station('open', { steps: [own] }) }).next,
    ).toBe(own)
    expect(told({ need: station('done', { steps: [own] }), package: station('open') }).next).toBe(own)
    expect(told({ need: station('done') }).next).toBeNull()
  })
  it('leads those to their own page who take a step elsewhere than others', () => {
    const shared = {
      ...step(null),
      who: [
        { id: 'a', name: 'A', href: '/a' },
        { id: 'b', name: 'B' },
      ],
    }
    const way = told({ need: station('open', { steps: [shared] }) })
    expect(['a', 'b', 'c'].map((id) => stepsOf(way, id).map(({ href }) => href))).toEqual([['/a'], ['/x'], []])
  })
  it('has all ten stations in their order, and says stuck of none whose days lie ahead', () => {
    const day = fc
      .integer({ min: 0, max: 120 })
      .map((days) => new Date(Date.UTC(2026, 8, 1 + days)).toISOString().slice(0, 10))
    const anyStation = fc.record({
      state: fc.constantFrom('notBegun', 'open', 'waiting', 'done' as const),
      since: fc.option(day),
      steps: fc.array(
        fc.option(day).map((until) => step(until)),
        { maxLength: 3 },
      ),
      sentence: fc.constant(''),
    })
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...stationNames), anyStation), (given) => {
        const way = told(given)
        expect(way.stations.map(({ name }) => name)).toEqual([...stationNames])
        for (const { name, state, stuckSince: since } of way.stations) {
          expect(state === 'stuck').toBe(since !== null)
          if (since !== null) expect(since < clock.today).toBe(true)
          if (state !== 'stuck') expect(state).toBe(given[name]?.state ?? 'notBegun')
        }
        const own = way.stations.find(({ name }) => name === way.here)!
        if (own.steps.length > 0) expect(way.next).toBe(own.steps[0])
      }),
    )
  })
})
