import { existsSync } from 'node:fs'
import { groupSums, type CostGame } from '../src/modules/cost-sharing/rules/cost-game.ts'
import type { Division } from '../src/modules/cost-sharing/rules/group-scan.ts'
import { equalRelativeSavingsOf } from '../src/modules/cost-sharing/rules/equal-relative-savings.ts'
import { nucleolus } from '../src/modules/cost-sharing/rules/nucleolus.ts'
import { shapley } from '../src/modules/cost-sharing/rules/shapley.ts'
import { asCosts, publishedRandomGame } from '../test/support/games.ts'
import { randomFrom } from '../test/support/random-scenario.ts'
import { median, medianOf, timed, type Row, type Timed } from './measure.ts'

type Peer = (cost: Float64Array, players: number, options: { weight: string }) => unknown

const prototype = new URL('../../shared/reference/nucleolus-prototype.mjs', import.meta.url)
const peerWeights: Record<Division, string> = { one: 'one', members: 'percap', cost: 'cost' }
const names: Record<Division, string> = {
  one: 'nucleolus',
  members: 'per-capita nucleolus',
  cost: 'proportional nucleolus',
}
const reach = { 16: ['–', '60 ms'], 20: ['15 ms', '0.5 s'], 24: ['250 ms', '3 s'] } as const

/** Shapley and the nucleolus family on tables of 16, 20 and 24 players, beside the prototype where it is there. */
export async function allocationRows(): Promise<Row[]> {
  const peer = existsSync(prototype) ? ((await import(prototype.href)) as { nucleolus: Peer }).nucleolus : undefined
  const rows: Row[] = []
  for (const players of [16, 20, 24] as const) {
    const games = [services(players, 1), services(players, 2), asCosts(publishedRandomGame(2, players, 7)).game]
    const [forShapley, forNucleolus] = reach[players]
    const warm = games.flatMap((game) => [1, 2, 3].map(() => timed(() => shapley(game))))
    rows.push({ work: `Shapley n = ${players}`, reach: forShapley, ...medianOf(warm) })
    for (const division of ['one', 'members', 'cost'] as const) {
      const ours: Timed<unknown>[] = []
      const theirs: number[] = []
      for (const game of games) {
        ours.push(timed(() => nucleolus(game, division)))
        if (peer) theirs.push(timed(() => peer(game.cost, players, { weight: peerWeights[division] })).milliseconds)
      }
      const work = `${names[division]} n = ${players}`
      rows.push({ work, reach: forNucleolus, ...medianOf(ours), ...(peer && { peer: median(theirs) }) })
    }
    rows.push(...rowsOfTies(players, forNucleolus, peer))
  }
  return rows
}

/** Games in which most steps of the simplex are ties; on the first of each size a naive rule against cycles ran for ever. */
function rowsOfTies(players: 16 | 20 | 24, reach: string, peer: Peer | undefined): Row[] {
  const games = tiedSeeds[players].map((seed) => fixedServices(players, seed))
  const ours = games.map((game) => timed(() => nucleolus(game, 'one')))
  const percent = games.map((game) => timed(() => equalRelativeSavingsOf(game)))
  const theirs = peer && games.map((game) => timed(() => peer(game.cost, players, { weight: 'one' })).milliseconds)
  return [
    {
      work: `nucleolus, fixed services n = ${players}`,
      reach,
      ...medianOf(ours),
      ...(theirs && { peer: median(theirs) }),
    },
    { work: `equal relative savings, fixed services n = ${players}`, reach, ...medianOf(percent) },
  ]
}
const tiedSeeds = { 16: [169, 2, 3], 20: [6, 8, 22], 24: [2, 1] } as const

/** Eight services of a fixed cost for a quarter of the players each, and something small for each player. */
function fixedServices(players: number, seed: number): CostGame {
  const random = randomFrom(seed)
  const services = Array.from({ length: 8 }, () => {
    const fixed = 1 + Math.floor(20 * random())
    return {
      fixed,
      users: Array.from({ length: players }, () => random() < 0.25).reduce((set, uses) => 2 * set + (uses ? 1 : 0), 0),
    }
  })
  const own = Array.from({ length: players }, () => 1 + Math.floor(20 * random()))
  const cost = groupSums(own, 0, players)
  for (let group = 1; group < cost.length; group++)
    for (const { fixed, users } of services) if (group & users) cost[group]! += fixed
  return { players, cost }
}

/** Twelve services, each with a fixed cost for whoever uses it and a part by volume that gets cheaper. */
function services(players: number, seed: number): CostGame {
  const random = randomFrom(seed)
  const cost = new Float64Array(2 ** players)
  for (let service = 0; service < 12; service++) {
    const fixed = 1000 * (1 + 20 * random())
    const volumes = Array.from({ length: players }, () => (random() < 0.6 ? 1 + 50 * random() ** 2 : 0))
    const sums = new Float64Array(cost.length)
    for (let group = 1; group < cost.length; group++) {
      const last = 31 - Math.clz32(group)
      sums[group] = sums[group - (1 << last)]! + volumes[last]!
      if (sums[group]! > 0) cost[group]! += Math.round(fixed + 300 * sums[group]! ** 0.85)
    }
  }
  return { players, cost }
}
