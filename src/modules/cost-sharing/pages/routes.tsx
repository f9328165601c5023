import type { Context } from 'hono'
import { Refused } from '../../../kernel/refusal.ts'
import type { Route } from '../../../platform/server/routes.ts'
import type { Permission } from '../../access/schema.ts'
import type { Computations } from '../actions/computations.ts'
import { calculatorAddresses } from '../addresses.ts'
import type { Example } from '../formats/examples.ts'
import { readScenarioBytes } from '../formats/scenario-file.ts'
import { calculatorPermissions } from '../policy.ts'
import { planJsonSchema } from '../schema.ts'
import { sharingRefusal } from '../texts.de.ts'
import { attachment } from './attachment.ts'
import { bundleCalculatorRoutes } from './bundle-routes.tsx'
import { ChoosePage } from './choose.tsx'
import { resultRoutes } from './result-routes.tsx'

const permission = calculatorPermissions.useCalculator

/** Every page of the calculator. */
export const calculatorPages = (computations: Computations, examples: readonly Example[]): Route<Permission>[] => [
  ...bundleCalculatorRoutes(computations),
  {
    method: 'GET',
    path: calculatorAddresses.choose,
    permission,
    answer: (c) => c.html(<ChoosePage examples={examples} />),
  },
  {
    method: 'POST',
    path: calculatorAddresses.choose,
    permission,
    answer: (c) => startChosen(c, computations, examples),
  },
  ...examples.map(exampleRoute),
  { method: 'GET', path: calculatorAddresses.schema, permission, answer: (c) => c.json(planJsonSchema()) },
  ...resultRoutes(computations),
]

async function startChosen(c: Context, computations: Computations, examples: readonly Example[]): Promise<Response> {
  const form = await c.req.parseBody()
  try {
    const scenario = await chosenScenario(form, examples)
    return c.redirect(
      calculatorAddresses.result(await computations.start({ scenario, leftOut: [] }, c.get('client'))),
      303,
    )
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return c.html(<ChoosePage examples={examples} errors={error.refusals.map(sharingRefusal)} />, 422)
  }
}

async function chosenScenario(form: Record<string, unknown>, examples: readonly Example[]) {
  const example = examples.find(({ id }) => id === form['beispiel'])
  if (example) return example.scenario
  const file = form['datei']
  if (!(file instanceof File) || (file.size === 0 && file.name === '')) throw new Refused('input', [{ code: 'noFile' }])
  return readScenarioBytes(new Uint8Array(await file.arrayBuffer()))
}

const exampleRoute = ({ id, text }: Example): Route<Permission> => ({
  method: 'GET',
  path: calculatorAddresses.example(id),
  permission,
  answer: (c) => c.body(text, 200, { 'Content-Type': 'application/yaml; charset=utf-8', ...attachment(`${id}.yaml`) }),
})
