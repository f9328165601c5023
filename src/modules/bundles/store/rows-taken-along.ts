import { sql, type RawBuilder } from 'kysely'
import { among, instantOf, onlyOf } from '../../../travel/columns.ts'
import type { WantedRows } from '../../../travel/travelling-table.ts'

/** Those that a row of another table is about. */
export const bundleRows = ({ named }: WantedRows): RawBuilder<unknown> =>
  sql`select id, title, status, proposer, answer_by, quorum, open, ${instantOf('created_at')}, ${instantOf('started_at')},
    ${instantOf('ended_at')}, successor from bundles where ${among(named, 'id')} order by id`

export const participationRows = ({ own, members }: WantedRows): RawBuilder<unknown> =>
  sql`select bundle, need, organisation, status, reason, ${instantOf('asked_at')}, ${onlyOf(members, 'answered_by')},
    ${instantOf('answered_at')}, leaves_on, ${instantOf('reminded_at')}, invited_by, answer_by
    from participations where ${among(own, 'organisation')} order by participations.asked_at, bundle, need`

export const leadChoiceRows = ({ own, members }: WantedRows): RawBuilder<unknown> =>
  sql`select bundle, organisation, choice, ${onlyOf(members, 'chosen_by')}, ${instantOf('chosen_at')}
    from lead_choices where ${among(own, 'organisation')} order by bundle, organisation`

/** Those that the organisation proposed, or has answered. */
export const changeRows = ({ own, members }: WantedRows): RawBuilder<unknown> =>
  sql`select id, kind, bundle, other, title, needs, organisation, ${onlyOf(members, 'proposed_by')}, ${instantOf('created_at')},
    answer_by, status, ${instantOf('carried_out_at')}, result from bundle_changes
    where ${among(own, 'organisation')} or id in (select change from change_answers where ${among(own, 'organisation')})
    order by bundle_changes.created_at, id`

export const changeAnswerRows = ({ own, members }: WantedRows): RawBuilder<unknown> =>
  sql`select change, organisation, consents, ${onlyOf(members, 'answered_by')}, ${instantOf('answered_at')}
    from change_answers where ${among(own, 'organisation')} order by change, organisation`
