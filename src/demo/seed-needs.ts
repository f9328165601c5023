import { sql, type Transaction } from 'kysely'
import type { Database } from '../platform/database/database.ts'
import { insertNeeds } from '../modules/needs/door.ts'
import { emptyNeed, type NeedContent } from '../modules/needs/schema.ts'
import { organisations } from './cast.ts'
import type { DemoNeed } from './needs/demo-need.ts'
import { demoNeeds } from './needs/demo-needs.ts'
import { demoMunicipalities } from './needs/municipalities.ts'
import { seedOrganisations } from './seed.ts'

/** Days between one invented report and the next; the latest is from yesterday. */
const daysBetween = 2

/** Puts the invented municipalities and what they need into a demonstration; where they are already, nothing changes. */
export async function seedNeeds(database: Database): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    await seedOrganisations(transaction, demoMunicipalities)
    const ids = new Map([...organisations, ...demoMunicipalities].map(({ id, name }) => [name, id]))
    const needs = demoNeeds.map((need, index) => ({
      id: demoNeedId(index + 1),
      organisation: ids.get(need.organisation)!,
      content: contentOf(need),
      /** Spread over the fields, so that the newest are not all of one kind. */
      daysAgo: 1 + daysBetween * ((index * 37) % demoNeeds.length),
    }))
    const there = await idsOf(transaction, needs)
    const missing = needs.filter(({ id }) => !there.has(id))
    await insertNeeds(transaction, missing, 'open')
    await openEarlier(transaction, missing)
  })
}

/** By its place in the list, the first being 1. */
export const demoNeedId = (place: number) => `00000000-0000-4000-8020-${String(place).padStart(12, '0')}`

/** In the words in which needs are kept; the demonstration has its own, in whole euros. */
const contentOf = ({ quantities, today, budget, ...need }: DemoNeed): NeedContent => ({
  ...emptyNeed,
  title: need.title,
  aim: need.aim,
  field: need.field,
  requirements: need.requirements.map(({ text, weight, dimension, capability }) => ({
    text,
    necessity: weight,
    dimension,
    capability: capability ?? null,
  })),
  cases: quantities?.cases ?? null,
  workplaces: quantities?.workplaces ?? null,
  deadline: need.deadline ?? null,
  operatingModels: [...need.operatingModels],
  visibility: need.visibility,
  usedToday: today?.used ?? '',
  contractUntil: today?.until ?? null,
  budgetFrom: budget ? budget.from * 100 : null,
  budgetTo: budget ? budget.to * 100 : null,
})

async function idsOf(transaction: Transaction<unknown>, needs: readonly { id: string }[]): Promise<Set<string>> {
  const ids = JSON.stringify(needs.map(({ id }) => id))
  const { rows } = await sql<{ id: string }>`
    select id from needs where id::text in (select jsonb_array_elements_text(${ids}::jsonb))`.execute(transaction)
  return new Set(rows.map(({ id }) => id))
}

async function openEarlier(transaction: Transaction<unknown>, needs: readonly { id: string; daysAgo: number }[]) {
  await sql`
    update needs set created_at = now() - "daysAgo" * interval '1 day', opened_at = now() - "daysAgo" * interval '1 day'
    from jsonb_to_recordset(${JSON.stringify(needs)}::jsonb) as n (id uuid, "daysAgo" integer)
    where needs.id = n.id`.execute(transaction)
}
