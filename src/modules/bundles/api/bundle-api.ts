import { accessPermissions } from '../../access/policy.ts'
import { apiRoute, nextAddress, type ApiRoute } from '../../../platform/api/api-route.ts'
import { found } from '../../access/door.ts'
import { historyOf } from '../../journal/door.ts'
import { programOf } from '../../access/index.ts'
import type { Permission } from '../../access/schema.ts'
import { historyAnswer, historyAsAnswer } from '../../journal/schema.ts'
import { bundleListPage } from '../actions/list-page.ts'
import { proposeBundle } from '../actions/propose-bundle.ts'
import { seeBundle, type SeenBundle } from '../actions/see-bundle.ts'
import type { BundleApiServices } from './api-services.ts'
import {
  bundleAsAnswer,
  bundleListAnswer,
  bundleListQuery,
  changeAsAnswer,
  participationAsAnswer,
  proposalBody,
  wholeBundleAnswer,
} from '../schema/api-shapes.ts'
import { conflictSentence } from '../texts.de.ts'

export const bundlesPath = '/api/v1/bundles'

/** Bundles as they are read and proposed. */
export const bundlesApi = ({ baseUrl, after }: BundleApiServices): ApiRoute<Permission>[] => [
  apiRoute({
    method: 'GET',
    path: bundlesPath,
    permission: accessPermissions.readApi,
    name: 'listBundles',
    summary: 'Bündel, die die eigene Organisation sehen darf',
    query: bundleListQuery,
    status: 200,
    schema: bundleListAnswer,
    answer: async ({ c, asCaller, query }) => {
      const { bundles, next } = await asCaller((transaction) => bundleListPage(transaction, query))
      return { body: { items: bundles.map(bundleAsAnswer), next }, next: nextAddress(c.req.url, next) }
    },
  }),
  apiRoute({
    method: 'POST',
    path: bundlesPath,
    permission: accessPermissions.writeApi,
    name: 'proposeBundle',
    summary: 'Ein Bündel vorschlagen; mit einem Schlüssel, der entscheidet, ist der eigene Bedarf gleich dabei',
    body: proposalBody,
    status: 201,
    schema: wholeBundleAnswer,
    answer: ({ c, asCaller, body }) =>
      asCaller(async (transaction) => {
        const { program } = programOf(c)
        const id = await proposeBundle(transaction, program, body)
        const seen = found(await seeBundle(transaction, program, id))
        return { body: whole(seen), location: `${baseUrl}${bundlesPath}/${id}`, afterwards: () => after.ofProposal(id) }
      }),
  }),
  apiRoute({
    method: 'GET',
    path: `${bundlesPath}/:id`,
    permission: accessPermissions.readApi,
    name: 'readBundle',
    summary: 'Ein Bündel mit allen, die gefragt oder dabei sind, und allem, was sie gemeinsam brauchen',
    status: 200,
    schema: wholeBundleAnswer,
    answer: async ({ c, asCaller, id }) => ({
      body: whole(found(await asCaller((transaction) => seeBundle(transaction, programOf(c).program, id)))),
    }),
  }),
  apiRoute({
    method: 'GET',
    path: `${bundlesPath}/:id/history`,
    permission: accessPermissions.readApi,
    name: 'readHistoryOfBundle',
    summary:
      'Was in einem Bündel geschah, das Neueste zuerst, höchstens 100 Einträge; nur für alle, die gefragt oder dabei sind',
    status: 200,
    schema: historyAnswer,
    answer: async ({ c, asCaller, id }) => {
      const excerpt = await asCaller(async (transaction) => {
        found(await seeBundle(transaction, programOf(c).program, id))
        return historyOf(transaction, { subjectKind: 'bundle', subject: id })
      })
      return { body: historyAsAnswer(excerpt) }
    },
  }),
]

const whole = (seen: SeenBundle) => ({
  ...bundleAsAnswer(seen.bundle),
  participations: seen.participations.map(participationAsAnswer),
  needs: seen.needs.map(({ id }) => id),
  demand: seen.demand,
  core: [...seen.core].map(requirement),
  variants: [...seen.variants].map(requirement),
  conflicts: seen.conflicts.map((conflict) => ({ kind: conflict.kind, sentence: conflictSentence(conflict) })),
  lead: seen.lead,
  gatekeeper: seen.gatekeeper,
  leadChoices: [...seen.choices],
  changes: seen.changes.map(changeAsAnswer),
})

const requirement = ({ organisations, otherWords, ...rest }: SeenBundle['core'][number]) => ({
  ...rest,
  otherWords: [...otherWords],
  organisations: organisations.map(({ id, name }) => ({ id, name })),
})
