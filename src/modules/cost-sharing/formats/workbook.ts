import { writeXlsx, type CellValue, type ColumnDef } from 'hucre'
import { capabilityName, nameOf } from '../../optimal-package/index.ts'
import { planRules, type Plan, type PlanScenario } from '../schema.ts'
import { costKindNames, ruleNames, stabilityWords, workbookTexts as texts } from '../texts.de.ts'

const money = '#,##0.00 "€"'
const bold = { font: { bold: true } }

/** The whole result as an XLSX file: shares by every rule, bill, who uses what, alternatives. Amounts in euro. */
export function planWorkbook(scenario: PlanScenario, plan: Plan): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [
      sharesSheet(scenario, plan),
      billSheet(scenario, plan),
      assignmentSheet(scenario, plan),
      alternativesSheet(scenario, plan),
    ],
  })
}

function sharesSheet(scenario: PlanScenario, plan: Plan) {
  const rules = planRules.flatMap((rule) => {
    const result = plan.rules[rule]
    return result && 'shares' in result ? [{ rule, ...result }] : []
  })
  const rows: CellValue[][] = scenario.participants.map((participant) => [
    participant.id,
    nameOf(participant),
    participant.inhabitants,
    euro(plan.standAlone[participant.id]!),
    ...rules.flatMap(({ shares, savings }) => [euro(shares[participant.id]!), euro(savings[participant.id]!)]),
  ])
  const totals = (values: Record<string, number>) => euro(Object.values(values).reduce((a, b) => a + b, 0))
  rows.push(
    [
      texts.sum,
      '',
      null,
      totals(plan.standAlone),
      ...rules.flatMap(({ shares, savings }) => [totals(shares), totals(savings)]),
    ],
    [texts.stability, '', null, null, ...rules.flatMap((rule) => [stabilityWords(scenario, rule), null])],
    [],
    [scenario.title],
    [scenario.note ?? null],
  )
  return sheet(
    texts.shares,
    [
      column(texts.key, 12),
      column(texts.participant, 24),
      column(texts.inhabitants, 12, '#,##0'),
      column(texts.standAlone, 16, money),
      ...rules.flatMap(({ rule }) => [
        column(ruleNames[rule], 20, money),
        column(texts.savingBy(ruleNames[rule]), 20, money),
      ]),
    ],
    rows,
  )
}

function billSheet(scenario: PlanScenario, plan: Plan) {
  const solutionNames = new Map(scenario.solutions.map((solution) => [solution.id, nameOf(solution)]))
  return sheet(
    texts.bill,
    [column(texts.solution, 32), column(texts.kind, 28), column(texts.users, 12), column(texts.amount, 18, money)],
    [
      ...plan.cost.items.map((item) => [
        item.solution
          .split(' + ')
          .map((id) => solutionNames.get(id) ?? id)
          .join(' + '),
        costKindNames[item.kind],
        item.participants.length,
        euro(item.amount),
      ]),
      [texts.sum, '', null, euro(plan.cost.total)],
    ],
  )
}

function assignmentSheet(scenario: PlanScenario, plan: Plan) {
  const solutionNames = new Map(scenario.solutions.map((solution) => [solution.id, nameOf(solution)]))
  return sheet(
    texts.assignment,
    [column(texts.key, 12), column(texts.participant, 24), column(texts.need, 32), column(texts.solution, 32)],
    scenario.participants.flatMap((participant) =>
      participant.needs.map((need) => [
        participant.id,
        nameOf(participant),
        capabilityName(scenario, need),
        solutionNames.get(plan.assignment[participant.id]![need]!)!,
      ]),
    ),
  )
}

function alternativesSheet(scenario: PlanScenario, plan: Plan) {
  const solutionNames = new Map(scenario.solutions.map((solution) => [solution.id, nameOf(solution)]))
  return sheet(
    texts.alternatives,
    [column(texts.amount, 18, money), column(texts.more, 18, money), column(texts.solutions, 80)],
    plan.alternatives.map(({ total, solutions }) => [
      euro(total),
      euro(total - plan.cost.total),
      solutions.map((id) => solutionNames.get(id)).join(', '),
    ]),
  )
}

function sheet(name: string, columns: ColumnDef[], rows: CellValue[][]) {
  const header = columns.map((column) => column.header ?? '')
  const cells = new Map(header.map((value, index) => [`0,${index}`, { value, style: bold }]))
  return {
    name,
    columns: columns.map(({ width, numFmt }) => ({ width, numFmt })),
    rows: [header, ...rows],
    cells,
    freezePane: { rows: 1 },
  }
}

function column(header: string, width: number, numFmt?: string): ColumnDef {
  return numFmt ? { header, width, numFmt } : { header, width }
}

const euro = (amount: number) => amount / 100
