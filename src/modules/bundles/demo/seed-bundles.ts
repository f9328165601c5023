import { sql } from 'kysely'
import type { Database } from '../../../platform/database/database.ts'
import { demoNeedId } from '../../../demo/cast.ts'

interface DemoBundle {
  id: string
  title: string
  /** Places in the list of demo needs; the first one proposed it. */
  joined: readonly number[]
  invited: readonly number[]
  started: boolean
  /** Whom most participants have named, as a place among those who joined. */
  lead?: number
}

/** One that still asks, one that has begun and chosen who leads, and one of a town of the cast, which may invite its neighbours. */
const bundles: readonly DemoBundle[] = [
  {
    id: '00000000-0000-4000-8030-000000000001',
    title: 'Bewohnerparken gemeinsam online',
    joined: [2, 1],
    invited: [3, 4, 145, 146],
    started: false,
  },
  {
    id: '00000000-0000-4000-8030-000000000002',
    title: 'Mängelmelder für kleine und große Orte',
    joined: [15, 16, 17, 18],
    invited: [],
    started: true,
    lead: 15,
  },
  {
    id: '00000000-0000-4000-8030-000000000003',
    title: 'Eingangsrechnungen gemeinsam digital',
    joined: [58],
    invited: [59],
    started: false,
  },
]

/** Puts bundles under way into a demonstration; where they are already, nothing changes. */
export async function seedBundles(database: Database): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    for (const { id, title, joined, invited, started, lead } of bundles) {
      const first = demoNeedId(joined[0]!)
      const { numAffectedRows } = await sql`
        insert into bundles (id, title, status, proposer, answer_by, quorum, created_at, started_at)
        select ${id}, ${title}, ${started ? 'started' : 'asking'}, n.organisation, current_date + ${started ? -10 : 21}::integer, 2,
          now() - interval '40 days', ${started ? sql`now() - interval '10 days'` : sql`null`}
        from needs n where n.id = ${first} and n.status = 'open' on conflict do nothing`.execute(transaction)
      if (numAffectedRows !== 1n) continue
      for (const [status, needs] of [
        ['joined', joined],
        ['invited', invited],
      ] as const)
        for (const need of needs)
          await sql`
            insert into participations (bundle, need, organisation, status, asked_at, answered_at)
            select ${id}, n.id, n.organisation, ${status}, now() - interval '40 days',
              ${status === 'joined' ? sql`now() - interval '20 days'` : sql`null`}
            from needs n where n.id = ${demoNeedId(need)} and n.status = 'open'`.execute(transaction)
      if (lead)
        await sql`
          insert into lead_choices (bundle, organisation, choice)
          select ${id}, p.organisation, (select organisation from needs where id = ${demoNeedId(lead)})
          from participations p where p.bundle = ${id} and p.status = 'joined'`.execute(transaction)
    }
  })
}
