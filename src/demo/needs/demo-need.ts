import type { Dimension, FieldId } from '../../modules/capabilities/schema.ts'
import type { Visibility } from '../../modules/access/schema.ts'

export type DemoOperatingModel = 'ownDataCentre' | 'providerDataCentre' | 'verwaltungscloud' | 'publicCloud'

export interface DemoRequirement {
  weight: 'must' | 'should'
  dimension: Dimension
  text: string
  capability?: string
}

/** An invented need as somebody in a town hall might write it, mistakes included. */
export interface DemoNeed {
  /** Name of a demo municipality or of one of the cast. */
  organisation: string
  title: string
  /** What should be better afterwards. */
  aim: string
  field: FieldId
  /** Words by which its public services would be searched for. */
  services?: readonly string[]
  requirements: readonly DemoRequirement[]
  quantities?: { cases?: number; workplaces?: number }
  /** ISO date. */
  deadline?: string
  /** Whole euros over the first four years. */
  budget?: { from: number; to: number }
  operatingModels: readonly DemoOperatingModel[]
  today?: { used: string; until?: string }
  visibility: Visibility
  /** The same need under other words: what twin search should bring together. */
  twinGroup?: string
}

export const must = (dimension: Dimension, text: string, capability?: string): DemoRequirement => ({
  weight: 'must',
  dimension,
  text,
  ...(capability && { capability }),
})
export const should = (dimension: Dimension, text: string, capability?: string): DemoRequirement => ({
  ...must(dimension, text, capability),
  weight: 'should',
})

export const anywhere: readonly DemoOperatingModel[] = [
  'ownDataCentre',
  'providerDataCentre',
  'verwaltungscloud',
  'publicCloud',
]
export const inPublicHands: readonly DemoOperatingModel[] = ['ownDataCentre', 'providerDataCentre', 'verwaltungscloud']
export const withProvider: readonly DemoOperatingModel[] = ['providerDataCentre', 'verwaltungscloud']
