import type { Context } from 'hono'
import type { Route } from '../../../platform/server/routes.ts'
import { MessagePage } from '../../../ui/static-pages.tsx'
import { may } from '../../access/door.ts'
import type { Permission } from '../../access/schema.ts'
import { bundleById } from '../../bundles/door.ts'
import { addressOf, type Computations } from '../actions/computations.ts'
import { effectiveScenario } from '../actions/effective-scenario.ts'
import { calculatorAddresses, resultBy } from '../addresses.ts'
import { fileNameOf } from '../formats/file-name.ts'
import { planWorkbook } from '../formats/workbook.ts'
import { calculatorPermissions } from '../policy.ts'
import type { Plan, PlanRule } from '../schema.ts'
import type { Computation } from '../store/computation-rows.ts'
import { planNotes } from '../texts.de.ts'
import { attachment } from './attachment.ts'
import { choicesPosted, inputFor, ruleNamed, type Choices } from './choices.ts'
import type { Origin } from './origin.tsx'
import { ResultPage } from './result.tsx'
import { isAvailable } from './shares-section.tsx'
import { FailedPage, progressText, progressValue, WaitingPage } from './waiting.tsx'

interface Shown {
  c: Context
  computations: Computations
  found: Computation
}

/** One computation and everything that can be had of it. */
export function resultRoutes(computations: Computations): Route<Permission>[] {
  const permission = calculatorPermissions.useCalculator
  const withFound = (answer: (shown: Shown) => Response | Promise<Response>) => async (c: Context) => {
    const found = await computations.find(c.req.param('id')!)
    return unlisted(found ? await answer({ c, computations, found }) : await notFound(c))
  }
  const backToResult = (c: Context) =>
    unlisted(c.redirect(calculatorAddresses.result(encodeURIComponent(c.req.param('id')!)), 303))
  return [
    { method: 'GET', path: calculatorAddresses.result(':id'), permission, answer: withFound(showResult) },
    {
      method: 'GET',
      path: calculatorAddresses.progress(':id'),
      permission,
      answer: withFound(({ c, found }) =>
        c.json({ status: found.status, text: progressText(found), value: progressValue(found) }),
      ),
    },
    {
      method: 'POST',
      path: calculatorAddresses.cancel(':id'),
      permission,
      answer: async (c) => {
        await computations.cancel(c.req.param('id')!)
        return backToResult(c)
      },
    },
    { method: 'GET', path: calculatorAddresses.change(':id'), permission, answer: backToResult },
    { method: 'POST', path: calculatorAddresses.change(':id'), permission, answer: withFound(computeChanged) },
    { method: 'GET', path: calculatorAddresses.workbook(':id'), permission, answer: withFound(workbookOf) },
    {
      method: 'GET',
      path: calculatorAddresses.json(':id'),
      permission,
      answer: withFound(jsonOf),
    },
    { method: 'GET', path: calculatorAddresses.scenario(':id'), permission, answer: withFound(scenarioOf) },
  ]
}

async function showResult(shown: Shown): Promise<Response> {
  const { c, found } = shown
  if (found.status === 'waiting' || found.status === 'running')
    return c.html(<WaitingPage computation={found} origin={await originOf(c, found)} />)
  return showEnd(shown, { rule: ruleNamed(c.req.query('regel')) })
}

async function computeChanged(shown: Shown): Promise<Response> {
  const { c, computations, found } = shown
  const form = await c.req.parseBody({ all: true })
  if (form['nochmal'])
    return c.redirect(calculatorAddresses.result(await computations.start(found.input, c.get('client'))), 303)
  const rule = ruleNamed(form['regel'])
  const choices = choicesPosted(found.input, form)
  if (choices.mistakes.length > 0) return showEnd(shown, { rule, choices })
  const id = await computations.start(inputFor(found.input, choices), c.get('client'))
  return c.redirect(rule ? resultBy(id, rule) : calculatorAddresses.result(id), 303)
}

async function workbookOf({ c, found }: Shown): Promise<Response> {
  if (!found.result) return notFound(c)
  const scenario = effectiveScenario(found.input)
  return c.body(new Uint8Array(await planWorkbook(scenario, found.result)), 200, {
    'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ...attachment(`${fileNameOf(scenario.title)}.xlsx`),
  })
}

function jsonOf({ c, found: { input, result } }: Shown): Response | Promise<Response> {
  if (!result) return notFound(c)
  const notes = planNotes(effectiveScenario(input), result)
  return c.json({ ...result, notes }, 200, attachment('allmende-ergebnis.json'))
}

const scenarioOf = ({ c, found }: Shown) =>
  c.body(JSON.stringify(effectiveScenario(found.input), null, 2), 200, {
    'Content-Type': 'application/json',
    ...attachment('allmende-szenario.json'),
  })

/** The result or why there is none, also with a form that has to be corrected. */
async function showEnd({ c, computations, found }: Shown, { rule, choices }: { rule?: PlanRule; choices?: Choices }) {
  const status = choices ? 422 : 200
  const { id, input, result: plan } = found
  const origin = await originOf(c, found)
  if (!plan) return c.html(<FailedPage computation={found} rule={rule} choices={choices} origin={origin} />, status)
  const shown = rule ?? (isAvailable(plan, 'equal-relative-savings') ? 'equal-relative-savings' : 'stand-alone')
  const together = input.leftOut.length > 0 ? await withEverybody(computations, found) : undefined
  const scenario = effectiveScenario(input)
  const parts = { id, whole: input.scenario, scenario, plan, rule: shown, together, choices, origin }
  return c.html(<ResultPage {...parts} />, status)
}

async function withEverybody(computations: Computations, { input }: Computation) {
  const id = addressOf({ ...input, leftOut: [] })
  const result: Plan | null | undefined = (await computations.find(id))?.result
  return result ? { id, total: result.cost.total } : undefined
}

async function originOf(c: Context, { input }: Computation): Promise<Origin | undefined> {
  const { bundle: id } = input
  const bundle = id && (await c.get('asCaller')((transaction) => bundleById(transaction, id)))
  return bundle
    ? { id: bundle.id, title: bundle.title, mayChange: may(c.get('actor'), calculatorPermissions.calculateBundle) }
    : undefined
}

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
