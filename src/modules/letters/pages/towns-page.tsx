import { germanDay } from '../../../kernel/german-dates.ts'
import { number } from '../../../kernel/german-numbers.ts'
import type { Refusal } from '../../../kernel/refusal.ts'
import { FoldedOnPhone } from '../../../ui/folded-on-phone.tsx'
import { SelectField, SubmitButton, TextField } from '../../../ui/form.tsx'
import { ErrorSummary, Notice } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { DataTable } from '../../../ui/table.tsx'
import { errorAt, ForOrganisation, sentences, type Fields } from '../../access/index.ts'
import type { Actor } from '../../access/schema.ts'
import { bundleAddresses } from '../../bundles/addresses.ts'
import { needAddresses } from '../../needs/addresses.ts'
import type { TownsOfBundle } from '../actions/write-to-town.ts'
import { letterAddresses } from '../addresses.ts'
import { mostTowns } from '../schema.ts'

interface TownsPageProps extends TownsOfBundle {
  actor: Actor
  refusals: readonly Refusal[]
  fields: Fields
  isSent: boolean
}

const title = 'Gemeinden einladen, in denen noch niemand hier ist'

export function TownsPage({ bundle, towns, isPublic, ownNeed, actor, refusals, fields, isSent }: TownsPageProps) {
  const open = towns.filter(({ sentAt }) => sentAt === null)
  return (
    <Page
      title={title}
      breadcrumb={[
        { name: 'Bündel', href: bundleAddresses.bundles },
        { name: bundle.title, href: bundleAddresses.bundle(bundle.id) },
        { name: 'Einladen' },
      ]}
    >
      {refusals.length > 0 && <ErrorSummary title="Das hat nicht geklappt" errors={sentences(refusals)} />}
      {isSent && (
        <Notice kind="success" title="Die Einladung ist hinausgegangen" text="Die Adresse ist nicht gespeichert." />
      )}
      <h1 class="kern-heading-x-large">{title}</h1>
      <p class="lead">
        Aus den Landkreisen derer, die bei „{bundle.title}“ gefragt oder dabei sind, und aus 25 km Umkreis. Jede bekommt
        höchstens eine Mail, und an dieselbe Adresse geht in 30 Tagen höchstens eine.
      </p>
      {towns.length === mostTowns && <p>Hier stehen die {number(mostTowns)}, die am nächsten liegen.</p>}
      {towns.length === 0 && <p>In allen Gemeinden der Region ist schon jemand hier.</p>}
      {!isPublic && (
        <p>
          Eingeladen wird erst, wenn dieses Bündel auch ohne Anmeldung zu sehen ist: Der Link führte sonst ins Leere.{' '}
          {ownNeed && (
            <a class="kern-link" href={needAddresses.needStep(ownNeed, 3)}>
              Ihren Bedarf für alle sichtbar machen
            </a>
          )}
        </p>
      )}
      {isPublic && open.length > 0 && <InviteForm {...{ bundle, open, actor, fields, refusals }} />}
      {towns.length > 0 && (
        <FoldedOnPhone title="Alle in einer Liste">
          <DataTable
            id="gemeinden"
            caption={towns.length === 1 ? '1 Gemeinde' : `${number(towns.length)} Gemeinden`}
            columns={[
              { name: 'Gemeinde' },
              { name: 'Einwohner', numeric: true },
              { name: 'Landkreis' },
              { name: 'Eingeladen' },
            ]}
            rows={towns.map(({ name, inhabitants, county, sentAt }) => [
              name,
              inhabitants === null ? '–' : number(inhabitants),
              county ?? '–',
              sentAt ? `am ${germanDay(sentAt)}` : 'noch nicht',
            ])}
          />
        </FoldedOnPhone>
      )}
    </Page>
  )
}

interface InviteFormProps extends Pick<TownsPageProps, 'bundle' | 'actor' | 'fields' | 'refusals'> {
  /** Who has not been written to yet. */
  open: TownsPageProps['towns']
}

const InviteForm = ({ bundle, open, actor, fields, refusals }: InviteFormProps) => (
  <form method="post" action={letterAddresses.towns(bundle.id)} class="narrow">
    <ForOrganisation actor={actor} />
    <SelectField
      name="gemeinde"
      label="Gemeinde"
      options={[
        { value: '', name: 'Bitte wählen' },
        ...open.map(({ id, name, county }) => ({ value: id, name: county ? `${name}, ${county}` : name })),
      ]}
      value={fields['gemeinde'] ?? ''}
      error={errorAt(refusals, 'town')}
    />
    <TextField
      name="adresse"
      type="email"
      label="E-Mail-Adresse"
      hint="Zum Beispiel die des Rathauses. Sie wird nicht gespeichert."
      value={fields['adresse']}
      error={errorAt(refusals, 'email')}
    />
    <p>
      In der Mail steht, wer einlädt, wozu, und ein Link zu dem, was alle ohne Anmeldung sehen. Wer keine solche Post
      möchte, bestellt sie darin ab.
    </p>
    <SubmitButton>Einladung senden</SubmitButton>
  </form>
)
