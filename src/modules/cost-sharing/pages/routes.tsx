import { calculatorPermissions } from '../policy.ts'
import type { Context } from 'hono'
import { Refused } from '../../../kernel/refusal.ts'
import type { Route } from '../../../platform/server/routes.ts'
import { MessagePage } from '../../../ui/static-pages.tsx'
import { bundleById } from '../../bundles/door.ts'
import { may } from '../../access/door.ts'
import type { Permission } from '../../access/schema.ts'
import { addressOf, effectiveScenario } from '../actions/computations.ts'
import { readSentScenario } from '../actions/read-sent-scenario.ts'
import type { Example } from '../formats/examples.ts'
import { fileNameOf } from '../formats/file-name.ts'
import { planWorkbook } from '../formats/workbook.ts'
import { planJsonSchema, type Plan, type PlanRule } from '../schema.ts'
import type { Computation } from '../store/computations.ts'
import { sharingRefusal } from '../texts.de.ts'
import { calculatorAddresses, resultBy } from '../addresses.ts'
import { bundleCalculatorRoutes } from './bundle-routes.tsx'
import { ChoosePage } from './choose.tsx'
import type { Origin } from './origin.tsx'
import { ResultPage } from './result.tsx'
import { isAvailable } from './shares-section.tsx'
import { FailedPage, progressText, progressValue, WaitingPage } from './waiting.tsx'
import type { CalculatorServices } from './services.ts'
import { inputFor, ruleNamed, choicesPosted, type Choices } from './choices.ts'

/** Every page of the calculator. */
export function calculatorPages({ plans: computations, examples, readers }: CalculatorServices): Route<Permission>[] {
  const routes = bundleCalculatorRoutes(computations)
  const add = (method: 'GET' | 'POST') => (path: string, answer: Route<Permission>['answer']) =>
    routes.push({
      method,
      path,
      permission: calculatorPermissions.useCalculator,
      answer: path.startsWith(calculatorAddresses.result(':id')) ? async (c) => unlisted(await answer(c)) : answer,
    })
  const [get, post] = [add('GET'), add('POST')]
  get(calculatorAddresses.choose, (c) => c.html(<ChoosePage examples={examples} />))

  post(calculatorAddresses.choose, async (c) => {
    const form = await c.req.parseBody()
    try {
      const scenario =
        exampleIn(form, examples) ?? (await readSentScenario(readers, await fileIn(form), c.get('client')))
      return c.redirect(
        calculatorAddresses.result(await computations.start({ scenario, leftOut: [] }, c.get('client'))),
        303,
      )
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      return c.html(<ChoosePage examples={examples} errors={error.refusals.map(sharingRefusal)} />, 422)
    }
  })

  for (const { id, text } of examples)
    get(calculatorAddresses.example(id), (c) =>
      c.body(text, 200, { 'Content-Type': 'application/yaml; charset=utf-8', ...attachment(`${id}.yaml`) }),
    )
  get(calculatorAddresses.schema, (c) => c.json(planJsonSchema()))

  get(calculatorAddresses.result(':id'), async (c) => {
    const found = await computations.find(c.req.param('id')!)
    if (!found) return notFound(c)
    if (found.status === 'waiting' || found.status === 'running')
      return c.html(<WaitingPage computation={found} origin={await originOf(c, found)} />)
    return showEnd(c, found, { rule: ruleNamed(c.req.query('regel')) })
  })

  get(calculatorAddresses.progress(':id'), async (c) => {
    const found = await computations.find(c.req.param('id')!)
    if (!found) return notFound(c)
    return c.json({ status: found.status, text: progressText(found), value: progressValue(found) })
  })

  post(calculatorAddresses.cancel(':id'), async (c) => {
    await computations.cancel(c.req.param('id')!)
    return c.redirect(calculatorAddresses.result(encodeURIComponent(c.req.param('id')!)), 303)
  })

  get(calculatorAddresses.change(':id'), (c) =>
    c.redirect(calculatorAddresses.result(encodeURIComponent(c.req.param('id')!)), 303),
  )

  post(calculatorAddresses.change(':id'), async (c) => {
    const found = await computations.find(c.req.param('id')!)
    if (!found) return notFound(c)
    const form = await c.req.parseBody({ all: true })
    if (form['nochmal'])
      return c.redirect(calculatorAddresses.result(await computations.start(found.input, c.get('client'))), 303)
    const rule = ruleNamed(form['regel'])
    const choices = choicesPosted(found.input, form)
    if (choices.mistakes.length > 0) return showEnd(c, found, { rule, choices })
    const id = await computations.start(inputFor(found.input, choices), c.get('client'))
    return c.redirect(rule ? resultBy(id, rule) : calculatorAddresses.result(id), 303)
  })

  get(calculatorAddresses.workbook(':id'), async (c) => {
    const found = await computations.find(c.req.param('id')!)
    if (!found?.result) return notFound(c)
    const scenario = effectiveScenario(found.input)
    return c.body(new Uint8Array(await planWorkbook(scenario, found.result)), 200, {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      ...attachment(`${fileNameOf(scenario.title)}.xlsx`),
    })
  })

  get(calculatorAddresses.json(':id'), async (c) => {
    const found = await computations.find(c.req.param('id')!)
    return found?.result ? c.json(found.result, 200, attachment('allmende-ergebnis.json')) : notFound(c)
  })

  get(calculatorAddresses.scenario(':id'), async (c) => {
    const found = await computations.find(c.req.param('id')!)
    if (!found) return notFound(c)
    return c.body(JSON.stringify(effectiveScenario(found.input), null, 2), 200, {
      'Content-Type': 'application/json',
      ...attachment('allmende-szenario.json'),
    })
  })

  /** The result or why there is none, also with a form that has to be corrected. */
  async function showEnd(c: Context, found: Computation, { rule, choices }: { rule?: PlanRule; choices?: Choices }) {
    const status = choices ? 422 : 200
    const { id, input, result: plan } = found
    const origin = await originOf(c, found)
    if (!plan) return c.html(<FailedPage computation={found} rule={rule} choices={choices} origin={origin} />, status)
    const shown = rule ?? (isAvailable(plan, 'equal-relative-savings') ? 'equal-relative-savings' : 'stand-alone')
    const together = input.leftOut.length > 0 ? await withEverybody(found) : undefined
    const scenario = effectiveScenario(input)
    const parts = { id, whole: input.scenario, scenario, plan, rule: shown, together, choices, origin }
    return c.html(<ResultPage {...parts} />, status)
  }

  async function withEverybody({ input }: Computation) {
    const id = addressOf({ ...input, leftOut: [] })
    const result: Plan | null | undefined = (await computations.find(id))?.result
    return result ? { id, total: result.cost.total } : undefined
  }
  return routes
}

