import { accessPermissions } from '../../access/policy.ts'
import { signInPermissions } from '../../sign-in/policy.ts'
import { peopleAddresses } from '../addresses.ts'
import { signInAddresses } from '../../sign-in/addresses.ts'
import type { Context } from 'hono'
import type { Refusal } from '../../../kernel/refusal.ts'
import type { Database } from '../../../platform/database/database.ts'
import type { Route } from '../../../platform/server/routes.ts'
import { SubmitButton, TextField } from '../../../ui/form.tsx'
import { ErrorSummary } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { MessagePage } from '../../../ui/static-pages.tsx'
import { consequencesOfDeletion, deleteAccount, inOrder, personalData } from '../actions/personal-data.ts'
import { historyOf } from '../../journal/door.ts'
import type { Permission } from '../../access/schema.ts'
import { desertedSentence, personalDataSentences } from '../texts/personal-data-words.de.ts'
import { answerForm, errorAt, sentences } from '../../access/index.ts'
import { actorOf } from '../../access/index.ts'
import { askService, withCookies } from '../../sign-in/index.ts'
import type { PersonalDataPart } from '../schema.ts'
import type { PeopleServices } from './services.ts'
import { History } from '../../journal/index.ts'

/** What is kept about me: to see, to take along, and to delete. */
export function personalDataRoutes(services: PeopleServices): Route<Permission>[] {
  const { database, personalData: announced } = services
  return [
    {
      method: 'GET',
      path: peopleAddresses.personalData,
      permission: signInPermissions.manageAccount,
      answer: async (c) => dataPage(c, await announced()),
    },
    {
      method: 'GET',
      path: peopleAddresses.personalDataFile,
      permission: signInPermissions.manageAccount,
      answer: async (c) => {
        const actor = actorOf(c)
        const data = await personalData(await announced(), actor, { behindWalls: c.get('asCaller'), database })
        c.header('Content-Disposition', 'attachment; filename="meine-daten.json"')
        return c.body(JSON.stringify(data, null, 2), 200, { 'Content-Type': 'application/json; charset=utf-8' })
      },
    },
    {
      method: 'GET',
      path: peopleAddresses.accountDeletion,
      permission: signInPermissions.manageAccount,
      answer: async (c) => {
        return deletionPage(c)
      },
    },
    {
      method: 'POST',
      path: peopleAddresses.accountDeletion,
      permission: signInPermissions.manageAccount,
      answer: (c) =>
        answerForm(c, {
          work: (transaction, { email = '' }, actor) => deleteAccount(transaction, actor, email),
          done: async () =>
            withCookies(
              c.redirect(peopleAddresses.accountDeleted, 303),
              await askService(services, c, '/sign-out', {}),
            ),
          refused: (refusals, { email: typed }) => deletionPage(c, refusals, typed),
        }),
    },
    {
      method: 'GET',
      path: peopleAddresses.accountDeleted,
      permission: accessPermissions.seeOpenPages,
      answer: (c) =>
        c.html(
          <MessagePage
            title="Ihr Zugang ist gelöscht"
            text="Sie sind auf allen Geräten abgemeldet. Im Verlauf Ihrer Organisation steht weiterhin, was getan wurde, aber nicht mehr Ihr Name."
          />,
        ),
    },
  ]
}

async function deletionPage(c: Context, refusals: readonly Refusal[] = [], typed = ''): Promise<Response> {
  const consequences = await c.get('asCaller')(consequencesOfDeletion)
  const page = { ...consequences, refusals, typed, email: actorOf(c).person.email }
  return c.html(<DeletionPage {...page} />, refusals.length > 0 ? 422 : 200)
}

const blockingSentence = (name: string) => personalDataSentences['deletionLastAdministrator']!({ name })

async function dataPage(c: Context, parts: readonly PersonalDataPart<Database>[]) {
  const { person } = actorOf(c)
  const excerpt = await c.get('asCaller')((transaction) =>
    historyOf(transaction, { subjectKind: 'person', subject: person.id }),
  )
  return c.html(
    <Page
      title="Meine Daten"
      breadcrumb={[{ name: 'Ihr Konto', href: signInAddresses.account }, { name: 'Meine Daten' }]}
    >
      <h1 class="kern-heading-x-large">Meine Daten</h1>
      <p class="lead">Was Allmende über Sie gespeichert hat, gehört Ihnen: Sie können es mitnehmen und löschen.</p>
      <section>
        <h2 class="kern-heading-large">Mitnehmen</h2>
        <p>Die Datei im Format JSON enthält:</p>
        <ul>
          {inOrder(parts).map(({ meaning }) => (
            <li>{meaning}</li>
          ))}
        </ul>
        <p>
          <a class="kern-btn kern-btn--primary" href={peopleAddresses.personalDataFile} download="meine-daten.json">
            <span class="kern-label">Meine Daten herunterladen</span>
          </a>
        </p>
      </section>
      <section>
        <h2 class="kern-heading-large">Zugang löschen</h2>
        <p>
          Ihr Name, Ihre E-Mail-Adresse und Ihre Zugehörigkeiten werden gelöscht. Was Sie für eine Organisation getan
          haben, bleibt in deren Verlauf stehen, ohne Ihren Namen.
        </p>
        <p>
          <a class="kern-link" href={peopleAddresses.accountDeletion}>
            Zugang löschen
          </a>
        </p>
      </section>
      <History excerpt={excerpt} title="Verlauf Ihres Zugangs" />
    </Page>,
  )
}

interface DeletionProps {
  email: string
  typed: string
  refusals: readonly Refusal[]
  /** Names of organisations. */
  blocking: readonly string[]
  deserted: readonly string[]
}

function DeletionPage({ email, typed, refusals, blocking, deserted }: DeletionProps) {
  return (
    <Page
      title="Zugang löschen"
      breadcrumb={[
        { name: 'Ihr Konto', href: signInAddresses.account },
        { name: 'Meine Daten', href: peopleAddresses.personalData },
        { name: 'Zugang löschen' },
      ]}
    >
      {refusals.length > 0 && <ErrorSummary title="Ihr Zugang ist nicht gelöscht" errors={sentences(refusals)} />}
      <h1 class="kern-heading-x-large">Zugang löschen</h1>
      {blocking.length > 0 ? (
        <>
          <p class="lead">Ihr Zugang lässt sich jetzt noch nicht löschen.</p>
          {blocking.map((name) => (
            <p class="text">{blockingSentence(name)}</p>
          ))}
        </>
      ) : (
        <>
          <p class="lead">Das lässt sich nicht rückgängig machen.</p>
          <p class="text">
            Gelöscht werden Ihr Name, Ihre E-Mail-Adresse, Ihre Zugehörigkeiten und alle Anmeldungen. Möchten Sie Ihre
            Daten behalten,{' '}
            <a href={peopleAddresses.personalDataFile} class="kern-link">
              laden Sie sie vorher herunter
            </a>
            .
          </p>
          {deserted.map((name) => (
            <p class="text">{desertedSentence(name)}</p>
          ))}
          <form method="post" action={peopleAddresses.accountDeletion} class="narrow">
            <TextField
              name="email"
              label="Ihre E-Mail-Adresse zur Bestätigung"
              hint={`Es ist ${email}.`}
              type="email"
              autocomplete="off"
              value={typed}
              error={errorAt(refusals, 'email')}
            />
            <SubmitButton>Endgültig löschen</SubmitButton>
          </form>
        </>
      )}
      <p>
        <a class="kern-link" href={peopleAddresses.personalData}>
          Zurück zu meinen Daten
        </a>
      </p>
    </Page>
  )
}
