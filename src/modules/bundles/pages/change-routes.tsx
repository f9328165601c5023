import { bundlePermissions } from '../policy.ts'
import type { Context } from 'hono'
import type { Refusal } from '../../../kernel/refusal.ts'
import type { Route } from '../../../platform/server/routes.ts'
import { actorOf, idIn, type Fields } from '../../access/index.ts'
import type { Permission } from '../../access/schema.ts'
import { may } from '../../access/door.ts'
import {
  answerChange,
  bundlesOf,
  proposeMerge,
  proposeSplit,
  undoChange,
  withdrawChange,
} from '../actions/change-bundles.ts'
import { bundleById, ownStartedBundles } from '../store/bundles.ts'
import { participationsIn } from '../store/participations.ts'
import { bundleAddresses, withNotice } from '../addresses.ts'
import { answerBundleForm } from './bundle-form.tsx'
import type { BundleServices } from './services.ts'
import { MergePage, partName, SplitPage } from './regroup-pages.tsx'
import { bundlePage } from './show-bundle.tsx'
import { ticked } from './ticked.ts'
import { unchangedAt } from '../../../ui/unchanged.ts'

/** Splits and mergers: proposed, answered by all whom they concern, withdrawn, undone. */
export function changeRoutes(services: BundleServices): Route<Permission>[] {
  const proposal = (
    path: (id: string) => string,
    propose: (transaction: Parameters<typeof proposeSplit>[0], fields: Fields, c: Context) => Promise<string>,
    page: typeof splitPage,
  ): Route<Permission>[] => [
    { method: 'GET', path: path(':id'), permission: bundlePermissions.proposeBundle, answer: (c) => page(c) },
    {
      method: 'POST',
      path: path(':id'),
      permission: bundlePermissions.proposeBundle,
      answer: (c) =>
        answerBundleForm(c, services, {
          work: (transaction, fields) => propose(transaction, fields, c),
          follows: (after, change) => after.ofNewChange(change),
          done: () => c.redirect(withNotice(bundleAddresses.bundle(idIn(c)), 'aenderung'), 303),
          refused: (refusals, fields) => page(c, fields, refusals),
        }),
    },
  ]
  return [
    ...proposal(
      bundleAddresses.split,
      (transaction, fields, c) =>
        proposeSplit(transaction, actorOf(c), {
          bundle: idIn(c),
          input: { title: fields['titel'] ?? '', needs: ticked(fields, partName) },
        }),
      splitPage,
    ),
    ...proposal(
      bundleAddresses.merge,
      (transaction, { titel = '', anderes }, c) =>
        proposeMerge(transaction, actorOf(c), { bundle: idIn(c), input: { title: titel, other: anderes } }),
      mergePage,
    ),
    {
      method: 'POST',
      path: bundleAddresses.change(':id', ':change'),
      permission: bundlePermissions.proposeBundle,
      answer: (c) => {
        const id = idIn(c, 'change')
        return answerBundleForm(c, services, {
          work: async (transaction, { was }, actor) => {
            if (was === 'zurueckziehen') return { change: await withdrawChange(transaction, actor, id), isNew: true }
            if (was === 'rueckgaengig') return { change: await undoChange(transaction, actor, id), isNew: true }
            return answerChange(transaction, actor, { id, consents: was === 'zustimmen' })
          },
          follows: (after, { change }) => after.ofChange(id, bundlesOf(change)),
          done: ({ isNew }, { was = '' }) => {
            const page = bundleAddresses.bundle(idIn(c))
            return c.redirect(isNew ? withNotice(page, noticeOf[was] ?? 'geantwortet') : unchangedAt(page), 303)
          },
          refused: (refusals) => bundlePage(c, services, refusals),
        })
      },
    },
  ]
}

const noticeOf: Readonly<Record<string, string>> = { zurueckziehen: 'zurueckgezogen', rueckgaengig: 'rueckgaengig' }

async function splitPage(c: Context, fields: Fields = {}, refusals: readonly Refusal[] = []): Promise<Response> {
  const own = await ownBundle(c)
  if (!own) return c.notFound()
  return c.html(<SplitPage {...own} fields={fields} refusals={refusals} />, refusals.length > 0 ? 422 : 200)
}

async function mergePage(c: Context, fields: Fields = {}, refusals: readonly Refusal[] = []): Promise<Response> {
  const own = await ownBundle(c)
  if (!own) return c.notFound()
  const others = await c.get('asCaller')((transaction) => ownStartedBundles(transaction, own.bundle.id))
  return c.html(
    <MergePage {...own} others={others} fields={fields} refusals={refusals} />,
    refusals.length > 0 ? 422 : 200,
  )
}

/** The bundle, where the organisation acted for is in it and it has started. */
async function ownBundle(c: Context) {
  const actor = actorOf(c)
  const { bundle, joined } = await c.get('asCaller')(async (transaction) => ({
    bundle: await bundleById(transaction, idIn(c)),
    joined: (await participationsIn(transaction, idIn(c))).filter(({ status }) => status === 'joined'),
  }))
  const isIn = joined.some(({ organisation }) => organisation.id === actor.organisation?.id)
  return bundle?.status === 'started' && isIn && may(actor, bundlePermissions.proposeBundle)
    ? { actor, bundle, joined }
    : undefined
}
