import { accessPermissions } from '../../../src/modules/access/policy.ts'
import type { Permission } from '../../../src/modules/access/schema.ts'
import { apiRoute, type ApiPart } from '../../../src/platform/api/api-route.ts'
import { readToys } from './actions/toys.ts'
import { toysAnswer } from './schema.ts'
import { toyRefusal } from './texts.de.ts'

export const toyApi = (): ApiPart<Permission> => ({
  sentence: (refusal) => toyRefusal(refusal) ?? refusal.code,
  routes: [
    apiRoute({
      method: 'GET',
      path: '/api/v1/toys',
      permission: accessPermissions.readApi,
      name: 'listToys',
      summary: 'Das Spielzeug der eigenen Organisation',
      status: 200,
      schema: toysAnswer,
      answer: async ({ asCaller }) => ({ body: { items: await asCaller(readToys) } }),
    }),
  ],
})
