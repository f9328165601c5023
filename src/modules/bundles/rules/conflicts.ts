import type { Need, OperatingModel } from '../../needs/schema.ts'

interface Named {
  id: string
  name: string
}
export type Conflict =
  | { kind: 'operatingModels'; between: readonly (Named & { models: readonly OperatingModel[] })[] }
  | { kind: 'deadlines'; first: Named & { day: string }; last: Named & { day: string } }
  | { kind: 'contract'; bound: Named & { day: string }; first: Named & { day: string } }

type Asking = Pick<Need, 'organisation' | 'operatingModels' | 'deadline'> & {
  background: Pick<NonNullable<Need['background']>, 'contractUntil'> | null
}

/** What does not go together in a bundle, so that it is talked about before and not after. None of it forbids anything. */
export function conflictsIn(needs: readonly Asking[]): Conflict[] {
  return [...operatingModelConflict(needs), ...deadlineConflict(needs), ...contractConflict(needs)]
}

/** There is no operating model that everybody allows; whoever names none allows all. */
function operatingModelConflict(needs: readonly Asking[]): Conflict[] {
  const choosy = needs.filter(({ operatingModels }) => operatingModels.length > 0)
  const shared = choosy.reduce<readonly OperatingModel[] | undefined>(
    (left, { operatingModels }) => (left ? left.filter((model) => operatingModels.includes(model)) : operatingModels),
    undefined,
  )
  if (!shared || shared.length > 0) return []
  return [
    {
      kind: 'operatingModels',
      between: choosy.map(({ organisation: { id, name }, operatingModels }) => ({ id, name, models: operatingModels })),
    },
  ]
}

/** Between the first and the last deadline lies more than this, in days: one would have to wait or the other to hurry. */
const longBetweenDeadlines = 365

function deadlineConflict(needs: readonly Asking[]): Conflict[] {
  const days = daysOf(needs, ({ deadline }) => deadline)
  const [first, last] = [days[0], days.at(-1)]
  return first && last && daysBetween(first.day, last.day) > longBetweenDeadlines
    ? [{ kind: 'deadlines', first, last }]
    : []
}

/** One is bound by a contract for long after another one needs it. */
function contractConflict(needs: readonly Asking[]): Conflict[] {
  const [first] = daysOf(needs, ({ deadline }) => deadline)
  if (!first) return []
  return daysOf(needs, ({ background }) => background?.contractUntil ?? null)
    .filter(({ id, day }) => id !== first.id && daysBetween(first.day, day) > longBetweenDeadlines)
    .map((bound) => ({ kind: 'contract', bound, first }))
}

const daysOf = (needs: readonly Asking[], dayOf: (need: Asking) => string | null) =>
  needs
    .flatMap((need) => {
      const day = dayOf(need)
      return day ? [{ id: need.organisation.id, name: need.organisation.name, day }] : []
    })
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.id < b.id ? -1 : 1))

const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000
