import { writeXlsx, type CellValue } from 'hucre'
import { cents, roundToTotal } from '../../../kernel/cents.ts'
import { capabilityName, nameOf } from '../../optimal-package/index.ts'
import { planRules, type Plan, type PlanRule, type PlanScenario, type PlanShares, type UseCase } from '../schema.ts'
import {
  boughtBeyondNote,
  costItemName,
  groupWords,
  oddCentSentence,
  proofStatement,
  ruleNames,
  sharingRefusal,
  stabilityWords,
  workbookTexts as texts,
} from '../texts.de.ts'
import { priceWords } from '../texts/price-words.de.ts'
import { missingUseCase, useCaseTexts } from '../texts/other-use.de.ts'
import { amountColumn, column, money, worksheet } from './worksheet.ts'

/** The whole result as an XLSX file: overview, shares, stability, bill, who uses what, what else there would be. In euro. */
export function planWorkbook(scenario: PlanScenario, plan: Plan): Promise<Uint8Array> {
  return writeXlsx({
    properties: { title: scenario.title, creator: 'Allmende' },
    sheets: [
      overview(scenario, plan),
      sharesSheet(scenario, plan),
      yearlySheet(scenario, plan),
      stabilitySheet(scenario, plan),
      billSheet(scenario, plan),
      assignmentSheet(scenario, plan),
      alternativesSheet(scenario, plan),
      frontSheet(plan),
      ...useCasesSheets(scenario, plan),
    ],
  })
}

function overview(scenario: PlanScenario, plan: Plan) {
  const years = scenario.horizonYears
  const alone = sum(plan.standAlone)
  const facts: CellValue[][] = [
    [texts.scenario, scenario.title],
    [texts.note, scenario.note ?? ''],
    [texts.participants, scenario.participants.length],
    [texts.years, years],
    [texts.comparedWith, texts.games[scenario.sharing.game]],
    [texts.total, euro(plan.cost.total)],
    [texts.totalPerYear, euro(Math.round(plan.cost.total / years))],
    [texts.allAlone, euro(alone)],
    [texts.allAlonePerYear, euro(Math.round(alone / years))],
    [texts.proof, proofStatement(plan).join(': ')],
    [texts.oddCents, oddCentSentence],
  ]
  const sheet = worksheet(texts.overview, [column(texts.overview, 32), column('', 60)], facts)
  facts.forEach(([, value], row) => {
    const style = { alignment: { horizontal: 'left', wrapText: true }, ...(row >= 5 && row <= 8 && { numFmt: money }) }
    sheet.cells.set(`${row + 1},1`, { value: value!, style: style as object })
  })
  return sheet
}

function sharesSheet(scenario: PlanScenario, plan: Plan) {
  const rules = available(plan)
  return worksheet(
    texts.shares,
    [
      column(texts.key, 12),
      column(texts.participant, 24),
      { name: texts.inhabitants, width: 12, format: '#,##0', isSummed: true },
      amountColumn(texts.standAlone),
      ...rules.flatMap(({ rule, result }) => [
        amountColumn(ruleNames[rule]),
        ...(result.error95 ? [column(texts.error95, 14, money)] : []),
        amountColumn(texts.savingBy(ruleNames[rule])),
      ]),
    ],
    scenario.participants.map(({ id, name, inhabitants }) => [
      id,
      nameOf({ id, name }),
      inhabitants,
      euro(plan.standAlone[id]!),
      ...rules.flatMap(({ result: { shares, savings, error95 } }) => [
        euro(shares[id]!),
        ...(error95 ? [euro(error95[id]!)] : []),
        euro(savings[id]!),
      ]),
    ]),
    texts.sum,
  )
}

function yearlySheet(scenario: PlanScenario, plan: Plan) {
  const rules = available(plan)
  const perYear = (amounts: Record<string, number>) => yearly(scenario, amounts)
  const columns = [plan.standAlone, ...rules.map(({ result }) => result.shares)].map(perYear)
  return worksheet(
    texts.perYear,
    [
      column(texts.key, 12),
      column(texts.participant, 24),
      amountColumn(texts.standAlone),
      ...rules.map(({ rule }) => amountColumn(ruleNames[rule])),
    ],
    scenario.participants.map(({ id, name }, at) => [
      id,
      nameOf({ id, name }),
      ...columns.map((column) => euro(column[at]!)),
    ]),
    texts.sum,
  )
}

