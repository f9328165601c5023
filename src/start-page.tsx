import type { Context } from 'hono'
import type { Child } from 'hono/jsx'
import type { Module, StartParts } from './module.ts'
import type { Actor, Task } from './modules/access/schema.ts'
import { calculatorAddresses } from './modules/cost-sharing/addresses.ts'
import { directoryAddresses } from './modules/directory/addresses.ts'
import type { WayServices } from './modules/way/door.ts'
import type { Services } from './services.ts'
import { Page } from './ui/page.tsx'

/** What all modules have to say first: the one question, what waits for whoever has signed in, what others do. */
export async function startPage(c: Context, modules: readonly Module<Services>[], way: WayServices): Promise<Response> {
  const actor = c.get('actor')
  const [parts, tasks] = await Promise.all([
    Promise.all(modules.map(async (module) => (await module.start?.(c)) ?? {})),
    actor ? tasksOf(c, actor, { modules, way }) : [],
  ])
  return c.html(<StartPage actor={actor} tasks={tasks} parts={parts} />)
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

interface StartPageProps {
  actor: Actor | null
  tasks: readonly Task[]
  parts: readonly StartParts[]
}

function StartPage({ actor, tasks, parts }: StartPageProps) {
  const all = (part: keyof StartParts): Child[] => parts.map((each) => each[part])
  return (
    <Page title="Start">
      {all('ask')}
      {actor ? (
        <>
          <Welcome actor={actor} />
          <Tasks tasks={tasks} />
          {all('waiting')}
        </>
      ) : (
        <p class="text">
          Gemeinden brauchen oft dasselbe. Allmende zeigt, wer das noch braucht und was es schon gibt, und rechnet aus,
          was gemeinsam am günstigsten ist und was jede zahlt.
        </p>
      )}
      {all('others')}
      {actor && !actor.organisation && <FindOrganisation />}
      {all('below')}
      <section>
        <h2 class="kern-heading-large">Gemeinsam beschaffen, gerecht teilen</h2>
        <p>Der Rechner sucht das günstigste gemeinsame Paket und zeigt, was jede Gemeinde zahlt.</p>
        <CalculatorDoors />
      </section>
    </Page>
  )
}

const CalculatorDoors = () => (
  <div class="actions">
    <a class="kern-btn kern-btn--secondary" href={calculatorAddresses.choose}>
      <span class="kern-label">Zum Rechner</span>
    </a>
    <form method="post" action={calculatorAddresses.choose} enctype="multipart/form-data">
      <button class="kern-btn kern-btn--tertiary" type="submit" name="beispiel" value="sechs-gemeinden">
        <span class="kern-label">Kleines Beispiel mit sechs Gemeinden ansehen</span>
      </button>
    </form>
  </div>
)

function Welcome({ actor: { person, organisation, mandate } }: { actor: Actor }) {
  return organisation ? (
    <p class="text">
      Guten Tag, {person.name}. Sie handeln für {organisation.name}
      {mandate && `, in Vertretung durch ${mandate.representative.name}`}.
    </p>
  ) : (
    <p class="text">
      Guten Tag, {person.name}. Sie gehören noch zu keiner Organisation. Suchen Sie Ihre, und fragen Sie dort die
      Aufnahme an.
    </p>
  )
}

/** More would hide what comes below. */
const most = 8

function Tasks({ tasks }: { tasks: readonly Task[] }) {
  if (tasks.length === 0) return null
  return (
    <section>
      <h2 class="kern-heading-large">Wartet auf Ihre Entscheidung</h2>
      <ul>
        {tasks.slice(0, most).map(({ text, href }) => (
          <li>
            <a class="kern-link" href={href}>
              {text}
            </a>
          </li>
        ))}
        {tasks.length > most && <li>und {tasks.length - most} weitere</li>}
      </ul>
    </section>
  )
}

const FindOrganisation = () => (
  <p>
    <a class="kern-btn kern-btn--primary" href={directoryAddresses.organisations}>
      <span class="kern-label">Organisation suchen</span>
    </a>
  </p>
)
