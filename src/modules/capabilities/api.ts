import { accessPermissions } from '../access/policy.ts'
import { apiRoute, fileTypes, type ApiPart } from '../../platform/api/api-route.ts'
import type { Permission } from '../access/schema.ts'
import { proposalApi } from './api/proposal-api.ts'
import { findServices, readCapabilities, suggestionsFor } from './actions/read-vocabulary.ts'
import { capabilityCsv, capabilityJson, capabilityWorkbook } from './formats/capability-file.ts'
import type { Capability, SearchServices } from './schema.ts'
import {
  capabilitiesAnswer,
  capabilitiesQuery,
  capabilityExportQuery,
  servicesAnswer,
  servicesQuery,
  suggestionBody,
  suggestionsAnswer,
} from './schema/api-schema.ts'
import { capabilityRefusal, fieldNames } from './texts.de.ts'

const path = '/api/v1/capabilities'
const files = { csv: capabilityCsv, json: capabilityJson, xlsx: capabilityWorkbook }

/** The words in which needs and solutions meet, as programs read them and propose new ones. */
export function capabilityApi({
  baseUrl,
  searchServices,
}: {
  baseUrl: string
  searchServices: SearchServices
}): ApiPart<Permission> {
  return {
    sentence: ({ code, values }) => capabilityRefusal({ code, ...(values && { values }) }) ?? code,
    conflicts: ['proposalOver'],
    routes: [
      apiRoute({
        method: 'GET',
        path,
        permission: accessPermissions.readApi,
        name: 'listCapabilities',
        summary: 'Der gemeinsame Wortschatz der Fähigkeiten',
        query: capabilitiesQuery,
        status: 200,
        schema: capabilitiesAnswer,
        answer: async ({ asCaller, query }) => ({ body: { items: (await asCaller(matching(query))).map(named) } }),
      }),
      apiRoute({
        method: 'POST',
        path: `${path}/suggestions`,
        permission: accessPermissions.readApi,
        name: 'suggestCapabilities',
        summary: 'Fähigkeiten, von denen ein Text spricht, die passendste zuerst',
        body: suggestionBody,
        status: 200,
        schema: suggestionsAnswer,
        reads: true,
        answer: async ({ asCaller, body }) => {
          const suggested = await asCaller((transaction) => suggestionsFor(transaction, body.text))
          return {
            body: {
              items: suggested.map(({ capability, because }) => ({
                capability: named(capability),
                because: [...because],
              })),
            },
          }
        },
      }),
      apiRoute({
        method: 'GET',
        path: '/api/v1/exports/capabilities',
        permission: accessPermissions.readApi,
        name: 'exportCapabilities',
        summary: 'Der Wortschatz als Datei',
        query: capabilityExportQuery,
        status: 200,
        sends: fileTypes,
        answer: async ({ asCaller, query: { format, ...query } }) => ({
          file: { name: `faehigkeiten.${format}`, content: await files[format](await asCaller(matching(query))) },
        }),
      }),
      apiRoute({
        method: 'GET',
        path: '/api/v1/services',
        permission: accessPermissions.readApi,
        name: 'searchServices',
        summary: 'Leistungen der Verwaltung nach Wörtern oder Schlüssel, höchstens 50',
        query: servicesQuery,
        status: 200,
        schema: servicesAnswer,
        answer: async ({ asCaller, query }) => ({
          body: {
            items: await findServices(asCaller, searchServices, { words: query.search }),
          },
        }),
      }),
      ...proposalApi(baseUrl),
    ],
  }
}

const named = (capability: Capability) => ({ ...capability, fieldName: fieldNames[capability.field] })

const matching =
  ({ search = '' }: { search?: string | undefined }) =>
  async (transaction: Parameters<typeof readCapabilities>[0]): Promise<readonly Capability[]> =>
    search === ''
      ? readCapabilities(transaction)
      : (await suggestionsFor(transaction, search)).map(({ capability }) => capability)
