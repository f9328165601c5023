import { directoryAddresses } from '../../directory/addresses.ts'
import { journalAddresses } from '../../journal/addresses.ts'
import { mandateAddresses } from '../../mandates/addresses.ts'
import { peopleAddresses } from '../addresses.ts'
import { signInAddresses } from '../../sign-in/addresses.ts'
import type { Context } from 'hono'
import type { Child } from 'hono/jsx'
import { germanDay } from '../../../kernel/german-dates.ts'
import { askedBy, waitingFor, type Waiting } from '../../mandates/door.ts'
import { may } from '../../access/door.ts'
import type { Action, Actor } from '../../access/schema.ts'
import type { JoinRequest } from '../schema.ts'

/** What the start page shows of one's own to a person who has signed in; nothing to anybody else. */
export async function ownStart(c: Context): Promise<{ waiting: Child; pages: Child } | null> {
  const actor = c.get('actor')
  if (!actor) return null
  const { waiting, asked } = await c.get('asCaller')(async (transaction) => ({
    waiting: await waitingFor(transaction, actor),
    asked: await askedBy(transaction, actor),
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
    href: peopleAddresses.joinRequest(id),
  })),
  ...mandates.map(({ id, representative, represented }) => ({
    text: `Soll ${representative.name} für ${represented.name} handeln?`,
    href: mandateAddresses.mandate(id),
  })),
  ...firstAdministrators.map(({ id, person, organisation }) => ({
    text: `${person.name} möchte ${organisation.name} als erste Person verwalten`,
    href: peopleAddresses.firstAdministrator(id),
  })),
  ...providers.map(({ domain, organisationName }) => ({
    text: `Der Anmeldedienst für ${domain} (${organisationName}) wartet auf Freigabe`,
    href: signInAddresses.approveProviders,
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
        <a class="kern-btn kern-btn--primary" href={directoryAddresses.organisations}>
          <span class="kern-label">Organisation suchen</span>
        </a>
      </p>
    )
  const pages: readonly [Action, string, string, string][] = [
    ['writeNeed', 'Unsere Bedarfe', '/bedarfe?wessen=eigene', 'Was Sie gemeldet haben, auch die Entwürfe'],
    [
      'seeDirectory',
      'Seite der Organisation',
      directoryAddresses.organisation(organisation.id),
      'Was andere sehen, und die Nachbarn',
    ],
    ['editProfile', 'Profil', directoryAddresses.profile, 'Was Ihre Organisation von sich sagt'],
    ['seePeople', 'Personen', peopleAddresses.people, 'Wer dazugehört, und mit welcher Rolle'],
    ['seeMandates', 'Vertretungen', mandateAddresses.mandates, 'Wer für wen handelt'],
    ['seeJournal', 'Verlauf', journalAddresses.journal, 'Wer was getan hat'],
    ['manageAccount', 'Ihr Konto', signInAddresses.account, 'Ihr Name, Ihre Geräte, und für wen Sie handeln'],
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
