import { z } from 'zod'
import type { Refusal } from '../../kernel/refusal.ts'
import { maxTableParticipants, scenarioSchema, type Assignment, type CostItem } from '../optimal-package/schema.ts'

/** The sharing rules of a plain cost game, in the order in which they are shown. */
export const gameRules = [
  'equal',
  'weights',
  'stand-alone',
  'scrb',
  'equal-savings',
  'shapley',
  'nucleolus',
  'per-capita-nucleolus',
  'proportional-nucleolus',
  'equal-relative-savings',
] as const
export type GameRule = (typeof gameRules)[number]

/** In a plan the weights are the inhabitants. */
export const planRules = gameRules.map((rule) => (rule === 'weights' ? 'inhabitants' : rule)) as PlanRule[]
export type PlanRule = Exclude<GameRule, 'weights'> | 'inhabitants'

/** Players that a table of all groups can have. */
export const maxTablePlayers = maxTableParticipants

/** Seconds for a whole computation: what a scenario may ask for, and what it gets where it asks for nothing. */
const [mostSeconds, usualSeconds] = [600, 120]
export const secondsFor = ({ sharing }: PlanScenario): number => sharing.seconds ?? usualSeconds

export const planSchema = scenarioSchema.extend({
  sharing: z
    .strictObject({
      game: z.enum(['own-best', 'same-package']).default('own-best'),
      rules: z
        .array(z.enum(planRules as [PlanRule, ...PlanRule[]]))
        .min(1)
        .default(['inhabitants', 'stand-alone', 'shapley', 'nucleolus', 'equal-relative-savings']),
      seconds: z
        .int()
        .min(1)
        .max(mostSeconds)
        .optional()
        .describe(`Time for the whole computation; ${usualSeconds} where nothing is said`),
    })
    .prefault({}),
})
export type { CostItem } from '../optimal-package/schema.ts'
export type PlanScenario = z.infer<typeof planSchema>

/** The form of a scenario file, for editors and other programs. */
export const planJsonSchema = () => z.toJSONSchema(planSchema, { io: 'input' })

/** The group that gains most by leaving, and its gain in the unit of the costs. */
export interface Blocking {
  group: string[]
  gain: number
}

/** The gain also as it is shown: what the group pays less its own cost, both with two decimals. */
export interface ShownBlocking extends Blocking {
  roundedGain: number
}

export interface RuleShares {
  shares: Record<string, number>
  /** The shares as they are shown: with two decimals, adding up to the total with two decimals. */
  rounded: Record<string, number>
  stable: boolean
  blocking: ShownBlocking | null
  /** Only of the nucleolus family: proven in rational numbers, or how far the settled groups are from their level. */
  certificate?: { exact: true } | { exact: false; residual: number }
}

/** A rule that gives no shares here, and why. */
export interface Unavailable {
  available: false
  reason: Refusal
}

export interface Allocation {
  players: readonly string[]
  total: number
  /** With two decimals. */
  roundedTotal: number
  rules: Partial<Record<GameRule, RuleShares | Unavailable>>
}

export interface PlanShares {
  shares: Record<string, number>
  savings: Record<string, number>
  /** null where the time limit came before an answer. */
  stable: boolean | null
  blocking: Blocking | null
  exact: boolean
  /** Where the shares are estimated: half the width of the 95 % interval of each share, in cents. */
  error95?: Record<string, number>
}

export interface Plan {
  optimal: boolean
  gap: number
  cost: { total: number; items: CostItem[] }
  assignment: Assignment
  standAlone: Record<string, number>
  rules: Partial<Record<PlanRule, PlanShares | Unavailable>>
  alternatives: { total: number; solutions: string[] }[]
  /** false: the time limit came before the next best packages, or that there are no others, were proven. */
  alternativesProven?: boolean
  front: { total: number; meanLockIn: number }[]
  /** false: only some points were sought, or the time limit came first; others may lie between, or undercut the lock-in. */
  frontComplete?: boolean
  /** `proven` false: `withoutIt` may be less, or nothing was found in time (null). Without limits of time null is irreplaceable. */
  why: Record<string, { covers: string[]; withoutIt: number | null; proven?: boolean }>
  /** Only where quantities are not known: the same at the least and at the most use; the plan itself is for the expected one. */
  useCases?: { low: UseCase; high: UseCase }
}

/** What it costs and who pays what at a certain use, or why that is not known. */
export type UseCase =
  | {
      total: number
      standAlone: Record<string, number>
      shares: Partial<Record<PlanRule, Record<string, number>>>
    }
  | { missing: 'impossible' | 'outOfTime' }

/** How far a long computation is; `done` of `of` where the step can be counted, `rule` while its shares are computed. */
export interface Progress {
  step: ProgressStep
  rule?: PlanRule
  done?: number
  of?: number
}
export const progressSteps = ['package', 'alternatives', 'front', 'why', 'groups', 'shares'] as const
export type ProgressStep = (typeof progressSteps)[number]

export const computationStatuses = ['waiting', 'running', 'done', 'failed', 'cancelled'] as const
export type ComputationStatus = (typeof computationStatuses)[number]

/** What was asked: the whole scenario, who is left out for now, and the bundle from whose page it was asked. */
export interface ComputationInput {
  scenario: PlanScenario
  leftOut: string[]
  bundle?: string
}
