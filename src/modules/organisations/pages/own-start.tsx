import type { Context } from 'hono'
import type { Child } from 'hono/jsx'
import { germanDay } from '../../../kernel/german-dates.ts'
import { askedBy, waitingFor, type Waiting } from '../actions/waiting.ts'
import { may } from '../policy.ts'
import type { Action, Actor, JoinRequest } from '../schema.ts'
import { addresses } from './addresses.ts'

/** What the start page shows of one's own to a person who has signed in; nothing to anybody else. */
export async function ownStart(c: Context): Promise<{ waiting: Child; pages: Child } | null> {
  const actor = c.get('actor')
  if (!actor) return null
  const { waiting, asked } = await c.get('wall')(async (walled) => ({
    waiting: await waitingFor(walled, actor),
    asked: await askedBy(walled, actor),
  }))
  return {
    waiting: (
      <>
        <Welcome actor={actor} />
        <Tasks tasks={tasksIn(waiting)} />
        <Asked requests={asked} />
      </>
    ),
    pages: <OwnPages actor={actor} />,
  }
}

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

interface Task {
  text: string
  href: string
}

const tasksIn = ({ requests, mandates, firstAdministrators, providers }: Waiting): Task[] => [
  ...requests.map(({ id, person, organisation }) => ({
    text: `${person.name} möchte für ${organisation.name} arbeiten`,
    href: addresses.joinRequest(id),
  })),
  ...mandates.map(({ id, representative, represented }) => ({
    text: `Soll ${representative.name} für ${represented.name} handeln?`,
    href: addresses.mandate(id),
  })),
  ...firstAdministrators.map(({ id, person, organisation }) => ({
    text: `${person.name} möchte ${organisation.name} als erste Person verwalten`,
    href: addresses.firstAdministrator(id),
  })),
  ...providers.map(({ domain, organisationName }) => ({
    text: `Der Anmeldedienst für ${domain} (${organisationName}) wartet auf Freigabe`,
    href: addresses.approveProviders,
  })),
]

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

function Asked({ requests }: { requests: readonly JoinRequest[] }) {
  if (requests.length === 0) return null
  return (
    <section>
      <h2 class="kern-heading-large">Ihre Anfragen</h2>
      <p>Sie bekommen eine E-Mail, sobald darüber entschieden ist.</p>
      <ul>
        {requests.map(({ organisation, createdAt }) => (
          <li>
            {organisation.name}, angefragt am {germanDay(createdAt)}
          </li>
        ))}
      </ul>
    </section>
  )
}

function OwnPages({ actor }: { actor: Actor }) {
  const { organisation } = actor
  if (!organisation)
    return (
      <p>
        <a class="kern-btn kern-btn--primary" href={addresses.organisations}>
          <span class="kern-label">Organisation suchen</span>
        </a>
      </p>
    )
  const pages: readonly [Action, string, string, string][] = [
    ['writeNeed', 'Unsere Bedarfe', '/bedarfe?wessen=eigene', 'Was Sie gemeldet haben, auch die Entwürfe'],
    [
      'seeDirectory',
      'Seite der Organisation',
      addresses.organisation(organisation.id),
      'Was andere sehen, und die Nachbarn',
    ],
    ['editProfile', 'Profil', addresses.profile, 'Was Ihre Organisation von sich sagt'],
    ['seePeople', 'Personen', addresses.people, 'Wer dazugehört, und mit welcher Rolle'],
    ['seeMandates', 'Vertretungen', addresses.mandates, 'Wer für wen handelt'],
    ['seeJournal', 'Verlauf', addresses.journal, 'Wer was getan hat'],
    ['manageAccount', 'Ihr Konto', addresses.account, 'Ihr Name, Ihre Geräte, und für wen Sie handeln'],
  ]
  return (
    <section>
      <h2 class="kern-heading-large">{organisation.name}</h2>
      <dl class="facts">
        {pages
          .filter(([action]) => may(actor, action))
          .map(([, name, href, meaning]) => (
            <div>
              <dt>
                <a class="kern-link" href={href}>
                  {name}
                </a>
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
      </dl>
    </section>
  )
}
