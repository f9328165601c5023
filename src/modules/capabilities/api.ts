import { apiRoute, type ApiPart } from '../../platform/api-route.ts'
import type { Action } from '../organisations/index.ts'
import { readCapabilities, searchServices } from './actions/read-vocabulary.ts'
import { capabilitiesAnswer, servicesAnswer, servicesQuery } from './schema/api.ts'
import { fieldNames } from './texts.de.ts'

/** The words in which needs and solutions meet, as programs read them. */
export function capabilityApi(): ApiPart<Action> {
  return {
    sentence: ({ code }) => code,
    routes: [
      apiRoute({
        method: 'GET',
        path: '/api/v1/capabilities',
        rule: 'readApi',
        name: 'listCapabilities',
        summary: 'Der gemeinsame Wortschatz der Fähigkeiten',
        status: 200,
        schema: capabilitiesAnswer,
        answer: async ({ wall }) => {
          const items = await wall(readCapabilities)
          return { body: { items: items.map((each) => ({ ...each, fieldName: fieldNames[each.field] })) } }
        },
      }),
      apiRoute({
        method: 'GET',
        path: '/api/v1/services',
        rule: 'readApi',
        name: 'searchServices',
        summary: 'Leistungen der Verwaltung nach Wörtern oder Schlüssel, höchstens 50',
        query: servicesQuery,
        status: 200,
        schema: servicesAnswer,
        answer: async ({ wall, query }) => ({
          body: { items: await wall((walled) => searchServices(walled, query.search)) },
        }),
      }),
    ],
  }
}
