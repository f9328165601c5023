import type { StartParts } from '../module.ts'
import { germanDay } from '../kernel/german-dates.ts'
import type { Actor, Task } from '../modules/access/schema.ts'
import { directoryAddresses } from '../modules/directory/addresses.ts'
import { Figures } from '../ui/figures.tsx'
import { Page } from '../ui/page.tsx'
import { CalculatorDoors } from './calculator-doors.tsx'

interface OwnStartProps {
  actor: Actor
  tasks: readonly Task[]
  parts: StartParts
}

/** What waits for whoever has signed in, and what they look for first. */
export function OwnStart({
  actor,
  tasks,
  parts: { ask, first, waiting, figures = [], running = [], others },
}: OwnStartProps) {
  return (
    <Page title="Start">
      <h1 class="kern-heading-x-large">{headline(actor, tasks.length)}</h1>
      <p class="lead">
        {whoFor(actor)} {tasks.length === 0 && 'Gerade wartet nichts auf Sie.'}
      </p>
      {tasks.length > 0 && <Tasks tasks={tasks} />}
      {!actor.organisation && <FindOrganisation />}
      {waiting}
      {running.length > 0 && <Running figures={running} />}
      {first}
      <div class="halves">
        <div>
          {ask}
          <CalculatorDoors />
        </div>
        {others}
      </div>
      <Figures title="Diese Allmende in Zahlen" figures={figures} />
    </Page>
  )
}

const words = ['', '', 'Zwei', 'Drei', 'Vier', 'Fünf', 'Sechs', 'Sieben', 'Acht', 'Neun', 'Zehn', 'Elf', 'Zwölf']

const headline = ({ person }: Actor, count: number): string =>
  count === 0
    ? `Guten Tag, ${person.name}`
    : count === 1
      ? 'Eines wartet auf Sie'
      : `${words[count] ?? count} Dinge warten auf Sie`

function whoFor({ organisation, mandate }: Actor): string {
  if (!organisation)
    return `Sie gehören noch zu keiner Organisation. Suchen Sie Ihre, und fragen Sie dort die Aufnahme an.`
  const through = mandate ? `, in Vertretung durch ${mandate.representative.name}` : ''
  return `Sie handeln für ${organisation.name}${through}.`
}

/** More would hide what comes below. */
const most = 8

/** The first one large, the others beside it. */
function Tasks({ tasks: [first, ...rest] }: { tasks: readonly Task[] }) {
  const shown = rest.slice(0, most - 1)
  return (
    <div class="next-and-waiting">
      <section class="next-step" aria-labelledby="zuerst">
        <p class="next-tag">Zuerst</p>
        <h2 class="kern-heading-medium" id="zuerst">
          {first!.text}
        </h2>
        {first!.about && <p>{first!.about}</p>}
        {first!.until && <p>Bis {germanDay(first!.until)}</p>}
        <p class="actions">
          <a class="kern-btn kern-btn--primary" href={first!.href}>
            <span class="kern-label">Jetzt erledigen</span>
          </a>
        </p>
      </section>
      {shown.length > 0 && (
        <section aria-labelledby="dann">
          <h2 class="kern-heading-large" id="dann">
            Dann
          </h2>
          <ul class="entries">
            {shown.map((task) => (
              <Row {...task} />
            ))}
          </ul>
          {rest.length > shown.length && <p>und {rest.length - shown.length} weitere</p>}
        </section>
      )}
    </div>
  )
}

const Row = ({ text, href, about, until }: Task) => (
  <li>
    <div class="row">
      <a class="kern-link" href={href}>
        {text}
      </a>
      {until && <span class="place">bis {germanDay(until)}</span>}
    </div>
    {about && <p class="place">{about}</p>}
  </li>
)

const Running = ({ figures }: { figures: NonNullable<StartParts['running']> }) => (
  <>
    <h2 class="kern-heading-large">Diese Installation</h2>
    <Figures title="Diese Installation" figures={figures} link="Ansehen" />
  </>
)

const FindOrganisation = () => (
  <p>
    <a class="kern-btn kern-btn--primary" href={directoryAddresses.organisations}>
      <span class="kern-label">Organisation suchen</span>
    </a>
  </p>
)
