import { decimal, euros, number } from '../../../kernel/german-numbers.ts'
import type { PriceComponent } from '../../optimal-package/schema.ts'
import type { CostItem, PlanScenario } from '../schema.ts'

const unitWords: Readonly<Record<string, string>> = {
  inhabitants: 'Einwohner',
  joiners: 'Nutzende',
  faelle: 'Fälle im Jahr',
  arbeitsplaetze: 'Arbeitsplätze',
}
const unitOf = (unit: string): string => unitWords[unit] ?? unit

/** How a line of the bill is reckoned, in one sentence; '' for lines of the short form and of what needs none. */
export function priceWords(scenario: PlanScenario, { kind, solution, name, of = name, lastYear }: CostItem): string {
  if (kind === 'discount') return discountWords(scenario, name!)
  const component = componentNamed(scenario, solution, of)
  if (kind === 'component') return component ? componentWords(component) : ''
  if (kind !== 'thirdParty') return ''
  const paid = component?.thirdParties?.find(({ source }) => source === name)
  const share = paid ? `${decimalWords(paid.percent)} %` : ''
  return lastYear === undefined ? share : `${share} bis Jahr ${lastYear}`
}

function componentNamed(
  { solutions, licences = [] }: PlanScenario,
  solution: string,
  name: string | undefined,
): PriceComponent | undefined {
  const offered = solutions.find(({ id }) => id === solution)?.offer.components ?? []
  const licensed = licences.filter((licence) => licence.solution === solution)
  return [...offered, ...licensed.flatMap(({ memberComponents }) => memberComponents)].find(
    (each) => each.name === name,
  )
}

function componentWords(component: PriceComponent): string {
  const { when, scope, audience, included, minimum, maximum, yearFactors } = component
  return [
    `${when === 'once' ? 'einmal' : 'im Jahr'}, ${scope === 'group' ? 'für alle zusammen' : 'je Teilnehmer'}`,
    tariffWords(component),
    included ? `${number(included)} inbegriffen` : '',
    minimum ? `mindestens ${euros(minimum)}` : '',
    maximum === undefined ? '' : `höchstens ${euros(maximum)}`,
    yearFactors ? `Jahresfaktoren ${yearFactors.map((each) => decimalWords(each)).join(' · ')}, der letzte bleibt` : '',
    audience ? `nur für: ${audience.join(', ')}` : '',
  ]
    .filter(Boolean)
    .join('; ')
}

function tariffWords({ kind, price = 0, tiers = [], unit, per, percentOf, percent = 0 }: PriceComponent): string {
  if (percentOf) return `${decimalWords(percent)} % von „${percentOf}“`
  if (kind === 'flat') return euros(price)
  const steps = tiers.map(({ upTo, price: each }, at) => {
    if (upTo !== undefined) return `bis ${number(upTo)}: ${euros(each)}`
    return at === 0 ? euros(each) : `darüber: ${euros(each)}`
  })
  const counted = unitOf(unit!)
  const names = {
    class: per ? `Klasse (${counted}), mal ${unitOf(per)}` : `Klasse (${counted})`,
    graduated: `Staffel (${counted})`,
    volume: `Mengenpreis (${counted}), der erreichte gilt für alle`,
  }
  return `${names[kind]}: ${steps.join(', ')}`
}

function discountWords({ discounts = [] }: PlanScenario, name: string): string {
  const discount = discounts.find((each) => each.name === name)
  if (!discount) return ''
  const { of, amount, percent, solutions, atLeast = solutions.length } = discount
  const size = [amount === undefined ? '' : euros(amount), percent === undefined ? '' : `${decimalWords(percent)} %`]
  const many = solutions.length === atLeast ? 'alle zusammen' : `mindestens ${atLeast} davon`
  return `${size.filter(Boolean).join(' und ')}, wenn ${of === 'group' ? 'die Gruppe' : 'ein Teilnehmer'} ${many} nutzt`
}

/** As many digits as there are, at most six. */
const decimalWords = (value: number): string => {
  const digits = [0, 1, 2, 3, 4, 5, 6].find((each) => Math.abs(Number(value.toFixed(each)) - value) < 1e-9) ?? 6
  return decimal(value, digits)
}
