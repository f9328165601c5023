import { sql } from 'kysely'
import type { Database } from '../../../platform/database/database.ts'
import { demoNeedId, organisations } from '../../../demo/cast.ts'
import { demoMunicipalities } from '../../../demo/municipalities.ts'
import { emptyNeed, type NeedContent } from '../schema.ts'
import { insertNeeds } from '../store/write-needs.ts'
import type { DemoNeed } from '../../../demo/needs/demo-need.ts'
import { demoNeeds } from '../../../demo/needs/demo-needs.ts'

/** Days between one invented report and the next; the latest is from yesterday. */
const daysBetween = 2

/** Puts what the invented organisations need into a demonstration; where it is already, nothing changes. */
export async function seedNeeds(database: Database): Promise<void> {
  await database.transaction().execute(async (transaction) => {
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

async function idsOf(transaction: Database, needs: readonly { id: string }[]): Promise<Set<string>> {
  const ids = JSON.stringify(needs.map(({ id }) => id))
  const { rows } = await sql<{ id: string }>`
    select id from needs where id::text in (select jsonb_array_elements_text(${ids}::jsonb))`.execute(transaction)
  return new Set(rows.map(({ id }) => id))
}

async function openEarlier(transaction: Database, needs: readonly { id: string; daysAgo: number }[]): Promise<void> {
  await sql`
    update needs set created_at = now() - "daysAgo" * interval '1 day', opened_at = now() - "daysAgo" * interval '1 day'
    from jsonb_to_recordset(${JSON.stringify(needs)}::jsonb) as n (id uuid, "daysAgo" integer)
    where needs.id = n.id`.execute(transaction)
}
