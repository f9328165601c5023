import { scenarioSchema, type Scenario } from '../src/modules/optimal-package/schema.ts'

/**
 * A market as municipalities find it: inhabitants from 1,000 to 60,000, most places small; every capability covered by several
 * solutions, one in three solutions covering two or three; falling prices; some requirements, conflicts and integrations.
 * Invented, and the same for the same seed.
 */
export function randomMarket(
  size: { participants: number; capabilities: number; solutions: number },
  seed: number,
): Scenario {
  const random = randomFrom(seed)
  const whole = (least: number, most: number) => least + Math.floor(random() * (most - least + 1))
  const capabilities = Array.from({ length: size.capabilities }, (_, at) => `k${at}`)
  const ids = Array.from({ length: size.solutions }, (_, at) => `s${at}`)
  const another = (at: number, chance: number) =>
    random() < chance ? [ids[(at + whole(1, ids.length - 1)) % ids.length]!] : []
  return scenarioSchema.parse({
    horizonYears: 5,
    participants: Array.from({ length: size.participants }, (_, at) => {
      const inhabitants = Math.round(1000 * 60 ** (random() ** 1.5))
      const needs = capabilities.filter(() => random() < 0.65)
      return {
        id: `p${at}`,
        inhabitants,
        needs: needs.length > 0 ? needs : [capabilities[0]],
        quantities: {
          workplaces: Math.round(inhabitants / whole(150, 300)),
          cases: Math.round(inhabitants * random()),
        },
      }
    }),
    solutions: ids.map((id, at) => {
      const first = capabilities[at % capabilities.length]!
      const covers =
        random() < 0.33
          ? [
              first,
              ...capabilities
                .filter((other) => other !== first)
                .slice(whole(0, 8))
                .slice(0, whole(1, 2)),
            ]
          : [first]
      return {
        id,
        vendor: `v${whole(0, 9)}`,
        covers,
        requires: at >= capabilities.length ? another(at, 0.08) : [],
        conflicts: at >= capabilities.length ? another(at, 0.06) : [],
        lockIn: whole(0, 20) / 20,
        offer: offer(covers.length, whole, random),
      }
    }),
    integrations: Array.from({ length: 6 }, () => {
      const at = whole(0, ids.length - 1)
      return {
        between: [ids[at], ids[(at + whole(1, ids.length - 1)) % ids.length]],
        setup: whole(2, 8) * 1e5,
        perYear: whole(2, 9) * 1e4,
      }
    }),
  })
}

function offer(covers: number, whole: (least: number, most: number) => number, random: () => number): object {
  const [unit, price] = (
    [
      ['inhabitants', 40],
      ['workplaces', 9000],
      ['cases', 120],
    ] as const
  )[whole(0, 2)]!
  const dear = covers * (0.7 + 0.6 * random())
  const tier = (share: number) => Math.round(price * dear * share)
  const reach = unit === 'workplaces' ? 200 : 40000
  return {
    setup: Math.round(dear * whole(5, 60)) * 1e5,
    joining: Math.round(dear * whole(5, 40)) * 1e4,
    perYear: {
      base: Math.round(dear * whole(5, 30)) * 1e5,
      perParticipant: Math.round(dear * whole(2, 20)) * 1e4,
      perUnit: {
        unit,
        kind: random() < 0.7 ? 'graduated' : 'volume',
        tiers: [{ upTo: reach, price: tier(1) }, { upTo: 4 * reach, price: tier(0.8) }, { price: tier(0.65) }],
      },
    },
  }
}

/** mulberry32 */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
