import { euros, number, decimal } from '../../../kernel/german-numbers.ts'
import type { PriceComponent, Tier } from '../../optimal-package/schema.ts'
import type { PriceUnit } from '../schema.ts'
import { unitNames } from './names.de.ts'

/** How a part of a price is computed. */
export const partNames = {
  flat: 'fester Betrag',
  graduated: 'Staffel: jede Stufe zu ihrem Preis',
  volume: 'Mengenpreis: alles zum Preis der erreichten Stufe',
  class: 'Größenklasse: ein Betrag je Klasse',
} as const

export const nameOfUnit = (unit: string): string =>
  Object.hasOwn(unitNames, unit) ? unitNames[unit as PriceUnit] : unit

const factorText = (factor: number) => factor.toLocaleString('de-DE', { maximumFractionDigits: 6 })

/** One part of a price as a sentence that a treasurer can follow. */
export function priceSentence(component: PriceComponent): string {
  const { when, scope, audience, yearFactors, included, minimum, maximum, thirdParties = [] } = component
  return [
    [when === 'once' ? 'einmalig' : 'jährlich', scope === 'group' ? 'für alle zusammen' : 'je Organisation'].join(' '),
    amountText(component),
    ...(included ? [`${number(included)} ${nameOfUnit(component.unit ?? '')} sind enthalten`] : []),
    ...(minimum ? [`mindestens ${euros(minimum)}`] : []),
    ...(maximum === undefined ? [] : [`höchstens ${euros(maximum)}`]),
    ...(audience ? [`nur für: ${audience.join(', ')}`] : []),
    ...(yearFactors ? [`im Lauf der Jahre mal ${yearFactors.map(factorText).join('; ')}`] : []),
    ...thirdParties.map(
      ({ source, percent, lastYear }) =>
        `${source} bezahlt ${decimal(percent, percent % 1 === 0 ? 0 : 2)} %${lastYear ? ` bis zum ${lastYear}. Jahr` : ''}`,
    ),
  ].join('; ')
}

function amountText({ kind, price = 0, tiers = [], unit = '', per, percentOf, percent = 0 }: PriceComponent): string {
  if (percentOf) return `${decimal(percent, percent % 1 === 0 ? 0 : 2)} % von „${percentOf}“`
  if (kind === 'flat') return price < 0 ? `Zuschuss ${euros(-price)}` : euros(price)
  const counted = nameOfUnit(unit)
  const steps = tiers.map((tier, at) => stepText(tier, tiers[at - 1])).join(', ')
  if (kind === 'class') return `nach ${counted}: ${steps}${per ? ` je ${nameOfUnit(per)}` : ''}`
  return `je ${counted}${kind === 'volume' ? ' (alle zum Preis der Stufe)' : ''}: ${steps}`
}

function stepText({ upTo, price }: Tier, before: Tier | undefined): string {
  if (upTo === undefined) return before?.upTo === undefined ? euros(price) : `darüber ${euros(price)}`
  return `bis ${number(upTo)} ${euros(price)}`
}
