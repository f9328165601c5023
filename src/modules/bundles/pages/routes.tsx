import { isUuid } from '../../../kernel/uuid.ts'
import { clusterPermissions } from '../../clusters/policy.ts'
import { bundlePermissions } from '../policy.ts'
import type { Context } from 'hono'
import type { Refusal } from '../../../kernel/refusal.ts'
import type { Route } from '../../../platform/server/routes.ts'
import { germanDate } from '../../needs/door.ts'
import { actorOf, idIn, type Fields } from '../../access/index.ts'
import type { Permission } from '../../access/schema.ts'
import { may } from '../../access/door.ts'
import { readWays } from '../../way/door.ts'
import { dayHere } from '../../../kernel/days.ts'
import { bundleToCalculate } from '../actions/bundle-to-calculate.ts'
import { prepareProposal } from '../actions/prepare-proposal.ts'
import { proposeBundle } from '../actions/propose-bundle.ts'
import { isIntegrator } from '../../clusters/door.ts'
import { scenarioTemplate } from '../formats/scenario-template.ts'
import { daysLater } from '../../../kernel/days.ts'
import { bundleQuerySchema } from '../schema.ts'
import { listBundles, today } from '../store/bundles.ts'
import { changesToMe } from '../store/changes.ts'
import { questionsToMe } from '../store/participations.ts'
import { bundleAddresses, withNotice } from '../addresses.ts'
import { answerRoutes } from './answer-routes.tsx'
import { tickName } from './askable-needs.tsx'
import { bundleFileRoutes } from './bundle-files.ts'
import { answerBundleForm } from './bundle-form.tsx'
import { BundleListPage, bundlesPerPage } from './bundle-list-page.tsx'
import { changeRoutes } from './change-routes.tsx'
import { furtherRoutes } from './further-routes.tsx'
import type { BundleServices } from './services.ts'
import { NewBundlePage } from './new-bundle.tsx'
import { bundlePage } from './show-bundle.tsx'
import { joinRoutes } from './join-routes.tsx'
import { steerRoutes } from './steer-routes.tsx'
import { ticked } from './ticked.ts'

/** Every page of the module. */
export function bundlePages(services: BundleServices): Route<Permission>[] {
  return [
    {
      method: 'GET',
      path: bundleAddresses.bundles,
      permission: bundlePermissions.seeBundles,
      answer: (c) => listPage(c, services),
    },
    {
      method: 'GET',
      path: bundleAddresses.newBundle,
      permission: bundlePermissions.proposeBundle,
      answer: (c) => newPage(c, services),
    },
    {
      method: 'POST',
      path: bundleAddresses.newBundle,
      permission: bundlePermissions.proposeBundle,
      answer: (c) =>
        answerBundleForm(c, services, {
          work: (transaction, fields, actor) => proposeBundle(transaction, actor, proposalIn(fields)),
          follows: (after, bundle) => after.ofProposal(bundle),
          done: (bundle) => c.redirect(withNotice(bundleAddresses.bundle(bundle), 'vorgeschlagen'), 303),
          refused: (refusals, fields) => newPage(c, services, fields, refusals),
        }),
    },
    {
      method: 'GET',
      path: bundleAddresses.bundle(':id'),
      permission: bundlePermissions.seeBundles,
      answer: (c) => bundlePage(c, services),
    },
    ...bundleFileRoutes,
    {
      method: 'GET',
      path: bundleAddresses.scenario(':id'),
      permission: bundlePermissions.seeBundles,
      answer: async (c) => {
        const bundle = await c.get('asCaller')((transaction) => bundleToCalculate(transaction, idIn(c)))
        if (!bundle) return c.notFound()
        return c.body(scenarioTemplate(bundle), 200, {
          'Content-Type': 'application/yaml; charset=utf-8',
          'Content-Disposition': 'attachment; filename="szenario-vorlage.yaml"',
        })
      },
    },
    ...furtherRoutes(services),
    ...joinRoutes(services),
    ...steerRoutes(services),
    ...answerRoutes(services),
    ...changeRoutes(services),
  ]
}

const proposalIn = (fields: Fields) => ({
  need: fields['bedarf'],
  title: fields['titel'] ?? '',
  answerBy: germanDate(fields['frist']),
  quorum: fields['zusagen'],
  open: fields['offen'] === 'ja',
  asked: ticked(fields, tickName),
})

async function listPage(c: Context, { way }: BundleServices): Promise<Response> {
  const actor = c.get('actor')
  const query = bundleQuerySchema.parse(c.req.query())
  const page = { offset: (query.seite - 1) * bundlesPerPage, limit: bundlesPerPage }
  const shown = await c.get('asCaller')(async (transaction) => {
    const [listed, questions, changes] = await Promise.all([
      listBundles(transaction, { own: query.wessen !== undefined, status: query.stand, sort: query.sortiert }, page),
      actor?.organisation ? questionsToMe(transaction) : [],
      may(actor, bundlePermissions.answerBundle) ? changesToMe(transaction) : [],
    ])
    const bundles = listed.bundles.map(({ id }) => id)
    const ways = await readWays(transaction, actor, { ...way, bundles, today: dayHere(new Date()) })
    return { ...listed, questions, changes, ways }
  })
  return c.html(
    <BundleListPage
      query={query}
      {...shown}
      may={{
        propose: may(actor, bundlePermissions.proposeBundle),
        answer: may(actor, bundlePermissions.answerBundle),
        suggest: may(actor, clusterPermissions.seeSuggestions) && isIntegrator(actor),
      }}
      hasOrganisation={Boolean(actor?.organisation)}
    />,
  )
}

/** Days that others usually have to answer. */
const usualDays = 28

async function newPage(
  c: Context,
  { twins }: BundleServices,
  fields: Fields = {},
  refusals: readonly Refusal[] = [],
): Promise<Response> {
  const actor = actorOf(c)
  const asking = fields['mit'] ?? c.req.query('mit')
  const prepared = await prepareProposal(twins, {
    actor,
    asCaller: c.get('asCaller'),
    need: fields['bedarf'] ?? c.req.query('bedarf'),
    asking: asking && isUuid(asking) ? asking : undefined,
  })
  const day = await c.get('asCaller')((transaction) => today(transaction))
  return c.html(
    <NewBundlePage
      {...prepared}
      actor={actor}
      fields={fields}
      refusals={refusals}
      answerBy={daysLater(day, usualDays)}
      asking={asking}
    />,
    refusals.length > 0 ? 422 : 200,
  )
}
