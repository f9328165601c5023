import { directoryPermissions } from '../policy.ts'
import { directoryAddresses } from '../addresses.ts'
import { journalAddresses } from '../../journal/addresses.ts'
import { peopleAddresses } from '../../people/addresses.ts'
import type { Child } from 'hono/jsx'
import { germanDay } from '../../../kernel/german-dates.ts'
import { decimal, number } from '../../../kernel/german-numbers.ts'
import { Page } from '../../../ui/page.tsx'
import { DataTable } from '../../../ui/table.tsx'
import { may } from '../../access/door.ts'
import type { Actor } from '../../access/schema.ts'
import type { OrganisationDetails, OrganisationLink } from '../schema.ts'
import type { JournalExcerpt } from '../../journal/schema.ts'
import { kindNames } from '../../access/door.ts'
import { History } from '../../journal/index.ts'

export interface Neighbours {
  title: string
  first: readonly { id: string; name: string }[]
  total: number
  /** Where all of them are listed. */
  href?: string
}

interface OrganisationPageProps {
  organisation: OrganisationDetails
  neighbours?: Neighbours
  /** Of those who may read the journal of this organisation. */
  history: JournalExcerpt | undefined
  /** What other modules say of it. */
  parts: Child
  actor: Actor | null
}

export function OrganisationPage({ organisation, neighbours, history, parts, actor }: OrganisationPageProps) {
  const { id, name, profile, keys, vanishedOn, successor } = organisation
  const isOwn = actor?.organisation?.id === id
  return (
    <Page title={name} breadcrumb={[{ name: 'Organisationen', href: directoryAddresses.organisations }, { name }]}>
      <h1 class="kern-heading-x-large">{name}</h1>
      {vanishedOn && <Farewell day={vanishedOn} successor={successor} />}
      <Facts {...organisation} />
      <Origin {...organisation} />
      <p class="actions">
        {!vanishedOn && !isOwn && (
          <a class="kern-link" href={peopleAddresses.joining(id)}>
            Aufnahme anfragen
          </a>
        )}
        {isOwn && may(actor, directoryPermissions.editProfile) && (
          <a class="kern-link" href={directoryAddresses.profile}>
            Profil bearbeiten
          </a>
        )}
        {may(actor, directoryPermissions.mergeOrganisations) && isMergeable(organisation) && (
          <a class="kern-link" href={directoryAddresses.merger(id)}>
            {successor ? 'Zusammenschluss ansehen' : 'Zusammenschluss eintragen'}
          </a>
        )}
      </p>
      {profile && <Profile {...profile} name={name} />}
      {parts}
      {organisation.predecessors.length > 0 && <Predecessors {...organisation} />}
      {organisation.formerNames.length > 0 && (
        <section>
          <h2 class="kern-heading-large">Frühere Namen</h2>
          <ul>
            {organisation.formerNames.map((former) => (
              <li>
                {former.name} (bis {germanDay(former.validUntil)})
              </li>
            ))}
          </ul>
        </section>
      )}
      {neighbours && neighbours.total > 0 && <NeighbourList {...neighbours} self={id} />}
      {history && <OwnHistory excerpt={history} />}
      {keys.length > 0 && <Keys keys={keys} />}
    </Page>
  )
}

const OwnHistory = ({ excerpt }: { excerpt: JournalExcerpt }) => (
  <>
    <History excerpt={excerpt} />
    <p>
      <a class="kern-link" href={journalAddresses.journal}>
        Den ganzen Verlauf ansehen
      </a>
    </p>
  </>
)

/** Of what stands in an official directory the directory says whether it still exists. */
const isMergeable = ({ source, invented, vanishedOn }: OrganisationDetails) =>
  vanishedOn !== null || source === null || invented

const OrganisationName = ({ id, name }: Pick<OrganisationLink, 'id' | 'name'>) => (
  <a class="kern-link" href={directoryAddresses.organisation(id)}>
    {name}
  </a>
)

