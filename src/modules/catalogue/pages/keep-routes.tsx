import type { Context } from 'hono'
import type { Refusal } from '../../../kernel/refusal.ts'
import type { Route } from '../../../platform/server/routes.ts'
import { MessagePage } from '../../../ui/static-pages.tsx'
import { unchangedAt } from '../../../ui/unchanged.ts'
import { refuse } from '../../access/door.ts'
import { actorOf, answerOwnForm, idIn, type Fields } from '../../access/index.ts'
import type { Permission } from '../../access/schema.ts'
import { allCapabilities, suggestCapabilities } from '../../capabilities/door.ts'
import { beginSolution, changeSolution, moveSolution, ownSolution } from '../actions/keep-solution.ts'
import { catalogueAddresses } from '../addresses.ts'
import { cataloguePermissions } from '../policy.ts'
import { solutionStatuses, type Solution } from '../schema.ts'
import { fieldsOfSolution, inputOf } from './solution-fields.ts'
import { SolutionForm } from './solution-form.tsx'

const permission = cataloguePermissions.keepSolution

/** Entries of the catalogue by those who keep them. */
export const keepRoutes: Route<Permission>[] = [
  { method: 'GET', path: catalogueAddresses.newSolution, permission, answer: (c) => formPage(c, {}) },
  {
    method: 'POST',
    path: catalogueAddresses.newSolution,
    permission,
    answer: (c) =>
      answerOwnForm(c, {
        work: async (transaction, fields, actor) =>
          beginSolution(transaction, actor, inputOf(fields, await allCapabilities(transaction))),
        done: (id) => c.redirect(`${catalogueAddresses.solution(id)}?hinweis=gespeichert`, 303),
        refused: (refusals, fields) => formPage(c, { fields, refusals }),
      }),
  },
  {
    method: 'GET',
    path: catalogueAddresses.editSolution(':id'),
    permission,
    answer: async (c) => formPage(c, { solution: await own(c) }),
  },
  {
    method: 'POST',
    path: catalogueAddresses.editSolution(':id'),
    permission,
    answer: (c) =>
      answerOwnForm(c, {
        work: async (transaction, fields, actor) =>
          changeSolution(transaction, actor, {
            id: idIn(c),
            version: Number(fields['fassung']) || 0,
            input: inputOf(fields, await allCapabilities(transaction)),
          }),
        done: (isNew) => {
          if (isNew === undefined) return c.html(<MessagePage {...overtaken} />, 409)
          const page = catalogueAddresses.solution(idIn(c))
          return c.redirect(isNew ? `${page}?hinweis=gespeichert` : unchangedAt(page), 303)
        },
        refused: async (refusals, fields) => formPage(c, { solution: await own(c), fields, refusals }),
      }),
  },
  {
    method: 'POST',
    path: catalogueAddresses.solutionMove(':id'),
    permission,
    answer: (c) =>
      answerOwnForm(c, {
        work: (transaction, { stand }, actor) =>
          moveSolution(transaction, actor, {
            id: idIn(c),
            to: solutionStatuses.find((status) => status === stand) ?? refuse({ code: 'solutionStep' }),
          }),
        done: () => c.redirect(`${catalogueAddresses.solution(idIn(c))}?hinweis=stand`, 303),
        refused: async (refusals) => formPage(c, { solution: await own(c), refusals }),
      }),
  },
]

const overtaken = {
  title: 'Jemand war schneller',
  text: 'In der Zwischenzeit hat jemand anderes diese Lösung geändert. Es wurde nichts überschrieben. Bitte öffnen Sie sie noch einmal.',
}

const own = (c: Context): Promise<Solution> =>
  c.get('asCaller')((transaction) => ownSolution(transaction, actorOf(c), idIn(c)))

interface FormOptions {
  solution?: Solution
  fields?: Fields
  refusals?: readonly Refusal[]
}

async function formPage(c: Context, { solution, fields, refusals = [] }: FormOptions): Promise<Response> {
  const capabilities = await c.get('asCaller')(allCapabilities)
  const shown = fields ?? (solution ? fieldsOfSolution(solution, capabilities) : {})
  const text = [shown['name'], shown['satz'], shown['beschreibung']].filter(Boolean).join('\n')
  const suggested = text === '' ? [] : suggestCapabilities(text, capabilities, 8).map(({ capability }) => capability)
  return c.html(
    <SolutionForm
      actor={actorOf(c)}
      solution={solution}
      fields={shown}
      refusals={refusals}
      suggested={suggested}
      capabilities={capabilities}
    />,
    refusals.length > 0 ? 422 : 200,
  )
}
