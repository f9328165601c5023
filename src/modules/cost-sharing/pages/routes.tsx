import type { Context } from 'hono'
import { Refused, type Refusal } from '../../../kernel/refusal.ts'
import type { Route } from '../../../platform/routes.ts'
import type { Action } from '../../organisations/index.ts'
import { effectiveScenario, type Computations } from '../actions/computations.ts'
import type { Example } from '../formats/examples.ts'
import { readScenarioFile } from '../formats/scenario-file.ts'
import { planRules, type ComputationInput, type PlanRule } from '../schema.ts'
import type { Computation } from '../store.ts'
import { sharingRefusal } from '../texts.de.ts'
import { planWorkbook } from '../formats/workbook.ts'
import { addresses } from './addresses.ts'
import { ChoosePage } from './choose.tsx'
import { isAvailable, ResultPage } from './result.tsx'
import { FailedPage, progressText, WaitingPage } from './waiting.tsx'

/** Every page of the calculator. */
export function calculatorPages(computations: Computations, examples: readonly Example[]): Route<Action>[] {
  const routes: Route<Action>[] = []
  const add = (method: 'GET' | 'POST') => (path: string, answer: Route<Action>['answer']) =>
    routes.push({ method, path, rule: 'seeOpenPages', answer })
  const [get, post] = [add('GET'), add('POST')]
  get(addresses.choose, (c) => c.html(<ChoosePage examples={examples} />))

  post(addresses.choose, async (c) => {
    const form = await c.req.parseBody()
    try {
      const scenario = await chosenScenario(form, examples)
      return c.redirect(addresses.result(await computations.start({ scenario, leftOut: [] })), 303)
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      return c.html(<ChoosePage examples={examples} errors={sentences(error.refusals)} />, 422)
    }
  })

  get(addresses.result(':id'), async (c) => {
    const found = await computations.find(c.req.param('id')!)
    if (!found) return c.notFound()
    if (found.status === 'waiting' || found.status === 'running') return c.html(<WaitingPage computation={found} />)
    if (!found.result)
      return c.html(<FailedPage computation={found} reasons={sentences(found.refusal ?? [{ code: 'crashed' }])} />)
    const { id, input, result: plan } = found
    const scenario = effectiveScenario(input)
    return c.html(<ResultPage id={id} whole={input.scenario} scenario={scenario} plan={plan} rule={ruleIn(c, found)} />)
  })

  get(addresses.progress(':id'), async (c) => {
    const found = await computations.find(c.req.param('id')!)
    return found ? c.json({ status: found.status, text: progressText(found) }) : c.notFound()
  })

  post(addresses.cancel(':id'), async (c) => {
    await computations.cancel(c.req.param('id')!)
    return c.redirect(addresses.result(c.req.param('id')!), 303)
  })

  post(addresses.change(':id'), async (c) => {
    const found = await computations.find(c.req.param('id')!)
    if (!found) return c.notFound()
    const form = await c.req.parseBody({ all: true })
    if (form['nochmal']) return c.redirect(addresses.result(await computations.start(found.input)), 303)
    const changed = changedInput(found.input, form)
    if ('code' in changed) return c.html(<ChoosePage examples={examples} errors={sentences([changed])} />, 422)
    return c.redirect(addresses.result(await computations.start(changed)), 303)
  })

  get(addresses.workbook(':id'), async (c) => {
    const found = await computations.find(c.req.param('id')!)
    if (!found?.result) return c.notFound()
    const workbook = await planWorkbook(effectiveScenario(found.input), found.result)
    return c.body(new Uint8Array(workbook), 200, {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Disposition': 'attachment; filename="allmende-umlage.xlsx"',
    })
  })

  get(addresses.json(':id'), async (c) => {
    const found = await computations.find(c.req.param('id')!)
    return found?.result ? c.json(found.result) : c.notFound()
  })

  get(addresses.scenario(':id'), async (c) => {
    const found = await computations.find(c.req.param('id')!)
    if (!found) return c.notFound()
    return c.body(JSON.stringify(effectiveScenario(found.input), null, 2), 200, {
      'Content-Type': 'application/json',
      'Content-Disposition': 'attachment; filename="allmende-szenario.json"',
    })
  })
  return routes
}

async function chosenScenario(form: Record<string, unknown>, examples: readonly Example[]) {
  const example = examples.find(({ id }) => id === form['beispiel'])
  if (example) return example.scenario
  const file = form['datei']
  if (!(file instanceof File) || file.size === 0) throw new Refused('input', [{ code: 'noFile' }])
  return readScenarioFile(await file.text())
}

function changedInput({ scenario }: ComputationInput, form: Record<string, unknown>): ComputationInput | Refusal {
  const ticked = new Set([form['teilnehmer']].flat().map(String))
  const leftOut = scenario.participants.map(({ id }) => id).filter((id) => !ticked.has(id))
  if (leftOut.length === scenario.participants.length) return { code: 'nobodyLeft' }
  const horizonYears = Number(form['jahre'])
  if (!Number.isInteger(horizonYears) || horizonYears < 1 || horizonYears > 50) return { code: 'horizon' }
  const game = form['spiel'] === 'same-package' ? 'same-package' : 'own-best'
  return { scenario: { ...scenario, horizonYears, sharing: { ...scenario.sharing, game } }, leftOut }
}

function ruleIn(c: Context, { result }: Computation): PlanRule {
  const asked = planRules.find((rule) => rule === c.req.query('regel'))
  if (asked) return asked
  return isAvailable(result!, 'equal-relative-savings') ? 'equal-relative-savings' : 'stand-alone'
}

const sentences = (refusals: readonly Refusal[]) => refusals.map(sharingRefusal)
