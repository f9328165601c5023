import { listCsv, listSheet } from '../../kernel/headed-sheet.ts'
import { apiRoute, fileTypes, nextAddress, type ApiPart } from '../../platform/api/api-route.ts'
import type { Database } from '../../platform/database/database.ts'
import type { Tables } from '../../platform/files/tables.ts'
import { found } from '../access/door.ts'
import { programOf } from '../access/index.ts'
import { accessPermissions } from '../access/policy.ts'
import type { Permission } from '../access/schema.ts'
import { seeOffer, seeSolution } from './actions/see-solution.ts'
import { solutionPage, solutionsForPrograms } from './actions/solution-page-of-api.ts'
import { solutionColumnsOfFile } from './formats/solution-file.ts'
import type { ListedSolution } from './schema.ts'
import {
  listedAsAnswer,
  offerAnswer,
  offerAsAnswer,
  offersAnswer,
  solutionAnswer,
  solutionExportQuery,
  solutionListAnswer,
  solutionListQuery,
} from './schema/api-shapes.ts'
import { catalogueRefusal } from './texts.de.ts'

const path = '/api/v1/solutions'

/** What there is, as programs read it; of prices those that their organisation may see. */
export function catalogueApi({ database, tables }: { database: Database; tables: Tables }): ApiPart<Permission> {
  const files = {
    csv: (list: readonly ListedSolution[]) => listCsv(solutionColumnsOfFile, list),
    json: (list: readonly ListedSolution[]) => JSON.stringify(list.map(listedAsAnswer), null, 1),
    xlsx: (list: readonly ListedSolution[]) =>
      tables.write({ sheets: [listSheet('Lösungen', solutionColumnsOfFile, list)] }),
  }
  return {
    sentence: (refusal) => catalogueRefusal(refusal) ?? refusal.code,
    routes: [
      apiRoute({
        method: 'GET',
        path,
        permission: accessPermissions.readApi,
        name: 'listSolutions',
        summary: 'Veröffentlichte Lösungen',
        query: solutionListQuery,
        status: 200,
        schema: solutionListAnswer,
        answer: async ({ c, asCaller, query }) => {
          const { solutions, next } = await solutionPage({ database, asCaller }, query)
          return { body: { items: solutions.map(listedAsAnswer), next }, next: nextAddress(c.req.url, next) }
        },
      }),
      apiRoute({
        method: 'GET',
        path: '/api/v1/exports/solutions',
        permission: accessPermissions.readApi,
        name: 'exportSolutions',
        summary: 'Veröffentlichte Lösungen als Datei',
        query: solutionExportQuery,
        status: 200,
        sends: fileTypes,
        answer: async ({ asCaller, query: { format, ...query } }) => ({
          file: {
            name: `loesungen.${format}`,
            content: await files[format](await solutionsForPrograms({ database, asCaller }, query)),
          },
        }),
      }),
      apiRoute({
        method: 'GET',
        path: `${path}/:id`,
        permission: accessPermissions.readApi,
        name: 'readSolution',
        summary:
          'Eine Lösung mit Versionen, Nachweisen und Schnittstellen, soweit die eigene Organisation sie sehen darf',
        status: 200,
        schema: solutionAnswer,
        answer: async ({ c, asCaller, id }) => {
          const { solution, capabilities, versions, ties, evidence } = found(
            await asCaller((transaction) => seeSolution(transaction, programOf(c).program, id)),
          )
          return {
            body: solutionAnswer.parse({ ...solution, capabilities, versions, ties, evidence }),
          }
        },
      }),
      apiRoute({
        method: 'GET',
        path: `${path}/:id/offers`,
        permission: accessPermissions.readApi,
        name: 'listOffersOfSolution',
        summary: 'Angebote, die heute gelten und die die eigene Organisation sehen darf',
        status: 200,
        schema: offersAnswer,
        answer: async ({ c, asCaller, id }) => {
          const { offers } = found(await asCaller((transaction) => seeSolution(transaction, programOf(c).program, id)))
          return { body: { items: offers.map(offerAsAnswer) } }
        },
      }),
      apiRoute({
        method: 'GET',
        path: '/api/v1/offers/:id',
        permission: accessPermissions.readApi,
        name: 'readOffer',
        summary: 'Ein Angebot, das die eigene Organisation sehen darf',
        status: 200,
        schema: offerAnswer,
        answer: async ({ asCaller, id }) => ({
          body: offerAsAnswer(found(await asCaller((transaction) => seeOffer(transaction, id)))),
        }),
      }),
    ],
  }
}
