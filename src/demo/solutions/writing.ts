import type { PriceUnit } from '../../modules/catalogue/schema.ts'
import type { PriceComponent, Tier } from '../../modules/optimal-package/schema.ts'
import type { DemoSolution } from './demo-solution.ts'

/** Amounts in euros; without `when` and `scope` paid each year by each organisation. */
type More = Partial<Omit<PriceComponent, 'name' | 'kind' | 'price' | 'tiers' | 'unit'>>
type Steps = readonly (readonly [upTo: number, euros: number])[]

export const once = { when: 'once' } as const
export const together = { scope: 'group' } as const
export const onceTogether = { ...once, ...together } as const

const cents = (euros: number): number => Math.round(100 * euros)

function component(name: string, { minimum, maximum, ...more }: More): Omit<PriceComponent, 'kind'> {
  return {
    name,
    when: 'perYear',
    scope: 'participant',
    ...more,
    ...(minimum !== undefined && { minimum: cents(minimum) }),
    ...(maximum !== undefined && { maximum: cents(maximum) }),
  }
}

const tiers = (steps: Steps, above: number): Tier[] => [
  ...steps.map(([upTo, euros]) => ({ upTo, price: cents(euros) })),
  { price: cents(above) },
]

export const flat = (name: string, euros: number, more: More = {}): PriceComponent => ({
  ...component(name, more),
  kind: 'flat',
  price: cents(euros),
})

const tiered =
  (kind: 'graduated' | 'volume' | 'class') =>
  (name: string, unit: PriceUnit, steps: Steps, above: number, more: More = {}): PriceComponent => ({
    ...component(name, more),
    kind,
    unit,
    tiers: tiers(steps, above),
  })

export const graduated = tiered('graduated')
export const volume = tiered('volume')
export const classes = tiered('class')

/** So much per cent of another component. */
export const percentage = (name: string, percent: number, percentOf: string, more: More = {}): PriceComponent => ({
  ...component(name, more),
  kind: 'flat',
  percentOf,
  percent,
})

type Interface = DemoSolution['interfaces'][number]

export const claimed = (...standards: readonly string[]): Interface[] =>
  standards.map((standard) => ({ standard, standing: 'claimed' }))

export const tested = (standard: string, by: string, on: number): Interface => ({
  standard,
  standing: 'tested',
  by,
  on,
})