/** Whole cents in a year, in the order of the participants, that add up to the sum's whole cents in a year. */
function yearly({ participants, horizonYears }: PlanScenario, amounts: Record<string, number>): number[] {
  const exact = participants.map(({ id }) => amounts[id]! / horizonYears)
  return roundToTotal(exact, cents(Math.round(sum(amounts) / horizonYears)))
}

function stabilitySheet(scenario: PlanScenario, plan: Plan) {
  return worksheet(
    texts.stability,
    [column(texts.rule, 36), column(texts.stability, 60), column(texts.group, 60), column(texts.gain, 18, money)],
    planRules.flatMap((rule): CellValue[][] => {
      const result = plan.rules[rule]
      if (!result) return []
      if ('reason' in result) return [[ruleNames[rule], sharingRefusal(result.reason), '', null]]
      const { blocking } = result
      return [
        [
          ruleNames[rule],
          stabilityWords(scenario, result),
          blocking ? groupWords(scenario, blocking.group, Infinity) : '',
          blocking && euro(blocking.gain),
        ],
      ]
    }),
  )
}

function billSheet(scenario: PlanScenario, plan: Plan) {
  const names = solutionNames(scenario)
  return worksheet(
    texts.bill,
    [
      column(texts.solution, 32),
      column(texts.kind, 32),
      column(texts.users, 12),
      amountColumn(texts.amount),
      column(texts.remark, 80),
    ],
    plan.cost.items.map((item) => [
      item.solution
        .split(' + ')
        .map((id) => names.get(id) ?? id)
        .join(' + '),
      costItemName(item),
      item.participants.length,
      euro(item.amount),
      boughtBeyondNote(scenario, item) ?? (priceWords(scenario, item) || null),
    ]),
    texts.sum,
  )
}

function assignmentSheet(scenario: PlanScenario, plan: Plan) {
  const names = solutionNames(scenario)
  return worksheet(
    texts.assignment,
    [column(texts.key, 12), column(texts.participant, 24), column(texts.need, 32), column(texts.solution, 32)],
    scenario.participants.flatMap((participant) =>
      participant.needs.map((need) => [
        participant.id,
        nameOf(participant),
        capabilityName(scenario, need),
        names.get(plan.assignment[participant.id]![need]!)!,
      ]),
    ),
  )
}

function alternativesSheet(scenario: PlanScenario, plan: Plan) {
  const names = solutionNames(scenario)
  return worksheet(
    texts.alternatives,
    [column(texts.amount, 18, money), column(texts.more, 18, money), column(texts.solutions, 80)],
    plan.alternatives.map(({ total, solutions }) => [
      euro(total),
      euro(total - plan.cost.total),
      solutions.map((id) => names.get(id)).join(', '),
    ]),
  )
}

function frontSheet(plan: Plan) {
  return worksheet(
    texts.front,
    [column(texts.meanLockIn, 24, '0.000'), column(texts.amount, 18, money), column(texts.more, 18, money)],
    plan.front.map(({ total, meanLockIn }) => [meanLockIn, euro(total), euro(total - plan.cost.total)]),
  )
}

/** Where quantities are not known: the share by every rule at small, expected and large quantities. */
function useCasesSheets(scenario: PlanScenario, plan: Plan) {
  const { useCases } = plan
  if (!useCases) return []
  const share = (useCase: UseCase, rule: PlanRule, id: string): CellValue => {
    if ('missing' in useCase) return missingUseCase(useCase)!
    const amount = useCase.shares[rule]?.[id]
    return amount === undefined ? null : euro(amount)
  }
  return [
    worksheet(
      useCaseTexts.sheet,
      [
        column(texts.rule, 36),
        column(texts.participant, 24),
        ...[useCaseTexts.low, useCaseTexts.expected, useCaseTexts.high].map((name) => column(name, 18, money)),
      ],
      available(plan).flatMap(({ rule, result }) =>
        scenario.participants.map((participant) => [
          ruleNames[rule],
          nameOf(participant),
          share(useCases.low, rule, participant.id),
          euro(result.shares[participant.id]!),
          share(useCases.high, rule, participant.id),
        ]),
      ),
    ),
  ]
}

function available(plan: Plan): { rule: PlanRule; result: PlanShares }[] {
  return planRules.flatMap((rule) => {
    const result = plan.rules[rule]
    return result && 'shares' in result ? [{ rule, result }] : []
  })
}

const solutionNames = (scenario: PlanScenario) =>
  new Map(scenario.solutions.map((solution) => [solution.id, nameOf(solution)]))
const sum = (values: Record<string, number>) => Object.values(values).reduce((a, b) => a + b, 0)
const euro = (amount: number) => amount / 100
