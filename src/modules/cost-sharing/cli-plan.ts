import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { euros } from '../../kernel/german-numbers.ts'
import { Refused } from '../../kernel/refusal.ts'
import { loadSolver } from '../../platform/work/solver.ts'
import { progressLines } from '../../ui/progress-lines.ts'
import { textTable } from '../../ui/text-table.ts'
import { nameOf } from '../optimal-package/index.ts'
import { planUses } from './actions/plan-uses.ts'
import { maxScenarioLength, readScenarioBytes } from './formats/scenario-file.ts'
import {
  planJsonSchema,
  planRules,
  secondsFor,
  type Plan,
  type PlanRule,
  type PlanScenario,
  type PlanShares,
  type UseCase,
} from './schema.ts'
import {
  aboveBestWords,
  alternativesNote,
  boughtBeyondNotes,
  costItemName,
  estimateSentence,
  oddCentSentence,
  planHelp,
  planNotes,
  progressSentence,
  ruleNames,
  sharingRefusal,
  spanWords,
  stabilityWords,
  withoutItWords,
} from './texts.de.ts'
import { priceWords } from './texts/price-words.de.ts'
import { missingUseCase, useCaseTexts as texts } from './texts/other-use.de.ts'
import { planWorkbook } from './formats/workbook.ts'

/** `plan SCENARIO.yaml [--json] [--xlsx FILE] [--seconds N] [--schema]`: what the terminal shows. */
export async function planCommand(args: readonly string[]): Promise<string> {
  const { values, positionals } = options(args)
  if (values.help) return planHelp
  if (values.schema) return JSON.stringify(planJsonSchema(), null, 2)
  const seconds = Number(values.seconds ?? 1)
  if (positionals.length !== 1 || !(seconds > 0 && seconds <= 86_400)) usage()
  const scenario = readScenarioBytes(bytesOf(positionals[0]!))
  const say = progressLines()
  const plan = planUses(scenario, {
    solve: await loadSolver(),
    now: () => performance.now(),
    seconds: values.seconds === undefined ? secondsFor(scenario) : seconds,
    report: (progress) => say(() => progressSentence(progress)),
  })
  if (values.xlsx !== undefined) write(values.xlsx, await planWorkbook(scenario, plan))
  return values.json
    ? JSON.stringify({ ...plan, notes: planNotes(scenario, plan) }, null, 2)
    : planReport(scenario, plan)
}

function options(args: readonly string[]) {
  try {
    const text = { type: 'string' } as const
    const flag = { type: 'boolean' } as const
    const spec = { json: flag, xlsx: text, seconds: text, schema: flag, help: flag }
    return parseArgs({ args: [...args], options: spec, allowPositionals: true })
  } catch {
    return usage()
  }
}

function bytesOf(path: string): Uint8Array {
  try {
    if (statSync(path).size <= 4 * maxScenarioLength) return readFileSync(path)
  } catch {
    return refuse('fileMissing', { path })
  }
  return refuse('fileTooLarge', { megabytes: maxScenarioLength / 1e6 })
}

function write(path: string, content: Uint8Array): void {
  try {
    writeFileSync(path, content, { mode: 0o600 })
  } catch {
    refuse('cannotWrite', { path })
  }
}

