import { peoplePermissions } from '../policy.ts'
import { directoryAddresses } from '../../directory/addresses.ts'
import { peopleAddresses } from '../addresses.ts'
import type { Context } from 'hono'
import { germanDay } from '../../../kernel/german-dates.ts'
import type { Refusal } from '../../../kernel/refusal.ts'
import type { Route } from '../../../platform/server/routes.ts'
import { SelectField, SubmitButton, TextArea } from '../../../ui/form.tsx'
import { ErrorSummary, Notice } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { askToJoin } from '../actions/ask-to-join.ts'
import { joinRequestMail } from '../actions/people-mails.ts'
import type { Permission } from '../../access/schema.ts'
import type { JoinRequest } from '../schema.ts'
import { joinable, openRequestOf } from '../store/join-request-rows.ts'
import { deciderAddresses, hasAdministrator } from '../store/people-rows.ts'
import { roleNames } from '../../access/door.ts'
import { answerForm, errorAt, idIn, sentences, type Fields } from '../../access/index.ts'
import { actorOf, type PageServices } from '../../access/index.ts'
import { roleOptions } from './people-page.tsx'

/** Asking to belong to an organisation. */
export function joiningRoutes(services: PageServices): Route<Permission>[] {
  const path = peopleAddresses.joining(':id')
  return [
    { method: 'GET', path, permission: peoplePermissions.askToJoin, answer: (c) => joiningPage(c) },
    {
      method: 'POST',
      path,
      permission: peoplePermissions.askToJoin,
      answer: (c) =>
        answerForm(c, {
          work: (transaction, { rolle, nachricht = '' }, actor) =>
            askToJoin(transaction, actor, { organisation: idIn(c), input: { role: rolle, message: nachricht } }),
          done: async () => {
            await tellDeciders(services, c)
            return c.redirect(peopleAddresses.joining(idIn(c)), 303)
          },
          refused: (refusals, fields) => joiningPage(c, refusals, fields),
        }),
    },
  ]
}

/** Who decides is nobody's to know but ours, so this looks behind the walls. The request stands, whether or not the mail goes out. */
async function tellDeciders({ database, mail, baseUrl }: PageServices, c: Context): Promise<void> {
  const organisation = (await joinable(database, idIn(c)))!
  const link = `${baseUrl}${organisation.administered ? peopleAddresses.people : peopleAddresses.firstAdministrators}`
  for (const to of await deciderAddresses(database, organisation.id))
    await mail.send(joinRequestMail(to, { organisation: organisation.name, link })).catch(() => {})
}

async function joiningPage(c: Context, refusals: readonly Refusal[] = [], fields: Fields = {}): Promise<Response> {
  const { organisation, request, administered } = await c.get('asCaller')(async (transaction) => ({
    organisation: await joinable(transaction, idIn(c)),
    request: await openRequestOf(transaction, actorOf(c).person.id, idIn(c)),
    administered: await hasAdministrator(transaction, idIn(c)),
  }))
  if (!organisation) return c.notFound()
  const page = <JoiningPage {...{ organisation, request, administered, refusals, fields }} />
  return c.html(page, refusals.length ? 422 : 200)
}

interface JoiningPageProps {
  organisation: { id: string; name: string }
  request: JoinRequest | undefined
  administered: boolean
  refusals: readonly Refusal[]
  fields: Fields
}

function JoiningPage({ organisation: { id, name }, request, administered, refusals, fields }: JoiningPageProps) {
  const steps = [
    { name: 'Organisationen', href: directoryAddresses.organisations },
    { name, href: directoryAddresses.organisation(id) },
  ]
  return (
    <Page title={`${name}: Aufnahme anfragen`} breadcrumb={[...steps, { name: 'Aufnahme anfragen' }]}>
      {refusals.length > 0 && <ErrorSummary title="Das hat nicht geklappt" errors={sentences(refusals)} />}
      {request && refusals.length === 0 && <Notice kind="success" title="Ihre Anfrage ist gestellt" text={asked} />}
      <h1 class="kern-heading-x-large">{name}: Aufnahme anfragen</h1>
      {request ? (
        <p class="text">
          Gestellt am {germanDay(request.createdAt)}, gewünschte Rolle: {roleNames[request.role]}.
        </p>
      ) : (
        <JoiningForm {...{ id, administered, refusals, fields }} />
      )}
    </Page>
  )
}

const asked = 'Sie bekommen eine E-Mail, sobald darüber entschieden ist.'

function JoiningForm(props: { id: string; administered: boolean; refusals: readonly Refusal[]; fields: Fields }) {
  const { id, administered, refusals, fields } = props
  return (
    <>
      <p class="lead">
        {administered
          ? 'Über Ihre Anfrage entscheidet, wer diese Organisation verwaltet. Ihr Name und Ihre E-Mail-Adresse werden dort angezeigt.'
          : 'Diese Organisation verwaltet noch niemand. Wer Allmende betreibt, prüft Ihre Anfrage; danach verwalten Sie die Organisation und können andere einladen.'}
      </p>
      <form method="post" action={peopleAddresses.joining(id)} class="narrow">
        {administered ? (
          <SelectField
            name="rolle"
            label="Gewünschte Rolle"
            options={roleOptions}
            value={fields['rolle'] ?? 'editing'}
            error={errorAt(refusals, 'role')}
          />
        ) : (
          <input type="hidden" name="rolle" value="administering" />
        )}
        <TextArea
          name="nachricht"
          label="Nachricht"
          hint="Zum Beispiel, in welchem Amt Sie arbeiten und wie man Sie erreicht."
          required={false}
          maxlength={500}
          value={fields['nachricht']}
          error={errorAt(refusals, 'message')}
        />
        <SubmitButton>Aufnahme anfragen</SubmitButton>
      </form>
    </>
  )
}
