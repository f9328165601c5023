import type { Context } from 'hono'
import type { Refusal } from '../../../kernel/refusal.ts'
import type { Route } from '../../../platform/server/routes.ts'
import { MessagePage } from '../../../ui/static-pages.tsx'
import { unchangedAt } from '../../../ui/unchanged.ts'
import { actorOf, answerOwnForm, idIn, sentences, type Fields } from '../../access/index.ts'
import type { Permission } from '../../access/schema.ts'
import { germanDate } from '../../needs/door.ts'
import {
  addPricePart,
  beginOffer,
  discardOffer,
  offerToWrite,
  publishOffer,
  removePricePart,
  saveFrame,
  withdrawOffer,
} from '../actions/prepare-offer.ts'
import { catalogueAddresses } from '../addresses.ts'
import { cataloguePermissions } from '../policy.ts'
import { recipientsOf } from '../store/offers.ts'
import { solutionById } from '../store/solutions.ts'
import { readPricePart } from '../validation/price-part.ts'
import { BeginOfferPage } from './begin-offer-page.tsx'
import { partOf } from './part-fields.ts'
import { linesIn } from './solution-fields.ts'
import { WriteOfferPage } from './write-offer-page.tsx'

const { prepareOffer, publishOffer: publishing } = cataloguePermissions

/** An offer from its first draft on. */
export const writeOfferRoutes: Route<Permission>[] = [
  {
    method: 'GET',
    path: catalogueAddresses.newOffer(':id'),
    permission: prepareOffer,
    answer: async (c) => {
      const solution = await c.get('asCaller')((transaction) => solutionById(transaction, idIn(c)))
      return solution ? c.html(<BeginOfferPage actor={actorOf(c)} solution={solution} />) : c.notFound()
    },
  },
  {
    method: 'POST',
    path: catalogueAddresses.newOffer(':id'),
    permission: prepareOffer,
    answer: (c) =>
      answerOwnForm(c, {
        work: (transaction, _, actor) => beginOffer(transaction, actor, idIn(c)),
        done: (id) => c.redirect(catalogueAddresses.editOffer(id), 303),
        refused: (refusals) => refusedPage(c, refusals),
      }),
  },
  {
    method: 'GET',
    path: catalogueAddresses.editOffer(':id'),
    permission: prepareOffer,
    answer: (c) => writePage(c),
  },
  {
    method: 'POST',
    path: catalogueAddresses.editOffer(':id'),
    permission: prepareOffer,
    answer: (c) =>
      answerOwnForm(c, {
        work: (transaction, fields, actor) => saveFrame(transaction, actor, { id: idIn(c), ...frameOf(fields) }),
        done: (isNew) => backToWriting(c, 'gespeichert', isNew),
        refused: (refusals, fields) => writePage(c, { frame: fields, refusals }),
      }),
  },
  {
    method: 'POST',
    path: catalogueAddresses.addPart(':id'),
    permission: prepareOffer,
    answer: (c) =>
      answerOwnForm(c, {
        work: (transaction, fields, actor) =>
          addPricePart(transaction, actor, { id: idIn(c), part: readPricePart(partOf(fields)) }),
        done: () => backToWriting(c, 'bestandteil', true),
        refused: (refusals, fields) => writePage(c, { part: fields, refusals }),
      }),
  },
  {
    method: 'POST',
    path: catalogueAddresses.removePart(':id'),
    permission: prepareOffer,
    answer: (c) =>
      answerOwnForm(c, {
        work: (transaction, { bestandteil = '' }, actor) =>
          removePricePart(transaction, actor, { id: idIn(c), name: bestandteil }),
        done: (isNew) => backToWriting(c, 'entfernt', isNew),
        refused: (refusals) => writePage(c, { refusals }),
      }),
  },
  step(catalogueAddresses.publishOffer, publishing, publishOffer, 'veroeffentlicht'),
  step(catalogueAddresses.withdrawOffer, publishing, withdrawOffer, 'zurueckgezogen'),
  step(catalogueAddresses.discardOffer, prepareOffer, discardOffer, 'verworfen'),
]

function step(
  address: (id: string) => string,
  permission: Permission,
  take: typeof publishOffer,
  notice: string,
): Route<Permission> {
  return {
    method: 'POST',
    path: address(':id'),
    permission,
    answer: (c) =>
      answerOwnForm(c, {
        work: (transaction, _, actor) => take(transaction, actor, idIn(c)),
        done: () => c.redirect(`${catalogueAddresses.offer(idIn(c))}?hinweis=${notice}`, 303),
        refused: (refusals) => writePage(c, { refusals }),
      }),
  }
}

const backToWriting = (c: Context, notice: string, isNew: boolean): Response => {
  const page = catalogueAddresses.editOffer(idIn(c))
  return c.redirect(isNew ? `${page}?hinweis=${notice}#preis` : unchangedAt(page), 303)
}

const refusedPage = (c: Context, refusals: readonly Refusal[]): Response | Promise<Response> =>
  c.html(<MessagePage title="Das geht so nicht" text={sentences(refusals).join(' ')} />, 422)

const dayOrNull = (text = ''): string | null => (text.trim() === '' ? null : germanDate(text))

const frameOf = (fields: Fields) => ({
  terms: {
    route: fields['weg'],
    mark: fields['preisart'],
    validFrom: germanDate(fields['ab']),
    validUntil: dayOrNull(fields['bis']),
    conditions: fields['bedingungen'] ?? '',
  },
  audience: fields['sichtbar'],
  named: linesIn(fields['genannt']),
})

interface WriteOptions {
  frame?: Fields
  part?: Fields
  refusals?: readonly Refusal[]
}

async function writePage(c: Context, { frame, part = {}, refusals = [] }: WriteOptions = {}): Promise<Response> {
  const actor = actorOf(c)
  const written = await c.get('asCaller')(async (transaction) => ({
    ...(await offerToWrite(transaction, actor, idIn(c))),
    recipients: await recipientsOf(transaction, idIn(c)),
  }))
  return c.html(
    <WriteOfferPage {...{ ...written, actor, frame, part, refusals }} notice={c.req.query('hinweis')} />,
    refusals.length > 0 ? 422 : 200,
  )
}
