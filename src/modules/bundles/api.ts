import { apiRoute, nextAddress, type ApiPart } from '../../platform/api-route.ts'
import { found } from '../organisations/door.ts'
import { programOf, type Action } from '../organisations/index.ts'
import { bundleListPage } from './actions/bundle-list-page.ts'
import { proposeBundle } from './actions/propose-bundle.ts'
import { seeBundle, type SeenBundle } from './actions/see-bundle.ts'
import {
  bundleAsAnswer,
  bundleListAnswer,
  bundleListQuery,
  participationAsAnswer,
  proposalBody,
  wholeBundleAnswer,
} from './schema/api.ts'
import { bundleRefusal } from './texts.de.ts'

interface Machines {
  baseUrl: string
  /** Everybody asked hears of it, after it is saved. */
  announce: (bundle: string) => Promise<void>
}

const path = '/api/v1/bundles'

/** Bundles, as programs read and propose them. Joining, leaving and all consent stay with people. */
export function bundleApi({ baseUrl, announce }: Machines): ApiPart<Action> {
  return {
    sentence: bundleRefusal,
    conflicts: ['bundleNeedClosed'],
    routes: [
      apiRoute({
        method: 'GET',
        path,
        rule: 'readApi',
        name: 'listBundles',
        summary: 'Bündel, die die eigene Organisation sehen darf',
        query: bundleListQuery,
        status: 200,
        schema: bundleListAnswer,
        answer: async ({ c, wall, query }) => {
          const { bundles, next } = await wall((walled) => bundleListPage(walled, query))
          return { body: { items: bundles.map(bundleAsAnswer), next }, next: nextAddress(c.req.url, next) }
        },
      }),
      apiRoute({
        method: 'POST',
        path,
        rule: 'writeApi',
        name: 'proposeBundle',
        summary: 'Ein Bündel vorschlagen; beitreten können nur Menschen',
        body: proposalBody,
        status: 201,
        schema: wholeBundleAnswer,
        answer: ({ c, wall, body }) =>
          wall(async (walled) => {
            const { program } = programOf(c)
            const id = await proposeBundle(walled, program, body)
            const seen = found(await seeBundle(walled, program, id))
            return { body: whole(seen), location: `${baseUrl}${path}/${id}`, afterwards: () => announce(id) }
          }),
      }),
      apiRoute({
        method: 'GET',
        path: `${path}/:id`,
        rule: 'readApi',
        name: 'readBundle',
        summary: 'Ein Bündel mit allen, die gefragt oder dabei sind',
        status: 200,
        schema: wholeBundleAnswer,
        answer: async ({ c, wall, id }) => {
          const seen = found(await wall((walled) => seeBundle(walled, programOf(c).program, id)))
          return { body: whole(seen) }
        },
      }),
    ],
  }
}

const whole = ({ bundle, participations, needs, demand }: SeenBundle) => ({
  ...bundleAsAnswer(bundle),
  participations: participations.map(participationAsAnswer),
  needs: needs.map(({ id }) => id),
  demand,
})
