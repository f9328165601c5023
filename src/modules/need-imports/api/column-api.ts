import { accessPermissions } from '../../access/policy.ts'
import { programOf } from '../../access/index.ts'
import { found, refuse } from '../../access/door.ts'
import type { Permission } from '../../access/schema.ts'
import { apiRoute, type ApiRoute, type Ask } from '../../../platform/api/api-route.ts'
import { waitingTable } from '../actions/import-needs.ts'
import { assignColumns, forgetColumns, rememberedPrint } from '../actions/remember-columns.ts'
import { columnsAnswer, columnsBody } from '../schema/column-shapes.ts'
import { assignmentOf } from '../validation/chosen-columns.ts'
import { isTable } from '../validation/judge-needs.ts'

const path = '/api/v1/need-imports/:id/columns'
const permission = accessPermissions.writeApi

/** Which column of a file that waits says what, remembered for the next one with the same headings. */
export const columnApi: readonly ApiRoute<Permission>[] = [
  apiRoute({
    method: 'GET',
    path,
    permission,
    name: 'readColumnsOfNeedFile',
    summary: 'Was in den Spalten einer geschickten Tabelle steht, mit Beispielen und Vermutungen',
    status: 200,
    schema: columnsAnswer,
    answer: async (ask) => ({ body: await columnsOf(ask) }),
  }),
  apiRoute({
    method: 'PUT',
    path,
    permission,
    name: 'assignColumnsOfNeedFile',
    summary: 'Sagen, was in den Spalten steht; gilt auch für spätere Dateien mit denselben Überschriften',
    body: columnsBody,
    status: 200,
    schema: columnsAnswer,
    answer: async (ask) => {
      const { head, turned, says: keys } = ask.body
      const { program } = programOf(ask.c)
      const columns = { head: head - 1, turned, keys }
      await ask.asCaller((transaction) => assignColumns(transaction, program, { id: ask.id, columns }))
      return { body: await columnsOf(ask) }
    },
  }),
  apiRoute({
    method: 'DELETE',
    path,
    permission,
    name: 'forgetColumnsOfNeedFile',
    summary: 'Vergessen, was in den Spalten solcher Dateien steht; sie werden wieder an ihren Überschriften erkannt',
    status: 204,
    answer: async ({ c, id, asCaller }) => {
      const { program } = programOf(c)
      await asCaller(async (transaction) => {
        const table = await waitingTable(transaction, program, { id })
        const print = found(await rememberedPrint(transaction, program, table))
        await forgetColumns(transaction, program, { print, waiting: id })
      })
      return {}
    },
  }),
]

async function columnsOf({ c, id, asCaller }: Pick<Ask<unknown, unknown>, 'c' | 'id' | 'asCaller'>) {
  const { content } = await asCaller((transaction) => waitingTable(transaction, programOf(c).program, { id }))
  if (!isTable(content)) return refuse({ code: 'importColumnsNone' })
  const { head, turned, columns } = assignmentOf(content)
  return {
    head: head + 1,
    turned,
    columns: columns.map(({ letter, heading, samples, key, isGuess }) => ({
      column: letter,
      heading,
      samples: [...samples],
      says: key,
      isGuess,
    })),
  }
}
