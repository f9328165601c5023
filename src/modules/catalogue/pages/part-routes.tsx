import type { Context } from 'hono'
import { germanDay } from '../../../kernel/german-dates.ts'
import type { Refusal } from '../../../kernel/refusal.ts'
import type { Route } from '../../../platform/server/routes.ts'
import { unchangedAt } from '../../../ui/unchanged.ts'
import { notFound } from '../../access/door.ts'
import { actorOf, answerOwnForm, idIn, type Fields } from '../../access/index.ts'
import type { Permission } from '../../access/schema.ts'
import { isUuid } from '../../../kernel/uuid.ts'
import { germanDate } from '../../needs/door.ts'
import { ownSolution } from '../actions/keep-solution.ts'
import { addTie, addVersion, removeTie, removeVersion } from '../actions/change-parts.ts'
import { catalogueAddresses } from '../addresses.ts'
import { cataloguePermissions } from '../policy.ts'
import { tiesOf, versionsOf } from '../store/solution-parts.ts'
import { tieNames } from '../texts.de.ts'
import { TiesPage, VersionsPage } from './part-pages.tsx'

const permission = cataloguePermissions.keepSolution

/** Versions of a solution, and what it needs or does not go with. */
export const partRoutes: Route<Permission>[] = [
  { method: 'GET', path: catalogueAddresses.versions(':id'), permission, answer: (c) => versionsPage(c) },
  {
    method: 'POST',
    path: catalogueAddresses.versions(':id'),
    permission,
    answer: (c) =>
      answerOwnForm(c, {
        work: (transaction, { name = '', erschienen = '', unterstuetzt = '' }, actor) =>
          addVersion(transaction, actor, {
            solution: idIn(c),
            input: { name, releasedOn: dayOrNull(erschienen), supportUntil: dayOrNull(unterstuetzt) },
          }),
        done: () => c.redirect(`${catalogueAddresses.versions(idIn(c))}?hinweis=eingetragen`, 303),
        refused: (refusals, fields) => versionsPage(c, fields, refusals),
      }),
  },
  {
    method: 'POST',
    path: catalogueAddresses.removeVersion(':id'),
    permission,
    answer: (c) =>
      answerOwnForm(c, {
        work: (transaction, { version = '' }, actor) =>
          removeVersion(transaction, actor, { solution: idIn(c), version: uuidOf(version) }),
        done: (isNew) => removed(c, catalogueAddresses.versions(idIn(c)), isNew),
        refused: (refusals) => versionsPage(c, {}, refusals),
      }),
  },
  { method: 'GET', path: catalogueAddresses.ties(':id'), permission, answer: (c) => tiesPage(c) },
  {
    method: 'POST',
    path: catalogueAddresses.ties(':id'),
    permission,
    answer: (c) =>
      answerOwnForm(c, {
        work: (transaction, { art = '', loesung = '' }, actor) =>
          addTie(transaction, actor, { solution: idIn(c), kind: art, other: loesung }),
        done: () => c.redirect(`${catalogueAddresses.ties(idIn(c))}?hinweis=eingetragen`, 303),
        refused: (refusals, fields) => tiesPage(c, fields, refusals),
      }),
  },
  {
    method: 'POST',
    path: catalogueAddresses.removeTie(':id'),
    permission,
    answer: (c) =>
      answerOwnForm(c, {
        work: (transaction, { loesung = '' }, actor) =>
          removeTie(transaction, actor, { solution: idIn(c), other: uuidOf(loesung) }),
        done: (isNew) => removed(c, catalogueAddresses.ties(idIn(c)), isNew),
        refused: (refusals) => tiesPage(c, {}, refusals),
      }),
  },
]

const uuidOf = (text: string): string => (isUuid(text) ? text : notFound())
const dayOrNull = (text: string): string | null => (text.trim() === '' ? null : germanDate(text))
const removed = (c: Context, page: string, isNew: boolean): Response =>
  c.redirect(isNew ? `${page}?hinweis=entfernt` : unchangedAt(page), 303)

async function versionsPage(c: Context, fields: Fields = {}, refusals: readonly Refusal[] = []): Promise<Response> {
  const actor = actorOf(c)
  const { solution, versions } = await c.get('asCaller')(async (transaction) => {
    const mine = await ownSolution(transaction, actor, idIn(c))
    return { solution: mine, versions: (await versionsOf(transaction, [mine.id])).get(mine.id) ?? [] }
  })
  const shown = versions.map(({ id, name, releasedOn, supportUntil }) => ({
    id,
    cells: [
      name,
      releasedOn ? germanDay(releasedOn) : 'nicht angegeben',
      supportUntil ? germanDay(supportUntil) : 'nicht angegeben',
    ],
  }))
  return c.html(
    <VersionsPage {...{ actor, solution, fields, refusals }} rows={shown} notice={c.req.query('hinweis')} />,
    refusals.length > 0 ? 422 : 200,
  )
}

async function tiesPage(c: Context, fields: Fields = {}, refusals: readonly Refusal[] = []): Promise<Response> {
  const actor = actorOf(c)
  const { solution, ties } = await c.get('asCaller')(async (transaction) => {
    const mine = await ownSolution(transaction, actor, idIn(c))
    return { solution: mine, ties: (await tiesOf(transaction, [mine.id])).get(mine.id) ?? [] }
  })
  const shown = ties.map(({ kind, other }) => ({ id: other.id, cells: [other.name, tieNames[kind]] }))
  return c.html(
    <TiesPage {...{ actor, solution, fields, refusals }} rows={shown} notice={c.req.query('hinweis')} />,
    refusals.length > 0 ? 422 : 200,
  )
}
