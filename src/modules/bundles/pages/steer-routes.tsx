import type { Context } from 'hono'
import type { Route } from '../../../platform/server/routes.ts'
import { unchangedAt } from '../../../ui/unchanged.ts'
import { idIn } from '../../access/index.ts'
import type { Permission } from '../../access/schema.ts'
import { germanDate } from '../../needs/door.ts'
import { askAgain, beginEarly, moveAnswerDay } from '../actions/steer-bundle.ts'
import { bundleAddresses, withNotice } from '../addresses.ts'
import { bundlePermissions } from '../policy.ts'
import { answerBundleForm } from './bundle-form.tsx'
import type { BundleServices } from './services.ts'
import { bundlePage } from './show-bundle.tsx'

/** Moving the day of a question, beginning before it, asking again. */
export function steerRoutes(services: BundleServices): Route<Permission>[] {
  const permission = bundlePermissions.answerBundle
  const page = (c: Context) => bundleAddresses.bundle(idIn(c))
  const place = (c: Context) => ({ bundle: idIn(c), need: idIn(c, 'need') })
  return [
    {
      method: 'POST',
      path: bundleAddresses.day(':id'),
      permission,
      answer: (c) =>
        answerBundleForm(c, services, {
          work: (transaction, { frist }, actor) =>
            moveAnswerDay(transaction, actor, { bundle: idIn(c), input: { answerBy: germanDate(frist) } }),
          follows: (after) => after.ofAnswer(idIn(c)),
          done: (isNew) => c.redirect(isNew ? withNotice(page(c), 'verschoben') : unchangedAt(page(c)), 303),
          refused: (refusals) => bundlePage(c, services, refusals),
        }),
    },
    {
      method: 'POST',
      path: bundleAddresses.early(':id'),
      permission,
      answer: (c) =>
        answerBundleForm(c, services, {
          work: (transaction, _, actor) => beginEarly(transaction, actor, idIn(c)),
          follows: (after) => after.ofAnswer(idIn(c)),
          done: () => c.redirect(page(c), 303),
          refused: (refusals) => bundlePage(c, services, refusals),
        }),
    },
    {
      method: 'POST',
      path: bundleAddresses.again(':id', ':need'),
      permission,
      answer: (c) =>
        answerBundleForm(c, services, {
          work: (transaction, _, actor) => askAgain(transaction, actor, place(c)),
          follows: (after) => after.ofQuestions(idIn(c), [idIn(c, 'need')]),
          done: () => c.redirect(withNotice(page(c), 'gefragt'), 303),
          refused: (refusals) => bundlePage(c, services, refusals),
        }),
    },
  ]
}
