import { sql } from 'kysely'
import type { Database } from '../../../platform/database/database.ts'
import { toldActions, type BundleMailKind } from '../schema/bundle-mail-kinds.ts'

const bundleOf = sql`case when j.subject_kind = 'bundle' then j.subject::uuid end`
const kinds = JSON.stringify(toldActions)

/**
 * Turns what the journal has had to say of bundles since the last time into one row for each person to tell: those who decide for an
 * organisation in it, or for one that it represents, but nobody of the one that did it. At first there is no past. Several servers may do so at once.
 */
export async function noteWhomToTell(database: Database): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    await sql`insert into bundle_mail_mark (told_until) select coalesce(max(id), 0) from journal on conflict do nothing`.execute(
      transaction,
    )
    const { rows } = await sql<{ from: string; to: string }>`
      select told_until::text as from, (select coalesce(max(id), 0) from journal)::text as to from bundle_mail_mark for update`.execute(
      transaction,
    )
    const { from, to } = rows[0]!
    if (from === to) return
    await sql`
      insert into bundle_mails (entry, person)
      select distinct j.id, r.id from journal j
      left join comments c on j.action = 'commentWritten' and c.id::text = j.after ->> 'comment'
      left join participations t on t.bundle = ${bundleOf} and t.need::text = j.after ->> 'need'
      join participations p on p.bundle = ${bundleOf} and (
        p.status = 'joined' or (p.status = 'invited' and j.action in ('commentWritten', 'bundleDayMoved'))
        or (p.status = 'released' and j.action = 'bundleDissolved')
      )
      join memberships m on m.role in ('deciding', 'administering') and (
        heir_of(m.organisation) = heir_of(p.organisation) or exists (
          select from mandates d where heir_of(d.represented) = heir_of(p.organisation)
            and heir_of(d.representative) = heir_of(m.organisation)
            and d.scope in ('everything', 'bundles') and d.status = 'active' and d.valid_from <= current_date
            and (d.valid_until is null or d.valid_until >= current_date)
        )
      )
      join persons r on r.id = m.person and r.email_verified
      where j.id > ${from}::bigint and j.id <= ${to}::bigint and j.subject_kind = 'bundle' and ${kinds}::jsonb ? j.action
        and heir_of(p.organisation) is distinct from heir_of(coalesce(t.organisation, c.organisation))
        and r.id is distinct from j.person
        and not exists (
          select from bundle_mail_refusals f where f.person = r.id and f.kind = ${kinds}::jsonb ->> j.action
        )
      on conflict do nothing`.execute(transaction)
    await sql`update bundle_mail_mark set told_until = ${to}::bigint`.execute(transaction)
  })
}

export interface BundleMail {
  entry: string
  person: string
  email: string
  action: string
  bundle: { id: string; title: string; participants: number }
  /** Whose doing it is; null where it follows from what several said. */
  town: string | null
  leavesOn: string | null
  answerBy: string | null
  /** Of a message that still stands there. */
  text: string | null
}

/** Takes the next one, so that no other server takes it until then; what failed three times is given up. */
export async function claimBundleMail(
  database: Database,
  { now, until }: { now: Date; until: Date },
): Promise<BundleMail | undefined> {
  const { rows } = await sql<BundleMail>`
    with taken as (
      update bundle_mails set claimed_until = ${until.toISOString()}::timestamptz, tries = tries + 1
      where (entry, person) = (
        select entry, person from bundle_mails
        where (claimed_until is null or claimed_until <= ${now.toISOString()}::timestamptz) and tries < 3
        order by entry, person limit 1 for update skip locked
      ) returning entry, person
    )
    select k.entry::text, k.person, r.email, j.action,
      jsonb_build_object('id', b.id, 'title', b.title, 'participants', participants_in(b.id)) as bundle,
      o.name as town, j.after ->> 'leavesOn' as "leavesOn", j.after ->> 'answerBy' as "answerBy", c.text
    from taken k join journal j on j.id = k.entry join bundles b on b.id = ${bundleOf} join persons r on r.id = k.person
    left join comments c on j.action = 'commentWritten' and c.id::text = j.after ->> 'comment'
    left join participations t on t.bundle = b.id and t.need::text = j.after ->> 'need'
    left join organisations o on o.id = heir_of(coalesce(t.organisation, c.organisation))`.execute(database)
  return rows[0]
}

export async function dropBundleMail(database: Database, { entry, person }: BundleMail): Promise<void> {
  await sql`delete from bundle_mails where entry = ${entry}::bigint and person = ${person}`.execute(database)
}

export async function refusedKinds(transaction: Database, person: string): Promise<BundleMailKind[]> {
  const { rows } = await sql<{ kind: BundleMailKind }>`
    select kind from bundle_mail_refusals where person = ${person} order by kind`.execute(transaction)
  return rows.map(({ kind }) => kind)
}

/** False where it was so already. */
export async function saveRefusedKinds(
  transaction: Database,
  person: string,
  refused: readonly BundleMailKind[],
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    delete from bundle_mail_refusals where person = ${person} and kind <> all(${[...refused]}::text[])`.execute(
    transaction,
  )
  let isNew = numAffectedRows! > 0n
  for (const kind of refused) isNew = (await refuseKind(transaction, person, kind)) || isNew
  return isNew
}

/** Refusing twice is refusing: false the second time. */
export async function refuseKind(transaction: Database, person: string, kind: BundleMailKind): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into bundle_mail_refusals (person, kind) values (${person}, ${kind}) on conflict do nothing`.execute(
    transaction,
  )
  return numAffectedRows === 1n
}