export function planReport(scenario: PlanScenario, plan: Plan): string {
  const rules = planRules.flatMap((rule) => {
    const result = plan.rules[rule]
    return result && 'shares' in result ? [{ rule, result }] : []
  })
  const unavailable = planRules.flatMap((rule) => {
    const result = plan.rules[rule]
    return result && 'reason' in result ? [`${ruleNames[rule]}: ${sharingRefusal(result.reason)}`] : []
  })
  const proof = plan.optimal
    ? 'nachweislich das günstigste Gesamtpaket'
    : `bestes gefundenes Gesamtpaket, ${aboveBestWords(plan.gap)}`
  const solutions = Object.entries(plan.why).map(([id, why]) => [
    id,
    why.covers.join(', ') || 'wird vorausgesetzt',
    withoutItWords(why),
  ])
  return [
    scenario.title,
    ...(scenario.note ? [scenario.note] : []),
    `${euros(plan.cost.total)} ${spanWords(scenario.horizonYears)}, ${proof}`,
    textTable(['Lösung', 'deckt', 'mehr ohne sie'], solutions),
    boughtBeyondNotes(scenario, plan).join('\n'),
    billLines(scenario, plan),
    sharesTable(scenario, plan, rules),
    oddCentSentence,
    useCasesTable(scenario, plan, rules),
    rules.some(({ result }) => result.error95) ? estimateSentence : '',
    [
      ...rules.map(({ rule, result }) => `${ruleNames[rule]}: ${stabilityWords(scenario, result)}`),
      ...unavailable,
    ].join('\n'),
    [
      ...plan.alternatives.map(({ total, solutions }) => `Sonst: ${euros(total)} mit ${solutions.join(', ')}`),
      alternativesNote(plan),
    ]
      .filter(Boolean)
      .join('\n'),
  ]
    .filter(Boolean)
    .join('\n\n')
}

/** Every line of the bill, where prices are said in components; '' where the solutions say it all. */
function billLines(scenario: PlanScenario, plan: Plan): string {
  const { items, total } = plan.cost
  if (!items.some(({ name }) => name !== undefined)) return ''
  const line = (amount: number, words: string) => `${euros(amount).padStart(16)}  ${words}`
  const lines = items.map((item) => {
    const price = priceWords(scenario, item)
    return line(item.amount, `${item.solution}: ${costItemName(item)}${price && ` (${price})`}`)
  })
  return ['Rechnung', ...lines, line(total, 'Summe')].join('\n')
}

function useCasesTable(scenario: PlanScenario, { useCases, cost }: Plan, rules: readonly ShownRule[]): string {
  const [first] = rules
  if (!useCases || !first) return ''
  const { low, high } = useCases
  const cells = (of: (each: UseCase) => number | undefined) =>
    [low, high].map((each) => missingUseCase(each) ?? euros(of(each) ?? 0))
  const row = (name: string, expected: number, [least, most]: string[]) => [name, least!, euros(expected), most!]
  return [
    texts.title,
    textTable(
      [first.rule, texts.low, texts.expected, texts.high],
      [
        ...scenario.participants.map((participant) =>
          row(
            nameOf(participant),
            first.result.shares[participant.id]!,
            cells((each) => ('shares' in each ? each.shares[first.rule]?.[participant.id] : undefined)),
          ),
        ),
        row(
          texts.together,
          cost.total,
          cells((each) => ('total' in each ? each.total : undefined)),
        ),
      ],
    ),
  ].join('\n')
}

type ShownRule = { rule: PlanRule; result: PlanShares }

function sharesTable({ participants }: PlanScenario, plan: Plan, rules: readonly ShownRule[]): string {
  const sums = [
    'Summe',
    sumOf(plan.standAlone),
    ...rules.flatMap(({ result: { shares, error95 } }) => [sumOf(shares), ...(error95 ? [''] : [])]),
  ]
  return textTable(
    ['', 'allein', ...rules.flatMap(({ rule, result }) => (result.error95 ? [rule, '±'] : [rule]))],
    [
      ...participants.map((participant) => [
        nameOf(participant),
        euros(plan.standAlone[participant.id]!),
        ...rules.flatMap(({ result: { shares, error95 } }) =>
          [shares, ...(error95 ? [error95] : [])].map((values) => euros(values[participant.id]!)),
        ),
      ]),
      sums,
    ],
  )
}

const sumOf = (amounts: Record<string, number>) => euros(Object.values(amounts).reduce((a, b) => a + b, 0))

function usage(): never {
  return refuse('usage', { text: planHelp })
}

function refuse(code: string, values: Record<string, string | number>): never {
  throw new Refused('input', [{ code, values }])
}
