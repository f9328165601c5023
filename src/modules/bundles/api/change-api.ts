import { accessPermissions } from '../../access/policy.ts'
import { apiRoute, type ApiRoute, type Ask } from '../../../platform/api/api-route.ts'
import type { CallerTransaction } from '../../../platform/database/as-caller.ts'
import { programOf } from '../../access/index.ts'
import type { Permission } from '../../access/schema.ts'
import type { Program } from '../../access/schema.ts'
import {
  answerChange,
  bundlesOf,
  proposeMerge,
  proposeSplit,
  undoChange,
  withdrawChange,
} from '../actions/change-bundles.ts'
import { seeChange } from '../actions/read-bundles.ts'
import type { BundleApiServices } from './api-services.ts'
import type { BundleChange } from '../schema.ts'
import { changeAnswer, changeAsAnswer, changeBody, consentBody } from '../schema/api-shapes.ts'
import { bundlesPath } from './bundle-api.ts'

const path = '/api/v1/bundle-changes'

/** Splits and mergers of bundles: proposed, answered by all whom they concern, withdrawn, undone. */
export const changeApi = ({ baseUrl, after }: BundleApiServices): ApiRoute<Permission>[] => {
  type AnyAsk = Pick<Ask<unknown, unknown>, 'c' | 'id' | 'asCaller'>
  const step = (
    { c, id, asCaller }: AnyAsk,
    work: (transaction: CallerTransaction, program: Program) => Promise<BundleChange>,
  ) =>
    asCaller(async (transaction) => {
      const bundles = bundlesOf(await work(transaction, programOf(c).program))
      return { body: changeAsAnswer(await seeChange(transaction, id)), afterwards: () => after.ofChange(id, bundles) }
    })
  return [
    apiRoute({
      method: 'POST',
      path: `${bundlesPath}/:id/changes`,
      permission: accessPermissions.writeApi,
      name: 'proposeChange',
      summary: 'Vorschlagen, das Bündel zu teilen oder mit einem anderen zusammenzuführen; alle müssen zustimmen',
      body: changeBody,
      status: 201,
      schema: changeAnswer,
      answer: ({ c, asCaller, id: bundle, body }) =>
        asCaller(async (transaction) => {
          const { program } = programOf(c)
          const propose = body.kind === 'split' ? proposeSplit : proposeMerge
          const id = await propose(transaction, program, { bundle, input: body })
          return {
            body: changeAsAnswer(await seeChange(transaction, id)),
            location: `${baseUrl}${path}/${id}`,
            afterwards: () => after.ofNewChange(id),
          }
        }),
    }),
    apiRoute({
      method: 'GET',
      path: `${path}/:id`,
      permission: accessPermissions.readApi,
      name: 'readChange',
      summary: 'Eine vorgeschlagene Teilung oder Zusammenführung, mit allen Antworten',
      status: 200,
      schema: changeAnswer,
      answer: async ({ asCaller, id }) => ({
        body: changeAsAnswer(await asCaller((transaction) => seeChange(transaction, id))),
      }),
    }),
    apiRoute({
      method: 'PUT',
      path: `${path}/:id/answer`,
      permission: accessPermissions.decideApi,
      name: 'answerChange',
      summary: 'Einer Teilung oder Zusammenführung zustimmen, oder sie ablehnen',
      body: consentBody,
      status: 200,
      schema: changeAnswer,
      answer: (ask) =>
        step(ask, async (transaction, program) => {
          const { change } = await answerChange(transaction, program, { id: ask.id, ...ask.body })
          return change
        }),
    }),
    apiRoute({
      method: 'POST',
      path: `${path}/:id/withdrawal`,
      permission: accessPermissions.writeApi,
      name: 'withdrawChange',
      summary: 'Den eigenen Vorschlag zurückziehen, solange er offen ist',
      status: 200,
      schema: changeAnswer,
      answer: (ask) => step(ask, (transaction, program) => withdrawChange(transaction, program, ask.id)),
    }),
    apiRoute({
      method: 'POST',
      path: `${path}/:id/undoing`,
      permission: accessPermissions.decideApi,
      name: 'undoChange',
      summary: 'Rückgängig machen, solange seitdem niemand an den Bündeln gehandelt hat',
      status: 200,
      schema: changeAnswer,
      answer: (ask) => step(ask, (transaction, program) => undoChange(transaction, program, ask.id)),
    }),
  ]
}