function Farewell({ day, successor }: { day: string; successor: OrganisationLink | null }) {
  return (
    <div class="kern-alert kern-alert--info">
      <div class="kern-alert__header">
        <span class="kern-icon kern-icon--info" aria-hidden="true"></span>
        <p class="kern-title">
          {successor ? (
            <>
              Ging am {germanDay(day)} auf in <OrganisationName {...successor} />
            </>
          ) : (
            `Steht seit der Ausgabe vom ${germanDay(day)} nicht mehr im Gemeindeverzeichnis`
          )}
        </p>
      </div>
      <div class="kern-alert__body">
        <p class="kern-body">
          {successor
            ? 'Was ihr gehörte, gehört seitdem dem Nachfolger. Was bis dahin geschah, bleibt hier unter dem alten Namen lesbar.'
            : 'Worin sie aufgegangen ist, ist noch nicht eingetragen. Bis dahin bleibt alles, was ihr gehört, bei ihr.'}
        </p>
      </div>
    </div>
  )
}

function Facts({ kind, areas, association, inhabitants, squareKilometres, invented }: OrganisationDetails) {
  const named = (wanted: OrganisationLink['kind']) => areas.find((area) => area.kind === wanted)
  const [county, land] = [named('county'), named('land')]
  return (
    <dl class="overview">
      <Fact name="Art">
        {kindNames[kind]} {invented && <span class="kern-badge kern-badge--warning kern-badge--small">Erfunden</span>}
      </Fact>
      {association && <Fact name="Verband">{<OrganisationName {...association} />}</Fact>}
      {county && <Fact name="Kreis">{<OrganisationName {...county} />}</Fact>}
      {land && <Fact name="Land">{<OrganisationName {...land} />}</Fact>}
      {inhabitants !== null && <Fact name="Einwohner">{number(inhabitants)}</Fact>}
      {squareKilometres !== null && <Fact name="Fläche">{decimal(squareKilometres, 2)} km²</Fact>}
    </dl>
  )
}

function Origin({ source, asOf }: Pick<OrganisationDetails, 'source' | 'asOf'>) {
  const origin = [source, asOf && `Stand ${germanDay(asOf)}`].filter(Boolean).join(', ')
  return origin ? <p class="kern-body--muted">Quelle der Angaben: {origin}.</p> : null
}

const Fact = ({ name, children }: { name: string; children: Child }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

function Profile({
  about,
  website,
  contactEmail,
  name,
}: NonNullable<OrganisationDetails['profile']> & { name: string }) {
  if (!about && !website && !contactEmail) return null
  return (
    <section>
      <h2 class="kern-heading-large">Über die Organisation</h2>
      {about && <p class="text lines">{about}</p>}
      {website && (
        <p>
          <a class="kern-link" href={website} rel="noreferrer nofollow">
            {website}
          </a>
        </p>
      )}
      {contactEmail && (
        <p>
          <a class="kern-link" href={`mailto:${contactEmail}`}>
            {name} schreiben
          </a>
          : {contactEmail}
        </p>
      )}
    </section>
  )
}

function Predecessors({ predecessors }: Pick<OrganisationDetails, 'predecessors'>) {
  return (
    <section>
      <h2 class="kern-heading-large">Hierin aufgegangen</h2>
      <ul>
        {predecessors.map(({ on, ...organisation }) => (
          <li>
            <OrganisationName {...organisation} /> am {germanDay(on)}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Keys({ keys }: Pick<OrganisationDetails, 'keys'>) {
  const names = { ags: 'Gemeindeschlüssel (AGS)', ars: 'Regionalschlüssel (ARS)' }
  return (
    <section>
      <h2 class="kern-heading-large">Amtliche Schlüssel</h2>
      <DataTable
        caption="Amtliche Schlüssel, und ab welcher Ausgabe des Verzeichnisses sie bekannt sind"
        quiet
        columns={[{ name: 'Schlüssel' }, { name: 'Art' }, { name: 'bekannt ab' }, { name: 'gültig bis' }]}
        rows={keys.map(({ kind, key, validFrom, validUntil }) => [
          key,
          names[kind],
          germanDay(validFrom),
          validUntil ? germanDay(validUntil) : 'heute',
        ])}
      />
    </section>
  )
}

function NeighbourList({ title, first, total, href, self }: Neighbours & { self: string }) {
  const others = first.filter(({ id }) => id !== self)
  if (others.length === 0) return null
  return (
    <section>
      <h2 class="kern-heading-large">{title}</h2>
      <ul class="columns">
        {others.map((organisation) => (
          <li>
            <OrganisationName {...organisation} />
          </li>
        ))}
      </ul>
      {href && (
        <p>
          <a class="kern-link" href={href}>
            {total > first.length
              ? `Alle ${number(total)} in der Liste ansehen`
              : 'In der Liste und auf der Karte ansehen'}
          </a>
        </p>
      )}
    </section>
  )
}
