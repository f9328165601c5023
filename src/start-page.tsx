import type { Context } from 'hono'
import type { Figure, Module, StartParts } from './module.ts'
import type { Actor, Task } from './modules/access/schema.ts'
import type { WayServices } from './modules/way/door.ts'
import type { Services } from './services.ts'
import { FirstSight } from './start/first-sight.tsx'
import { OwnStart } from './start/own-start.tsx'

/** What all modules have to say first: the one question, what waits for whoever has signed in, what others do. */
export async function startPage(c: Context, modules: readonly Module<Services>[], way: WayServices): Promise<Response> {
  const actor = c.get('actor')
  const [parts, tasks] = await Promise.all([
    Promise.all(modules.map(async (module) => (await module.start?.(c, way)) ?? {})),
    actor ? tasksOf(c, actor, { modules, way }) : [],
  ])
  const joined = joinedParts(parts)
  return c.html(actor ? <OwnStart actor={actor} tasks={tasks} parts={joined} /> : <FirstSight parts={joined} />)
}

const tasksOf = (
  c: Context,
  actor: Actor,
  { modules, way }: { modules: readonly Module<Services>[]; way: WayServices },
): Promise<Task[]> =>
  c.get('asCaller')(async (transaction) => {
    const tasks = await Promise.all(
      modules.map(async (module) => (await module.tasks?.(transaction, actor, way)) ?? []),
    )
    return tasks.flat().toSorted((one, other) => one.place - other.place)
  })

const inPlace = (figures: readonly Figure[]) => figures.toSorted((one, other) => one.place - other.place)

const joinedParts = (parts: readonly StartParts[]): StartParts => ({
  ask: parts.map(({ ask }) => ask),
  first: parts.map(({ first }) => first),
  waiting: parts.map(({ waiting }) => waiting),
  others: parts.map(({ others }) => others),
  figures: inPlace(parts.flatMap(({ figures = [] }) => figures)),
  running: inPlace(parts.flatMap(({ running = [] }) => running)),
})