async function originOf(c: Context, { input }: Computation): Promise<Origin | undefined> {
  const { bundle: id } = input
  const bundle = id && (await c.get('asCaller')((transaction) => bundleById(transaction, id)))
  return bundle
    ? { id: bundle.id, title: bundle.title, mayChange: may(c.get('actor'), calculatorPermissions.calculateBundle) }
    : undefined
}

const exampleIn = (form: Record<string, unknown>, examples: readonly Example[]) =>
  examples.find(({ id }) => id === form['beispiel'])?.scenario

async function fileIn(form: Record<string, unknown>): Promise<Uint8Array> {
  const file = form['datei']
  if (!(file instanceof File) || (file.size === 0 && file.name === '')) throw new Refused('input', [{ code: 'noFile' }])
  return new Uint8Array(await file.arrayBuffer())
}

const attachment = (name: string) => ({ 'Content-Disposition': `attachment; filename="${name}"` })

const notFound = (c: Context) =>
  c.html(
    <MessagePage
      title="Nicht gefunden"
      text="Dieses Ergebnis gibt es nicht oder nicht mehr. Ergebnisse bleiben 30 Tage gespeichert."
      next={{ href: calculatorAddresses.choose, name: 'Zum Rechner' }}
    />,
    404,
  )

/** Whoever knows the address of a result sees it; nobody lists or keeps it. */
function unlisted(answer: Response): Response {
  answer.headers.set('X-Robots-Tag', 'noindex')
  answer.headers.set('Cache-Control', 'private')
  return answer
}
