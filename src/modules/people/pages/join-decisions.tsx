import { peoplePermissions } from '../policy.ts'
import { directoryAddresses } from '../../directory/addresses.ts'
import { peopleAddresses } from '../addresses.ts'
import type { Context } from 'hono'
import { germanDay } from '../../../kernel/german-dates.ts'
import type { Refusal } from '../../../kernel/refusal.ts'
import type { Route } from '../../../platform/server/routes.ts'
import { SelectField, SubmitButton } from '../../../ui/form.tsx'
import { ErrorSummary, Notice } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { DataTable } from '../../../ui/table.tsx'
import { MessagePage } from '../../../ui/static-pages.tsx'
import { decideFirstAdministrator, decideRequest } from '../actions/ask-to-join.ts'
import { joinDecisionMail } from '../actions/people-mails.ts'
import type { Permission, Actor } from '../../access/schema.ts'
import type { JoinRequest } from '../schema.ts'
import { requestsTo, requestsToFirst } from '../store/join-request-rows.ts'
import { peopleNotices, peopleRefusals } from '../texts/people-words.de.ts'
import { answerForm, answerOwnForm, ForOrganisation, idIn, sentences } from '../../access/index.ts'
import { actorOf, type PageServices } from '../../access/index.ts'
import { roleOptions } from './people-page.tsx'

/** Who is let in: decided by administrators, for the first of them by those who run this installation. */
export function joinDecisionRoutes({ mail, baseUrl }: PageServices): Route<Permission>[] {
  const tellAndReturn = async (
    c: Context,
    request: JoinRequest,
    { approved, to }: { approved: boolean; to: string },
  ) => {
    const words = { organisation: request.organisation.name, approved, link: `${baseUrl}/konto` }
    await mail.send(joinDecisionMail(request.person.email, words)).catch(() => {})
    return c.redirect(`${to}?hinweis=${approved ? 'aufgenommen' : 'abgelehnt'}`, 303)
  }
  return [
    {
      method: 'GET',
      path: peopleAddresses.joinRequest(':id'),
      permission: peoplePermissions.managePeople,
      answer: (c) => requestPage(c),
    },
    {
      method: 'POST',
      path: peopleAddresses.joinRequest(':id'),
      permission: peoplePermissions.managePeople,
      answer: (c) =>
        answerOwnForm(c, {
          work: (transaction, { entscheidung, rolle }, actor) =>
            decideRequest(transaction, actor, { id: idIn(c), approves: entscheidung === 'aufnehmen', role: rolle }),
          done: (request, { entscheidung }) =>
            tellAndReturn(c, request, { approved: entscheidung === 'aufnehmen', to: peopleAddresses.people }),
          refused: (refusals) => requestPage(c, refusals),
        }),
    },
    {
      method: 'GET',
      path: peopleAddresses.firstAdministrators,
      permission: peoplePermissions.decideFirstAdministrator,
      answer: (c) => firstAdministratorsPage(c),
    },
    {
      method: 'GET',
      path: peopleAddresses.firstAdministrator(':id'),
      permission: peoplePermissions.decideFirstAdministrator,
      answer: async (c) => {
        const requests = await c.get('asCaller')((transaction) => requestsToFirst(transaction))
        const request = requests.find(({ id }) => id === idIn(c))
        return request ? c.html(<FirstRequestPage request={request} />) : c.notFound()
      },
    },
    {
      method: 'POST',
      path: peopleAddresses.firstAdministrator(':id'),
      permission: peoplePermissions.decideFirstAdministrator,
      answer: (c) =>
        answerForm(c, {
          work: (transaction, { entscheidung }, actor) =>
            decideFirstAdministrator(transaction, actor, { id: idIn(c), approves: entscheidung === 'aufnehmen' }),
          done: (request, { entscheidung }) =>
            tellAndReturn(c, request, {
              approved: entscheidung === 'aufnehmen',
              to: peopleAddresses.firstAdministrators,
            }),
          refused: (refusals) => firstAdministratorsPage(c, refusals),
        }),
    },
  ]
}

async function requestPage(c: Context, refusals: readonly Refusal[] = []): Promise<Response> {
  const actor = actorOf(c)
  const requests = await c.get('asCaller')((transaction) => requestsTo(transaction, actor.organisation!.id))
  const request = requests.find(({ id }) => id === idIn(c))
  if (request)
    return c.html(
      <RequestPage actor={actor} request={request} errors={sentences(refusals)} />,
      refusals.length ? 422 : 200,
    )
  if (refusals.length === 0) return c.notFound()
  return c.html(<MessagePage title="Anfrage nicht gefunden" text={peopleRefusals['requestDecided']!} />, 404)
}

