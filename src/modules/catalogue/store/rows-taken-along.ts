import { sql, type RawBuilder } from 'kysely'
import { among, instantOf } from '../../../travel/columns.ts'
import type { WantedRows } from '../../../travel/travelling-table.ts'

const ownSolutions = (own: readonly string[]) => sql`(select id from solutions where ${among(own, 'organisation')})`
const ownOffers = (own: readonly string[]) =>
  sql`(select id from offers where ${among(own, 'organisation')} and solution in ${ownSolutions(own)})`

export const solutionRows = ({ own }: WantedRows): RawBuilder<unknown> =>
  sql`select id, organisation, status, name, summary, description, maker, field, licence, source_code, website, operating_models,
      interfaces, capabilities, version, ${instantOf('created_at')}, ${instantOf('published_at')}
    from solutions where ${among(own, 'organisation')} order by created_at, id`

export const versionRows = ({ own }: WantedRows): RawBuilder<unknown> =>
  sql`select id, solution, name, released_on, support_until from solution_versions
    where solution in ${ownSolutions(own)} order by solution, name, id`

export const tieRows = ({ own }: WantedRows): RawBuilder<unknown> =>
  sql`select solution, other, kind from solution_ties
    where solution in ${ownSolutions(own)} and other in ${ownSolutions(own)} order by solution, other`

export const evidenceRows = ({ own }: WantedRows): RawBuilder<unknown> =>
  sql`select id, solution, organisation, kind, title, scheme, scheme_version, issuer, version, operating_model, issued_on, valid_until,
      address, visibility, revoked_on, ${instantOf('created_at')}
    from evidence where ${among(own, 'organisation')} and solution in ${ownSolutions(own)} order by created_at, id`

export const offerRows = ({ own }: WantedRows): RawBuilder<unknown> =>
  sql`select id, solution, organisation, status, audience, number, ${instantOf('created_at')}
    from offers where id in ${ownOffers(own)} order by created_at, id`

export const offerVersionRows = ({ own }: WantedRows): RawBuilder<unknown> =>
  sql`select offer, number, terms, ${instantOf('published_at')} from offer_versions
    where offer in ${ownOffers(own)} order by offer, number`

export const unpublishedRows = ({ own }: WantedRows): RawBuilder<unknown> =>
  sql`select offer, terms from unpublished_offers where offer in ${ownOffers(own)} order by offer`

export const keepsSolutions = (organisation: string): RawBuilder<unknown> =>
  sql`exists (select from solutions where organisation = ${organisation}) or exists (select from offers where organisation = ${organisation})`
