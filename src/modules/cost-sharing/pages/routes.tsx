import type { Context } from 'hono'
import { Refused } from '../../../kernel/refusal.ts'
import type { Route } from '../../../platform/server/routes.ts'
import type { Permission } from '../../access/schema.ts'
import { readSentScenario } from '../actions/read-sent-scenario.ts'
import { calculatorAddresses } from '../addresses.ts'
import type { Example } from '../formats/examples.ts'
import { calculatorPermissions } from '../policy.ts'
import { planJsonSchema } from '../schema.ts'
import { sharingRefusal } from '../texts.de.ts'
import { attachment } from './attachment.ts'
import { bundleCalculatorRoutes } from './bundle-routes.tsx'
import { ChoosePage } from './choose.tsx'
import { resultRoutes } from './result-routes.tsx'
import type { CalculatorServices } from './services.ts'

const permission = calculatorPermissions.useCalculator

/** Every page of the calculator. */
export const calculatorPages = (services: CalculatorServices): Route<Permission>[] => [
  ...bundleCalculatorRoutes(services.plans),
  {
    method: 'GET',
    path: calculatorAddresses.choose,
    permission,
    answer: (c) => c.html(<ChoosePage examples={services.examples} />),
  },
  {
    method: 'POST',
    path: calculatorAddresses.choose,
    permission,
    answer: (c) => startChosen(c, services),
  },
  ...services.examples.map(exampleRoute),
  { method: 'GET', path: calculatorAddresses.schema, permission, answer: (c) => c.json(planJsonSchema()) },
  ...resultRoutes(services.plans),
]

async function startChosen(c: Context, { plans, examples, readers }: CalculatorServices): Promise<Response> {
  const form = await c.req.parseBody()
  try {
    const example = examples.find(({ id }) => id === form['beispiel'])
    const scenario = example?.scenario ?? (await readSentScenario(readers, await fileIn(form), c.get('client')))
    const id = await plans.start({ scenario, leftOut: [] }, c.get('client'))
    return c.redirect(calculatorAddresses.result(id), 303)
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return c.html(<ChoosePage examples={examples} errors={error.refusals.map(sharingRefusal)} />, 422)
  }
}

async function fileIn(form: Record<string, unknown>): Promise<Uint8Array> {
  const file = form['datei']
  if (!(file instanceof File) || (file.size === 0 && file.name === '')) throw new Refused('input', [{ code: 'noFile' }])
  return new Uint8Array(await file.arrayBuffer())
}

const exampleRoute = ({ id, text }: Example): Route<Permission> => ({
  method: 'GET',
  path: calculatorAddresses.example(id),
  permission,
  answer: (c) => c.body(text, 200, { 'Content-Type': 'application/yaml; charset=utf-8', ...attachment(`${id}.yaml`) }),
})
