import type { Context } from 'hono'
import { Refused, type Refusal } from '../../../kernel/refusal.ts'
import type { Route } from '../../../platform/server/routes.ts'
import { CheckField, SubmitButton, TextArea, TextField } from '../../../ui/form.tsx'
import { ErrorSummary } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { actorOf, errorAt, fieldsOf, ForOrganisation, sentences, type Fields } from '../../access/index.ts'
import type { Actor, Permission } from '../../access/schema.ts'
import { needAddresses } from '../../needs/addresses.ts'
import { reportForSeveral, reportingFor, type Reported } from '../actions/need-for-several.ts'
import { representedAddresses } from '../addresses.ts'
import { representedPermissions } from '../policy.ts'
import type { RepresentedServices } from './services.ts'
import { formForAnother, tickedIn } from './several-forms.tsx'

/** One need, reported for several in one go. */
export function needRoutes(services: RepresentedServices): Route<Permission>[] {
  const [path, permission] = [representedAddresses.need, representedPermissions.reportForSeveral]
  return [
    { method: 'GET', path, permission, answer: (c) => formPage(c, services) },
    {
      method: 'POST',
      path,
      permission,
      answer: async (c) => {
        const fields = await fieldsOf(c)
        if (formForAnother(c, fields)) return formForAnother(c, fields)!
        const said = { ticked: tickedIn(fields), title: fields['titel'] ?? '', aim: fields['ziel'] ?? '' }
        try {
          return c.html(<ReportedPage reported={await reportForSeveral(services.database, actorOf(c), said)} />)
        } catch (error) {
          if (!(error instanceof Refused) || error.kind === 'impossible') throw error
          return formPage(c, services, { fields, refusals: error.refusals })
        }
      },
    },
  ]
}

async function formPage(
  c: Context,
  { database }: RepresentedServices,
  { fields = {}, refusals = [] }: { fields?: Fields; refusals?: readonly Refusal[] } = {},
): Promise<Response> {
  const actor = actorOf(c)
  const owners = await reportingFor(database, actor)
  return c.html(
    <FormPage actor={actor} owners={owners} fields={fields} refusals={refusals} />,
    refusals.length > 0 ? 422 : 200,
  )
}

const title = 'Einen Bedarf für mehrere melden'

interface FormPageProps {
  actor: Actor
  owners: readonly Actor[]
  fields: Fields
  refusals: readonly Refusal[]
}

const FormPage = ({ actor, owners, fields, refusals }: FormPageProps) => (
  <Page title={title} breadcrumb={[{ name: 'Bedarfe', href: needAddresses.needs }, { name: title }]}>
    {refusals.length > 0 && <ErrorSummary title="Das hat nicht geklappt" errors={sentences(refusals)} />}
    <h1 class="kern-heading-x-large">{title}</h1>
    <p class="lead">
      Jede angekreuzte Organisation bekommt ihren eigenen Bedarf. Ändern lässt sich danach jeder für sich.
    </p>
    <form method="post" action={representedAddresses.need} class="narrow">
      <ForOrganisation actor={actor} />
      <TextField
        name="titel"
        label="Der Bedarf in einem Satz"
        maxlength={200}
        value={fields['titel']}
        error={errorAt(refusals, 'title')}
      />
      <TextArea name="ziel" label="Was danach besser sein soll" required={false} rows={3} value={fields['ziel']} />
      <fieldset class="kern-fieldset">
        <legend class="kern-label kern-label--large">Für wen?</legend>
        <div class="kern-fieldset__body">
          {owners.map(({ organisation }) => (
            <CheckField
              name={`fuer-${organisation!.id}`}
              label={organisation!.name}
              checked={fields[`fuer-${organisation!.id}`] === 'ja'}
            />
          ))}
        </div>
      </fieldset>
      <SubmitButton>Veröffentlichen</SubmitButton>
    </form>
  </Page>
)

const ReportedPage = ({ reported }: { reported: readonly Reported[] }) => (
  <Page title="Gemeldet" breadcrumb={[{ name: 'Bedarfe', href: needAddresses.needs }, { name: 'Gemeldet' }]}>
    <h1 class="kern-heading-x-large">Gemeldet</h1>
    <ul>
      {reported.map(({ organisation, need, isNew }) => (
        <li>
          <a class="kern-link" href={needAddresses.need(need)}>
            {organisation}
          </a>
          {!isNew && ': gab es schon'}
        </li>
      ))}
    </ul>
  </Page>
)
