import { scenarioSchema, type Scenario } from '../../src/modules/optimal-package/schema.ts'

export type Random = () => number

/** mulberry32: the same numbers for the same seed on every machine. */
export function randomFrom(seed: number): Random {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** Small enough to try every package, and with everything a scenario can say. */
export function smallScenario(seed: number): Scenario {
  const random = randomFrom(seed)
  const whole = (least: number, most: number) => least + Math.floor(random() * (most - least + 1))
  const maybe = <T>(chance: number, value: () => T) => (random() < chance ? value() : undefined)
  const some = (all: readonly string[], chance: number) => all.filter(() => random() < chance)
  const capabilities = ['k', 'l', 'm'].slice(0, whole(1, 3))
  const solutions = ['a', 'b', 'c', 'd', 'e'].slice(0, whole(2, 5))
  const models = ['own', 'provider', 'public']
  const atLeastOne = (chosen: string[], all: readonly string[]) =>
    chosen.length > 0 ? chosen : [all[whole(0, all.length - 1)]!]
  const tiers = () => {
    const ends = Array.from({ length: whole(0, 2) }, () => whole(1, 12)).sort((a, b) => a - b)
    const bands = [...new Set(ends)].map((upTo) => ({ upTo, price: whole(0, 30) }))
    return [...bands, { price: whole(0, 30) }]
  }
  return scenarioSchema.parse({
    horizonYears: whole(1, 3),
    participants: ['p', 'q', 'r', 's'].slice(0, whole(1, 4)).map((id) => ({
      id,
      inhabitants: whole(0, 9),
      quantities: random() < 0.7 ? { cases: whole(0, 9) } : {},
      needs: atLeastOne(some(capabilities, 0.6), capabilities),
      operatingModels: maybe(0.3, () => atLeastOne(some(models, 0.6), models)),
      budget: maybe(0.3, () => whole(0, 400)),
    })),
    solutions: solutions.map((id) => ({
      id,
      vendor: maybe(0.6, () => ['v', 'w'][whole(0, 1)]),
      covers: some(capabilities, 0.6),
      operatingModels: maybe(0.3, () => atLeastOne(some(models, 0.6), models)),
      requires: some(
        solutions.filter((other) => other !== id),
        0.12,
      ),
      conflicts: some(
        solutions.filter((other) => other !== id),
        0.08,
      ),
      lockIn: whole(0, 10) / 10,
      offer: {
        setup: whole(0, 100),
        joining: whole(0, 20),
        perYear: {
          base: whole(0, 30),
          perParticipant: whole(0, 10),
          perUnit: maybe(0.7, () => ({
            unit: ['inhabitants', 'cases'][whole(0, 1)],
            kind: ['graduated', 'volume'][whole(0, 1)],
            tiers: tiers(),
          })),
        },
      },
    })),
    integrations: maybe(0.4, () => [
      { between: [solutions[0], solutions[1]], setup: whole(0, 60), perYear: whole(0, 10) },
    ]),
    limits: { maxVendorShare: maybe(0.3, () => whole(4, 10) / 10), maxLockIn: maybe(0.3, () => whole(2, 9) / 10) },
  })
}
