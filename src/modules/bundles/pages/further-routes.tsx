import { bundlePermissions } from '../policy.ts'
import type { Context } from 'hono'
import type { Refusal } from '../../../kernel/refusal.ts'
import type { Route } from '../../../platform/server/routes.ts'
import { actorOf, idIn, type Fields } from '../../access/index.ts'
import type { Permission } from '../../access/schema.ts'
import { furtherNeeds } from '../actions/further-needs.ts'
import { inviteNeeds, takeQuestionBack } from '../actions/invite-needs.ts'
import { bundleAddresses, withNotice } from '../addresses.ts'
import { tickName } from './askable-needs.tsx'
import { answerBundleForm } from './bundle-form.tsx'
import { FurtherPage } from './further-page.tsx'
import type { BundleServices } from './services.ts'
import { bundlePage } from './show-bundle.tsx'
import { ticked } from './ticked.ts'

/** Asking further ones into a bundle that was proposed before, and taking that back. */
export function furtherRoutes(services: BundleServices): Route<Permission>[] {
  const permission = bundlePermissions.proposeBundle
  const back = (c: Context, notice: string) => c.redirect(withNotice(bundleAddresses.bundle(idIn(c)), notice), 303)
  return [
    { method: 'GET', path: bundleAddresses.further(':id'), permission, answer: (c) => furtherPage(c, services) },
    {
      method: 'POST',
      path: bundleAddresses.further(':id'),
      permission,
      answer: (c) =>
        answerBundleForm(c, services, {
          work: (transaction, fields, actor) =>
            inviteNeeds(transaction, actor, { bundle: idIn(c), input: { needs: ticked(fields, tickName) } }),
          follows: (after, needs) => after.ofQuestions(idIn(c), needs),
          done: () => back(c, 'gefragt'),
          refused: (refusals, fields) => furtherPage(c, services, fields, refusals),
        }),
    },
    {
      method: 'POST',
      path: bundleAddresses.question(':id', ':need'),
      permission,
      answer: (c) =>
        answerBundleForm(c, services, {
          work: (transaction, _, actor) =>
            takeQuestionBack(transaction, actor, { bundle: idIn(c), need: idIn(c, 'need') }),
          follows: (after) => after.ofAnswer(idIn(c)),
          done: () => back(c, 'zurueckgenommen'),
          refused: (refusals) => bundlePage(c, services, refusals),
        }),
    },
  ]
}

async function furtherPage(
  c: Context,
  { twins }: BundleServices,
  fields: Fields = {},
  refusals: readonly Refusal[] = [],
): Promise<Response> {
  const actor = actorOf(c)
  const further = await furtherNeeds(twins, { actor, asCaller: c.get('asCaller'), bundle: idIn(c) })
  if (!further) return c.notFound()
  const chosen = new Set([...ticked(fields, tickName), c.req.query('bedarf') ?? ''])
  return c.html(
    <FurtherPage {...further} actor={actor} chosen={chosen} refusals={refusals} />,
    refusals.length > 0 ? 422 : 200,
  )
}
