import { TokenType } from '@streamparser/json'
import { Refused, type Refusal } from '../../../kernel/refusal.ts'
import type { CostGame } from '../rules/cost-game.ts'
import { maxTablePlayers } from '../schema.ts'

export interface GameFile {
  players: string[]
  weights?: number[]
  game: CostGame
}

type Section = 'players' | 'weights' | 'costs'
const sections: ReadonlySet<string> = new Set(['players', 'weights', 'costs'] satisfies Section[])

/** Amounts are 0 or between these: sums of larger ones are not exact any more, smaller ones are no amounts of money. */
const [leastAmount, mostAmount] = [1e-12, 1e15]

/** Takes the tokens of a game file one by one; costs go straight into their table, so that memory stays small. */
export class GameReader {
  players: string[]
  #costsCameFirst = false
  readonly #playersKnown: boolean
  readonly #weights = new Map<string, number>()
  #costs = new Float64Array()
  #seen = new Uint8Array()
  #index = new Map<string, number>()
  #depth = 0
  #section: Section | undefined
  #key: string | undefined
  readonly #sectionsSeen = new Set<string>()

  constructor(players?: string[]) {
    this.players = players ?? []
    this.#playersKnown = players !== undefined
    if (players) this.#open()
  }

  /** The costs came before the players: they can only be placed when the file is read again. */
  get needsSecondReading(): boolean {
    return this.#costsCameFirst && this.#sectionsSeen.has('players')
  }

  token(token: TokenType, value: unknown): void {
    switch (token) {
      case TokenType.LEFT_BRACE:
      case TokenType.LEFT_BRACKET:
        return this.#enter(token)
      case TokenType.RIGHT_BRACE:
      case TokenType.RIGHT_BRACKET:
        return this.#leave()
      case TokenType.COMMA:
        this.#key = undefined
        return
      case TokenType.COLON:
        return
      default:
        return this.#value(value)
    }
  }

  finish(): GameFile {
    for (const name of ['players', 'costs'] as const)
      if (!this.#sectionsSeen.has(name)) refuse({ code: 'sectionMissing', place: name })
    this.#refuseMissingGroups()
    const game = { players: this.players.length, cost: this.#costs }
    return this.#sectionsSeen.has('weights')
      ? { players: this.players, weights: this.#weightList(), game }
      : { players: this.players, game }
  }

  #enter(token: TokenType): void {
    this.#depth++
    const isList = token === TokenType.LEFT_BRACKET
    if (this.#depth === 1 && isList) refuse({ code: 'gameExpected' })
    if (this.#depth === 2 && isList !== (this.#section === 'players'))
      refuse({ code: 'wrongShape', place: this.#section ?? '' })
    if (this.#depth > 2) refuse({ code: 'wrongShape', place: this.#key ?? this.#section ?? '' })
    this.#key = undefined
  }

  #leave(): void {
    this.#depth--
    if (this.#depth === 1 && this.#section === 'players' && !this.#playersKnown) this.#open()
    this.#key = undefined
    if (this.#depth === 1) this.#section = undefined
  }

  #value(value: unknown): void {
    if (this.#depth === 0) refuse({ code: 'gameExpected' })
    if (this.#depth === 1) return this.#startSection(value)
    if (this.#section === 'players') return this.#player(value)
    if (this.#key === undefined) this.#key = String(value)
    else this.#amount(this.#key, value)
  }

  #startSection(value: unknown): void {
    if (this.#section) refuse({ code: 'wrongShape', place: this.#section })
    const name = String(value)
    if (!sections.has(name)) refuse({ code: 'unknownSection', place: name })
    if (this.#sectionsSeen.has(name)) refuse({ code: 'doubledSection', place: name })
    this.#sectionsSeen.add(name)
    this.#section = name as Section
    if (name === 'costs' && !this.#playersKnown && !this.#sectionsSeen.has('players')) this.#costsCameFirst = true
  }

  #player(value: unknown): void {
    if (this.#playersKnown) return
    if (typeof value !== 'string' || value.trim() === '' || value.includes(','))
      refuse({ code: 'playerName', place: `players[${this.players.length}]` })
    const name = value.trim()
    if (this.players.includes(name))
      refuse({ code: 'doubledPlayer', place: `players[${this.players.length}]`, values: { name } })
    this.players.push(name)
    if (this.players.length > maxTablePlayers)
      refuse({ code: 'tooManyPlayers', place: 'players', values: { most: maxTablePlayers } })
  }

  #open(): void {
    if (this.players.length === 0) refuse({ code: 'noPlayers', place: 'players' })
    this.#index = new Map(this.players.map((name, index) => [name, index]))
    if (this.#costsCameFirst) return
    this.#costs = new Float64Array(2 ** this.players.length)
    this.#seen = new Uint8Array(this.#costs.length)
  }

  #amount(key: string, value: unknown): void {
    if (typeof value !== 'number' || !Number.isFinite(value) || value < 0)
      return this.#refuseAt(key, { code: 'amount' })
    if (value > mostAmount || (value > 0 && value < leastAmount)) this.#refuseAt(key, { code: 'amountSize' })
    if (this.#section === 'weights') this.#weight(key, value)
    else if (!this.#costsCameFirst) this.#cost(key, value)
  }

  #weight(key: string, value: number): void {
    const name = key.trim()
    if (this.#weights.has(name)) this.#refuseAt(key, { code: 'doubledWeight', values: { name: shortened(name) } })
    this.#weights.set(name, value)
  }

  #cost(key: string, value: number): void {
    let group = 0
    for (const name of key.split(',')) {
      const player = this.#index.get(name) ?? this.#index.get(name.trim())
      if (player === undefined)
        return this.#refuseAt(key, { code: 'unknownPlayer', values: { name: shortened(name.trim()) } })
      if (group & (1 << player))
        this.#refuseAt(key, { code: 'playerTwiceInGroup', values: { name: shortened(name.trim()) } })
      group |= 1 << player
    }
    if (this.#seen[group]) this.#refuseAt(key, { code: 'doubledGroup' })
    this.#seen[group] = 1
    this.#costs[group] = value
  }

  #refuseAt(key: string, refusal: Refusal): never {
    return refuse({ ...refusal, place: `${this.#section}["${shortened(key)}"]` })
  }

  #refuseMissingGroups(): void {
    const missing: string[] = []
    let count = 0
    for (let group = 1; group < this.#seen.length; group++) {
      if (this.#seen[group]) continue
      if (count++ < 5) missing.push(this.players.filter((_, player) => group & (1 << player)).join(','))
    }
    if (count > 0) refuse({ code: 'missingGroups', place: 'costs', values: { count, groups: missing.join('; ') } })
  }

  #weightList(): number[] {
    for (const name of this.#weights.keys())
      if (!this.#index.has(name))
        refuse({ code: 'unknownPlayer', place: `weights["${shortened(name)}"]`, values: { name: shortened(name) } })
    return this.players.map(
      (name) => this.#weights.get(name) ?? refuse({ code: 'weightMissing', place: 'weights', values: { name } }),
    )
  }
}

const shortened = (text: string): string => text.slice(0, 60)

function refuse(refusal: Refusal): never {
  throw new Refused('input', [refusal])
}
