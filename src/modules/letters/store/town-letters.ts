import { sql } from 'kysely'
import type { Database } from '../../../platform/database/database.ts'
import type { LetterOutcome, TownWithoutPeople } from '../schema.ts'

/** Of the counties of those who are asked or in, and within 25 km of them; none for whoever does not decide who comes into the bundle. */
export async function townsWithoutPeople(transaction: Database, bundle: string): Promise<TownWithoutPeople[]> {
  const { rows } = await sql<TownWithoutPeople>`
    select t.id, t.name, t.inhabitants, t.county, l.sent_at as "sentAt" from towns_without_people(${bundle}) t
    left join town_letters l on l.bundle = ${bundle} and l.town = t.id order by t.name collate "und-x-icu", t.id`.execute(
    transaction,
  )
  return rows
}

/** With which the organisation acted for is in the bundle, the first of several. */
export async function ownNeedIn(transaction: Database, bundle: string): Promise<string | null> {
  const { rows } = await sql<{ need: string }>`
    select need from participations where bundle = ${bundle} and status = 'joined' and organisation in (select my_line())
    order by asked_at, need limit 1`.execute(transaction)
  return rows[0]?.need ?? null
}

export async function decidesWhoComesIn(transaction: Database, bundle: string): Promise<boolean> {
  const { rows } = await sql<{ yes: boolean }>`
    select coalesce(acts_for(gatekeeper_of(${bundle}), 'deciding', 'bundles'), false) as yes`.execute(transaction)
  return rows[0]!.yes
}

/** Kept, or why not; and where too many have gone out, when the next one may. */
export async function keepLetter(
  transaction: Database,
  { bundle, town, print }: { bundle: string; town: string; print: string },
): Promise<{ outcome: LetterOutcome; possibleAt: Date | null }> {
  const { rows } = await sql<{ outcome: LetterOutcome; possibleAt: Date | null }>`
    select outcome, possible_at as "possibleAt" from keep_town_letter(${bundle}, ${town}, ${print})`.execute(
    transaction,
  )
  return rows[0]!
}

/** By nobody in particular: whoever writes could write again and again otherwise. */
export async function dropLetter(
  database: Database,
  { bundle, town }: { bundle: string; town: string },
): Promise<void> {
  await sql`delete from town_letters where bundle = ${bundle} and town = ${town}`.execute(database)
}

/** Refusing twice is refusing. */
export async function saveRefusal(database: Database, print: string): Promise<void> {
  await sql`insert into refused_letters (address_print) values (${print}) on conflict do nothing`.execute(database)
}
