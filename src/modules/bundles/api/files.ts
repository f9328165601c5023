import { accessPermissions } from '../../access/policy.ts'
import { apiRoute, fileTypes, type ApiRoute } from '../../../platform/api/api-route.ts'
import { found } from '../../access/door.ts'
import { programOf } from '../../access/index.ts'
import type { Permission } from '../../access/schema.ts'
import { bundleToCalculate } from '../actions/bundle-to-calculate.ts'
import { bundlesForFile } from '../actions/read-bundles.ts'
import { seeBundle } from '../actions/see-bundle.ts'
import { bundleFiles } from '../formats/bundle-file.ts'
import { bundleListFiles } from '../formats/bundle-list-file.ts'
import { scenarioTemplate } from '../formats/scenario-template.ts'
import { bundleExportQuery, oneBundleExportQuery } from '../schema/api-shapes.ts'
import { bundlesPath } from './bundle-api.ts'

/** Bundles as the files that their pages offer. */
export const bundleFileApi: ApiRoute<Permission>[] = [
  apiRoute({
    method: 'GET',
    path: '/api/v1/exports/bundles',
    permission: accessPermissions.readApi,
    name: 'exportBundles',
    summary: 'Die Liste der Bündel als Datei',
    query: bundleExportQuery,
    status: 200,
    sends: fileTypes,
    answer: async ({ asCaller, query: { own, status, format } }) => {
      const bundles = await asCaller((transaction) => bundlesForFile(transaction, { own: own === 'true', status }))
      return { file: { name: `buendel.${format}`, content: await bundleListFiles[format](bundles) } }
    },
  }),
  apiRoute({
    method: 'GET',
    path: `${bundlesPath}/:id/export`,
    permission: accessPermissions.readApi,
    name: 'exportBundle',
    summary: 'Ein Bündel als Datei',
    query: oneBundleExportQuery,
    status: 200,
    sends: fileTypes,
    answer: async ({ c, id, asCaller, query: { format } }) => {
      const seen = found(await asCaller((transaction) => seeBundle(transaction, programOf(c).program, id)))
      return { file: { name: `buendel.${format}`, content: await bundleFiles[format](seen) } }
    },
  }),
  apiRoute({
    method: 'GET',
    path: `${bundlesPath}/:id/scenario`,
    permission: accessPermissions.readApi,
    name: 'readScenarioOfBundle',
    summary: 'Eine Vorlage für den Rechner, mit den Teilnehmern des Bündels',
    status: 200,
    sends: ['application/yaml'],
    answer: async ({ id, asCaller }) => {
      const bundle = found(await asCaller((transaction) => bundleToCalculate(transaction, id)))
      return { file: { name: 'szenario-vorlage.yaml', content: scenarioTemplate(bundle) } }
    },
  }),
]
