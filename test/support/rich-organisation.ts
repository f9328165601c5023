import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { recordEntry } from '../../src/modules/journal/actions/record-entry.ts'
import type { Database } from '../../src/platform/database/database.ts'
import { asCaller } from '../../src/platform/database/as-caller.ts'
import { anActor, anOrganisation, aPerson } from './people.ts'

/** A town that owns something of everything: a predecessor, people, mandates both ways, a history with somebody who is gone. */
export async function aRichOrganisation(database: Database) {
  const county = await anOrganisation(database, { name: 'Landkreis Auenberg', kind: 'county' })
  const association = await anOrganisation(database, { name: 'Verband Auen', kind: 'municipalAssociation' })
  const town = await anOrganisation(database, { name: 'Bad "Neustadt"; =1+1', parent: county })
  const merged = await anOrganisation(database, { name: 'Altdorf', parent: county })
  const provider = await anOrganisation(database, { name: 'Rechenzentrum', kind: 'provider' })
  await sql`update organisations set vanished_on = '2026-01-01', successor = ${town}, inhabitants = 812, square_kilometres = 12.345678901 where id = ${merged}`.execute(
    database,
  )
  await sql`update organisations set association = ${association} where id = ${town}`.execute(database)
  for (const [organisation, key] of [
    [county, '99001'],
    [town, '99001777'],
    [merged, '99001778'],
  ] as const)
    await sql`insert into organisation_keys values (${organisation}, 'ags', ${key}, '2020-01-01', ${organisation === merged ? '2025-12-31' : null})`.execute(
      database,
    )
  await sql`insert into organisation_names values (${town}, 'Neustadt', '2019-12-31')`.execute(database)
  await sql`insert into profiles (organisation, about, website) values (${town}, ${'Über uns:\n„Straße“ 😀'}, 'https://neustadt.example')`.execute(
    database,
  )
  const administrator = await aPerson(database, { name: 'Ada Muster', organisation: town, role: 'administering' })
  await aPerson(database, { name: 'Kai Alt', organisation: merged, role: 'reading' })
  const gone = await aPerson(database, { name: 'Geht Bald', organisation: town, role: 'editing' })
  const outsider = await aPerson(database, { name: 'Frauke Fremd', organisation: county, role: 'administering' })
  await sql`insert into mandates (representative, represented, scope, valid_from, status, proposed_by, decided_by, decided_at)
    values (${county}, ${town}, 'everything', '2026-01-01', 'active', ${outsider}, ${administrator}, now()),
      (${town}, ${provider}, 'figures', '2026-01-01', 'active', ${administrator}, null, null)`.execute(database)
  await sql`insert into invitations (organisation, email, role, token_hash, expires_at) values (${town}, 'neu@beispiel.example', 'reading', ${randomUUID()}, now())`.execute(
    database,
  )
  await sql`insert into api_tokens (organisation, name, scope, token_hash, beginning, expires_at) values (${town}, 't', 'read', ${randomUUID()}, 'x', now())`.execute(
    database,
  )
  await sql`insert into needs (organisation, status, title, aim, field, services, requirements, cases, workplaces, deadline,
      operating_models, visibility, version, opened_at)
    values (${town}, 'open', ${'=Ämter "digital"; 😀'}, ${'Eins\n\tzwei'}, 'public-order', '["99108012012000"]',
      ${JSON.stringify([{ text: 'Satzung', necessity: 'should', dimension: 'law', capability: null }])}, 1200, 15, '2027-06-30',
      '["verwaltungscloud", "publicCloud"]', 'public', 7, now()),
    (${town}, 'draft', 'Entwurf', '', null, '[]', '[]', null, null, null, '[]', 'ownOrganisation', 1, null),
    (${merged}, 'withdrawn', 'Von früher', '', null, '[]', '[]', 0, null, null, '[]', 'publicBodies', 2, now())`.execute(
    database,
  )
  await sql`insert into need_backgrounds (need, used_today, contract_until, budget_from, budget_to)
    select id, 'Karteikasten', '2027-12-31', 500000, 1000000000000000 from needs where organisation = ${town} and status = 'open'`.execute(
    database,
  )
  await sql`insert into remembered_columns (organisation, print, headings, meanings, turned)
    values (${town}, ${'b'.repeat(64)}, '["Gewerk", "Größe"]', '{"gewerk": "title", "große": null}', false),
      (${merged}, ${'b'.repeat(64)}, '["Gewerk"]', '{"gewerk": "title"}', true)`.execute(database)
  await sql`with solution as (
      insert into solutions (organisation, name, field, status, published_at, interfaces)
      values (${town}, 'Freie Parkmarke', 'traffic-mobility', 'published', now(),
        '[{"standard": "XMeld", "standing": "claimed", "by": "", "on": null}]') returning id
    ), version as (
      insert into solution_versions (solution, name) select id, '1.0 "β"' from solution returning id, solution
    )
    insert into evidence (solution, organisation, kind, title, issuer, version, issued_on, visibility)
    select solution, ${town}, 'testCampaign', 'Erprobt', 'Wir', id, '2026-01-01', 'public' from version`.execute(
    database,
  )
  await sql`insert into organisation_quantities (organisation, unit, amount, as_of, source)
    values (${town}, 'fahrzeuge', 12, '2026-01-01', 'Bauhof'), (${merged}, 'fahrzeuge', 3, '2025-01-01', '')`.execute(
    database,
  )
  await sql`insert into comments (need, requirement, organisation, person, text)
    select id, 'Satzung', ${town}, ${administrator}, 'Die gilt schon.' from needs where organisation = ${town} and status = 'open'`.execute(
    database,
  )
  await sql`insert into comments (need, organisation, person, text)
    select n.id, ${town}, ${administrator}, 'Wie geht es euch damit?' from needs n where n.organisation = ${merged}`.execute(
    database,
  )
  for (const person of [administrator, gone, administrator]) {
    const actor = await anActor(database, person)
    await asCaller(database, { person, organisation: town }, (transaction) =>
      recordEntry(transaction, actor, {
        action: 'profileChanged',
        subjectKind: 'organisation',
        subject: town,
        before: { about: 'x', share: 0.1 },
        after: { about: 'Ü', list: [null, { b: 1, a: '2' }] },
      }),
    )
  }
  const represented = {
    ...(await anActor(database, outsider)),
    organisation: { id: town, name: 'x', kind: 'municipality' as const },
  }
  const mandate = { id: randomUUID(), scope: 'everything' as const, representative: { id: county, name: 'y' } }
  await asCaller(database, { person: outsider, organisation: town }, (transaction) =>
    recordEntry(
      transaction,
      { ...represented, mandate },
      { action: 'profileChanged', subjectKind: 'organisation', subject: town },
    ),
  )
  await sql`delete from persons where id = ${gone}`.execute(database)
  return { town, association, county, provider, merged, administrator, gone, outsider }
}
