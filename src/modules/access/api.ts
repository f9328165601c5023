import { accessPermissions } from './policy.ts'
import { apiRoute, type ApiPart } from '../../platform/api/api-route.ts'
import { programOf } from './api-program.ts'
import { keyAnswer } from './schema/key-answer.ts'
import type { Permission } from './schema.ts'
import { accessRefusal } from './texts.de.ts'

/** What machines ask about their own organisation. */
export function organisationApi(): ApiPart<Permission> {
  return {
    sentence: (refusal) => accessRefusal(refusal) ?? refusal.code,
    routes: [
      apiRoute({
        method: 'GET',
        path: '/api/v1/organisation',
        permission: accessPermissions.readApi,
        name: 'readOrganisation',
        summary: 'Für wen der Schlüssel gilt, und wie weit',
        status: 200,
        schema: keyAnswer,
        answer: async ({ c }) => {
          const { program, name, expiresAt } = programOf(c)
          const { organisation, token } = program
          return { body: { organisation, name, scope: token.scope, expiresAt: expiresAt.toISOString() } }
        },
      }),
    ],
  }
}
