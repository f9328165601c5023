import { sql } from 'kysely'
import type { Database } from '../../../platform/database/database.ts'
import { demoNeedId, organisations } from '../../../demo/cast.ts'
import type { DemoNeed } from './demo-need.ts'
import { demoNeeds } from './demo-needs.ts'
import { demoMunicipalities } from '../../../demo/municipalities.ts'

/** Days between one invented report and the next; the latest is from yesterday. */
const daysBetween = 2

/** Puts what the invented organisations need into a demonstration; where it is already, nothing changes. */
export async function seedNeeds(database: Database): Promise<void> {
  const ids = new Map([...organisations, ...demoMunicipalities].map(({ id, name }) => [name, id]))
  const rows = demoNeeds.map((need, index) => rowOf(need, { index, organisation: ids.get(need.organisation)! }))
  await insertNeeds(database, rows)
}

type Row = ReturnType<typeof rowOf>

function rowOf(need: DemoNeed, { index, organisation }: { index: number; organisation: string }) {
  return {
    id: demoNeedId(index + 1),
    organisation,
    title: need.title,
    aim: need.aim,
    field: need.field,
    requirements: need.requirements.map(({ text, weight, dimension, capability }) => ({
      text,
      necessity: weight,
      dimension,
      capability: capability ?? null,
    })),
    cases: need.quantities?.cases ?? null,
    workplaces: need.quantities?.workplaces ?? null,
    deadline: need.deadline ?? null,
    operating_models: need.operatingModels,
    visibility: need.visibility,
    used_today: need.today?.used ?? '',
    contract_until: need.today?.contractUntil ?? null,
    budget_from: need.budget ? need.budget.from * 100 : null,
    budget_to: need.budget ? need.budget.to * 100 : null,
    /** Spread over the fields, so that the newest are not all of one kind. */
    days_ago: 1 + daysBetween * ((index * 37) % demoNeeds.length),
  }
}

async function insertNeeds(database: Database, rows: readonly Row[]): Promise<void> {
  await sql`
    with wanted as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n (id uuid, organisation uuid, title text, aim text,
        field text, requirements jsonb, cases integer, workplaces integer, deadline date, operating_models jsonb,
        visibility text, used_today text, contract_until date, budget_from bigint, budget_to bigint, days_ago integer)
    ), added as (
      insert into needs (id, organisation, status, title, aim, field, requirements, cases, workplaces, deadline,
        operating_models, visibility, created_at, opened_at)
      select id, organisation, 'open', title, aim, field, requirements, cases, workplaces, deadline, operating_models,
        visibility, now() - days_ago * interval '1 day', now() - days_ago * interval '1 day'
      from wanted on conflict do nothing returning id
    )
    insert into need_backgrounds (need, used_today, contract_until, budget_from, budget_to)
    select w.id, w.used_today, w.contract_until, w.budget_from, w.budget_to
    from wanted w join added a on a.id = w.id`.execute(database)
}
