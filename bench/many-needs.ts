import { sql } from 'kysely'
import type { Database } from '../src/platform/database.ts'
import { fieldIds } from '../src/modules/capabilities/schema.ts'
import { randomFrom, randomNeeds } from './random-needs.ts'

const portion = 2000

/** So many needs of 4,000 invented municipalities in 40 counties of 4 Länder, every fifth of them open; from a seed. */
export async function plantManyNeeds(database: Database, count: number): Promise<void> {
  await sql`
    insert into organisations (id, name, kind, parent, inhabitants, invented)
    select md5('bench ' || n)::uuid, 'Bank ' || n,
      case when n <= 4 then 'land' when n <= 44 then 'county' else 'municipality' end,
      case when n <= 4 then null when n <= 44 then md5('bench ' || (n % 4 + 1))::uuid else md5('bench ' || (n % 40 + 5))::uuid end,
      case when n <= 44 then null else 500 + n * 7 end, true
    from generate_series(1, 4044) n`.execute(database)
  await sql`
    insert into organisation_keys (organisation, kind, key, valid_from)
    select md5('bench ' || n)::uuid, 'ags', case when n <= 4 then '9' || n else '9' || (n % 4 + 1) || lpad(n::text, 3, '0') end, '2020-01-01'
    from generate_series(1, 44) n`.execute(database)
  const random = randomFrom(7)
  const oneOf = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)]!
  const rows = [...randomNeeds(count, 6)].map(({ title, description, capabilities }, number) => ({
    number,
    town: 45 + Math.floor(random() * 4000),
    title: title.slice(0, 200),
    aim: description,
    status: random() < 0.2 ? 'open' : oneOf(['beingMet', 'met', 'met', 'withdrawn', 'draft']),
    visibility: oneOf(['public', 'publicBodies', 'publicBodies', 'publicBodies', 'signedIn', 'ownOrganisation']),
    field: oneOf(fieldIds),
    requirements: capabilities.map((capability) => ({
      text: 'Anforderung',
      necessity: 'must',
      dimension: 'technology',
      capability,
    })),
    deadline: random() < 0.5 ? `2027-0${1 + Math.floor(random() * 9)}-01` : null,
  }))
  for (let from = 0; from < rows.length; from += portion) {
    const some = rows.slice(from, from + portion)
    await sql`
      insert into needs (id, organisation, title, aim, status, visibility, field, requirements, deadline, opened_at)
      select md5('need ' || number)::uuid, md5('bench ' || town)::uuid, title, aim, status, visibility, field, requirements, deadline,
        case when status <> 'draft' then now() - number * interval '7 minutes' end
      from jsonb_to_recordset(${JSON.stringify(some)}::jsonb) as row (number integer, town integer, title text, aim text, status text,
        visibility text, field text, requirements jsonb, deadline date)`.execute(database)
  }
  await sql`insert into need_backgrounds (need, contract_until) select id, '2028-01-01' from needs where substr(id::text, 1, 1) < '8'
    on conflict do nothing`.execute(database)
  await sql`analyze`.execute(database)
}
