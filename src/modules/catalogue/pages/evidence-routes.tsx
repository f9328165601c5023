import type { Context } from 'hono'
import { dayHere } from '../../../kernel/days.ts'
import type { Refusal } from '../../../kernel/refusal.ts'
import type { Route } from '../../../platform/server/routes.ts'
import { found, notFound } from '../../access/door.ts'
import { actorOf, answerOwnForm, idIn, type Fields } from '../../access/index.ts'
import type { Permission } from '../../access/schema.ts'
import { germanDate } from '../../needs/door.ts'
import { enterEvidence, mayEnterEvidence, withdrawEvidence } from '../actions/enter-evidence.ts'
import { wholeSolutions } from '../actions/see-solution.ts'
import { catalogueAddresses } from '../addresses.ts'
import { cataloguePermissions } from '../policy.ts'
import { evidenceById } from '../store/evidence-rows.ts'
import { EvidencePage } from './evidence-page.tsx'

const permission = cataloguePermissions.enterEvidence

/** Evidence of a solution, by those who have it. */
export const evidenceRoutes: Route<Permission>[] = [
  {
    method: 'GET',
    path: catalogueAddresses.evidence(':id'),
    permission,
    answer: (c) => evidencePage(c, idIn(c), { seit: dayHere(new Date()) }),
  },
  {
    method: 'POST',
    path: catalogueAddresses.evidence(':id'),
    permission,
    answer: (c) =>
      answerOwnForm(c, {
        work: (transaction, fields, actor) =>
          enterEvidence(transaction, actor, { solution: idIn(c), input: inputOf(fields) }),
        done: () => c.redirect(`${catalogueAddresses.solution(idIn(c))}?hinweis=nachweis#nachweise`, 303),
        refused: (refusals, fields) => evidencePage(c, idIn(c), fields, refusals),
      }),
  },
  {
    method: 'POST',
    path: catalogueAddresses.revokeEvidence(':id'),
    permission,
    answer: (c) =>
      answerOwnForm(c, {
        work: (transaction, _, actor) => withdrawEvidence(transaction, actor, idIn(c)),
        done: (solution) => c.redirect(`${catalogueAddresses.solution(solution)}?hinweis=widerrufen#nachweise`, 303),
        refused: async (refusals) => {
          const evidence = await c.get('asCaller')((transaction) => evidenceById(transaction, idIn(c)))
          return evidencePage(c, found(evidence).solution, {}, refusals)
        },
      }),
  },
]

const dayOrNull = (text: string): string | null => (text.trim() === '' ? null : germanDate(text))

const inputOf = (fields: Fields) => ({
  kind: fields['art'],
  title: fields['titel'] ?? '',
  scheme: fields['schema'] ?? '',
  schemeVersion: fields['ausgabe'] ?? '',
  issuer: fields['von'] ?? '',
  version: fields['version'] || null,
  operatingModel: fields['betrieb'] || null,
  issuedOn: germanDate(fields['seit']),
  validUntil: dayOrNull(fields['bis'] ?? ''),
  address: (fields['adresse'] ?? '').trim(),
  visibility: fields['sichtbar'],
})

async function evidencePage(
  c: Context,
  id: string,
  fields: Fields,
  refusals: readonly Refusal[] = [],
): Promise<Response> {
  const actor = actorOf(c)
  const [whole] = await c.get('asCaller')((transaction) => wholeSolutions(transaction, [id]))
  if (!whole || !mayEnterEvidence(actor, whole.solution)) return notFound()
  return c.html(<EvidencePage {...{ actor, whole, fields, refusals }} />, refusals.length > 0 ? 422 : 200)
}