async function firstAdministratorsPage(c: Context, refusals: readonly Refusal[] = []): Promise<Response> {
  const requests = await c.get('asCaller')((transaction) => requestsToFirst(transaction))
  const notice = c.req.query('hinweis')
  return c.html(
    <FirstAdministratorsPage requests={requests} errors={sentences(refusals)} notice={notice} />,
    refusals.length ? 422 : 200,
  )
}

function RequestPart({ request: { person, message, createdAt } }: { request: JoinRequest }) {
  return (
    <>
      <p>
        {person.name}, {person.email}, angefragt am {germanDay(createdAt)}
      </p>
      {message ? <blockquote class="quote">{message}</blockquote> : <p>Ohne Nachricht.</p>}
    </>
  )
}

function RequestPage({ actor, request, errors }: { actor: Actor; request: JoinRequest; errors: readonly string[] }) {
  const steps = [{ name: 'Personen', href: peopleAddresses.people }, { name: request.person.name }]
  return (
    <Page title="Anfrage zur Aufnahme" breadcrumb={steps}>
      {errors.length > 0 && <ErrorSummary title="Das hat nicht geklappt" errors={errors} />}
      <h1 class="kern-heading-x-large">Gehört {request.person.name} dazu?</h1>
      <RequestPart request={request} />
      <p class="text">
        Den Namen hat die Person selbst angegeben. Nur die E-Mail-Adresse ist geprüft. Fragen Sie im Zweifel nach, bevor
        Sie jemanden aufnehmen.
      </p>
      <form method="post" action={peopleAddresses.joinRequest(request.id)} class="narrow">
        <ForOrganisation actor={actor} />
        <SelectField
          name="rolle"
          label="Rolle"
          hint="Vorgewählt ist die gewünschte Rolle. Sie können eine andere geben."
          options={roleOptions}
          value={request.role}
        />
        <Decision />
      </form>
    </Page>
  )
}

const Decision = () => (
  <div class="actions">
    <SubmitButton name="entscheidung" value="aufnehmen">
      Aufnehmen
    </SubmitButton>
    <SubmitButton name="entscheidung" value="ablehnen" kind="secondary">
      Ablehnen
    </SubmitButton>
  </div>
)

interface FirstAdministratorsPageProps {
  requests: readonly JoinRequest[]
  errors: readonly string[]
  notice: string | undefined
}

function FirstAdministratorsPage({ requests, errors, notice }: FirstAdministratorsPageProps) {
  return (
    <Page title="Beitritte" breadcrumb={[{ name: 'Beitritte' }]}>
      {errors.length > 0 && <ErrorSummary title="Das hat nicht geklappt" errors={errors} />}
      {notice === 'aufgenommen' && <Notice kind="success" title="Erledigt" text={firstApproved} />}
      {notice === 'abgelehnt' && <Notice kind="success" title="Erledigt" text={peopleNotices['abgelehnt']!} />}
      <h1 class="kern-heading-x-large">Beitritte</h1>
      <p class="lead">Diese Personen möchten für eine Organisation arbeiten, die noch niemand verwaltet.</p>
      {requests.length === 0 ? (
        <p>Zurzeit wartet niemand.</p>
      ) : (
        <DataTable
          caption="Wer wartet"
          columns={['Organisation', 'Name', 'E-Mail-Adresse', 'Seit', 'Entscheiden'].map((name) => ({ name }))}
          rows={requests.map(({ id, organisation, person, createdAt }) => [
            <a class="kern-link" href={directoryAddresses.organisation(organisation.id)}>
              {organisation.name}
            </a>,
            person.name,
            person.email,
            germanDay(createdAt),
            <a class="kern-link" href={peopleAddresses.firstAdministrator(id)}>
              Ansehen und entscheiden
              <span class="kern-sr-only">
                : {person.name}, {organisation.name}
              </span>
            </a>,
          ])}
        />
      )}
    </Page>
  )
}

function FirstRequestPage({ request }: { request: JoinRequest }) {
  const { person, organisation } = request
  const steps = [{ name: 'Beitritte', href: peopleAddresses.firstAdministrators }, { name: person.name }]
  return (
    <Page title="Erste Verwaltung" breadcrumb={steps}>
      <h1 class="kern-heading-x-large">
        Verwaltet {person.name} künftig {organisation.name}?
      </h1>
      <RequestPart request={request} />
      <p class="text">
        Prüfen Sie auf einem zweiten Weg, zum Beispiel mit einem Anruf im Rathaus, ob die Person wirklich dort arbeitet.
        Wer aufgenommen wird, verwaltet die Organisation; zurücknehmen können Sie das hier nicht.
      </p>
      <form method="post" action={peopleAddresses.firstAdministrator(request.id)}>
        <Decision />
      </form>
    </Page>
  )
}

const firstApproved = 'Die Person verwaltet die Organisation jetzt und bekommt eine E-Mail.'
