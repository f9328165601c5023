/**
 * With which figures a price is computed for one organisation: what has just been typed counts before what it keeps, that before what
 * its needs say, and of its inhabitants the register tells. What nobody knows is missing and is never taken for 0.
 * Example: 450 cases are kept for one capability of the solution: 450, "Ihre Angabe".
 */
import type { PriceUnit } from '../../catalogue/schema.ts'
import type { OwnFigure, Quantity } from '../schema.ts'

export interface KnownFigures {
  inhabitants: number | null
  kept: readonly Quantity[]
  /** Of its own needs that ask for a capability of the solution. */
  needs: readonly { title: string; cases: number | null; workplaces: number | null }[]
  typed: Partial<Record<PriceUnit, number>>
}

export function ownFigures(
  units: readonly PriceUnit[],
  capabilities: readonly string[],
  known: KnownFigures,
): { figures: OwnFigure[]; missing: PriceUnit[] } {
  const found = units
    .filter((unit) => unit !== 'joiners')
    .map((unit) => ({ unit, figure: figureOf(unit, capabilities, known) }))
  return {
    figures: found.flatMap(({ figure }) => figure ?? []),
    missing: found.flatMap(({ unit, figure }) => (figure ? [] : [unit])),
  }
}

function figureOf(unit: PriceUnit, capabilities: readonly string[], known: KnownFigures): OwnFigure | undefined {
  const typed = known.typed[unit]
  if (typed !== undefined) return { unit, amount: typed, range: null, source: 'typed', note: '' }
  if (unit === 'inhabitants')
    return known.inhabitants === null
      ? undefined
      : { unit, amount: known.inhabitants, range: null, source: 'register', note: '' }
  return keptFigure(unit, capabilities, known.kept) ?? needFigure(unit, known.needs)
}

/** Of cases only those of the very task count: so many parking permits say nothing about dogs. */
function keptFigure(
  unit: PriceUnit,
  capabilities: readonly string[],
  kept: readonly Quantity[],
): OwnFigure | undefined {
  const fits = kept.filter(
    (each) => each.unit === unit && (each.capability === '' || capabilities.includes(each.capability)),
  )
  const one = fits.find(({ capability }) => capability !== '') ?? fits[0]
  if (!one) return undefined
  const { amount, low, high, asOf, source } = one
  const range = low === null || high === null ? null : { low, high }
  return { unit, amount, range, source: 'kept', note: [source, asOf].filter(Boolean).join(', ') }
}

function needFigure(unit: PriceUnit, needs: KnownFigures['needs']): OwnFigure | undefined {
  const column = unit === 'faelle' ? 'cases' : unit === 'arbeitsplaetze' ? 'workplaces' : undefined
  const need = column && needs.find((each) => each[column] !== null)
  return need && { unit, amount: need[column]!, range: null, source: 'need', note: need.title }
}
