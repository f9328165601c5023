import type { Child } from 'hono/jsx'
import { dayHere } from '../../../kernel/days.ts'
import { germanDay } from '../../../kernel/german-dates.ts'
import { Notice } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { DataTable } from '../../../ui/table.tsx'
import { may } from '../../access/door.ts'
import type { Actor } from '../../access/schema.ts'
import { capabilityAddresses } from '../../capabilities/addresses.ts'
import { fieldNames } from '../../capabilities/door.ts'
import { directoryAddresses } from '../../directory/addresses.ts'
import { History } from '../../journal/index.ts'
import { operatingModelNames } from '../../needs/door.ts'
import { mayEnterEvidence } from '../actions/enter-evidence.ts'
import type { SeenSolution } from '../actions/see-solution.ts'
import { catalogueAddresses } from '../addresses.ts'
import { cataloguePermissions } from '../policy.ts'
import { makesOffers } from '../rules/offering.ts'
import type { Evidence, SolutionVersion } from '../schema.ts'
import {
  evidenceKindNames,
  evidenceStandingNames,
  interfaceStandingNames,
  solutionStatusNames,
  tieNames,
} from '../texts.de.ts'
import { MoveForm } from './move-form.tsx'

interface SolutionPageProps {
  seen: SeenSolution
  actor: Actor | null
  /** What it costs, as other modules tell it. */
  prices: Child
  notice?: string | undefined
}

const notices: Readonly<Record<string, string>> = {
  gespeichert: 'Ihre Angaben sind gespeichert.',
  stand: 'Der neue Stand ist gespeichert.',
  nachweis: 'Der Nachweis ist eingetragen.',
  widerrufen: 'Der Nachweis ist widerrufen und bleibt mit diesem Vermerk stehen.',
}

export function SolutionPage({ seen, actor, prices, notice = '' }: SolutionPageProps) {
  const { solution, capabilities, versions, ties, evidence, history } = seen
  const isKeeper = may(actor, cataloguePermissions.keepSolution) && actor?.organisation?.id === solution.organisation.id
  return (
    <Page
      title={solution.name}
      breadcrumb={[{ name: 'Lösungen', href: catalogueAddresses.solutions }, { name: solution.name }]}
    >
      {notices[notice] && <Notice kind="success" title="Erledigt" text={notices[notice]} />}
      {solution.status !== 'published' && (
        <Notice
          kind="info"
          title={solution.status === 'draft' ? 'Entwurf' : 'Eingestellt'}
          text={
            solution.status === 'draft'
              ? 'Nur Ihre Organisation sieht diesen Eintrag.'
              : 'Diese Lösung wird nicht mehr angeboten. Der Eintrag bleibt lesbar.'
          }
        />
      )}
      <h1 class="kern-heading-x-large">{solution.name}</h1>
      {solution.summary && <p class="lead">{solution.summary}</p>}
      <Facts {...seen} />
      {isKeeper && <KeeperPart seen={seen} actor={actor} />}
      {prices}
      <OfferPart seen={seen} actor={actor} />
      {solution.description && (
        <section>
          <h2 class="kern-heading-large">Beschreibung</h2>
          <p class="text as-written">{solution.description}</p>
        </section>
      )}
      <section>
        <h2 class="kern-heading-large">Was sie kann</h2>
        {capabilities.length === 0 ? (
          <p>Dazu ist noch nichts angegeben.</p>
        ) : (
          <ul>
            {capabilities.map(({ id, name }) => (
              <li>
                <a class="kern-link" href={capabilityAddresses.capability(id)}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        )}
      </section>
      <Interfaces interfaces={solution.interfaces} />
      <EvidencePart evidence={evidence} seen={seen} actor={actor} />
      <Versions versions={versions} />
      {ties.length > 0 && (
        <section>
          <h2 class="kern-heading-large">Womit sie zusammenhängt</h2>
          <ul>
            {ties.map(({ kind, other }) => (
              <li>
                {tieNames[kind]}:{' '}
                <a class="kern-link" href={catalogueAddresses.solution(other.id)}>
                  {other.name}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {history && <History excerpt={history} />}
    </Page>
  )
}

const Fact = ({ name, children }: { name: string; children: Child }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

/** What is stored never breaks a page. */
const hostOf = (address: string): string => (URL.canParse(address) ? new URL(address).host : address)

function Facts({ solution }: SeenSolution) {
  const { maker, organisation, field, licence, sourceCode, website, operatingModels } = solution
  return (
    <dl class="overview">
      <Fact name="Hersteller">{maker || organisation.name}</Fact>
      <Fact name="Eingetragen von">
        <a class="kern-link" href={directoryAddresses.organisation(organisation.id)}>
          {organisation.name}
        </a>
      </Fact>
      <Fact name="Aufgabenbereich">{fieldNames[field]}</Fact>
      <Fact name="Lizenz">{licence || 'nicht offen'}</Fact>
      <Fact name="Betrieb">
        {operatingModels.length === 0
          ? 'nicht angegeben'
          : operatingModels.map((model) => operatingModelNames[model]).join(', ')}
      </Fact>
      {sourceCode && (
        <Fact name="Quelltext">
          <a class="kern-link" href={sourceCode} rel="nofollow noopener">
            {hostOf(sourceCode)}
          </a>
        </Fact>
      )}
      {website && (
        <Fact name="Im Internet">
          <a class="kern-link" href={website} rel="nofollow noopener">
            {hostOf(website)}
          </a>
        </Fact>
      )}
      <Fact name="Stand">{solutionStatusNames[solution.status]}</Fact>
    </dl>
  )
}

function KeeperPart({ seen: { solution }, actor }: { seen: SeenSolution; actor: Actor }) {
  return (
    <>
      <p class="actions">
        <a class="kern-btn kern-btn--secondary" href={catalogueAddresses.editSolution(solution.id)}>
          <span class="kern-label">Bearbeiten</span>
        </a>
        <a class="kern-link" href={catalogueAddresses.versions(solution.id)}>
          Versionen
        </a>
        <a class="kern-link" href={catalogueAddresses.ties(solution.id)}>
          Womit sie zusammenhängt
        </a>
      </p>
      <MoveForm solution={solution} actor={actor} />
    </>
  )
}

function OfferPart({ seen: { solution }, actor }: { seen: SeenSolution; actor: Actor | null }) {
  const mayOffer =
    solution.status === 'published' &&
    may(actor, cataloguePermissions.prepareOffer) &&
    makesOffers(actor?.organisation?.kind)
  if (!mayOffer) return null
  return (
    <p class="actions">
      <a class="kern-btn kern-btn--secondary" href={catalogueAddresses.newOffer(solution.id)}>
        <span class="kern-label">Diese Lösung anbieten</span>
      </a>
    </p>
  )
}

function Interfaces({ interfaces }: Pick<SeenSolution['solution'], 'interfaces'>) {
  if (interfaces.length === 0) return null
  return (
    <section>
      <h2 class="kern-heading-large">Schnittstellen und Standards</h2>
      <DataTable
        caption="Schnittstellen und Standards"
        quiet
        columns={[{ name: 'Standard' }, { name: 'Wie gesichert' }, { name: 'Von wem, wann' }]}
        rows={interfaces.map(({ standard, standing, by, on }) => [
          standard,
          interfaceStandingNames[standing],
          [by, on && germanDay(on)].filter(Boolean).join(', ') || '–',
        ])}
      />
    </section>
  )
}

interface EvidencePartProps {
  evidence: readonly Evidence[]
  seen: SeenSolution
  actor: Actor | null
}

function EvidencePart({ evidence, seen: { solution }, actor }: EvidencePartProps) {
  const mayEnter = actor !== null && may(actor, cataloguePermissions.enterEvidence) && mayEnterEvidence(actor, solution)
  return (
    <section>
      <h2 class="kern-heading-large" id="nachweise">
        Nachweise
      </h2>
      {evidence.length === 0 ? (
        <p>Es ist kein Nachweis eingetragen, den Sie sehen können.</p>
      ) : (
        <DataTable
          caption="Nachweise"
          quiet
          columns={[
            { name: 'Nachweis' },
            { name: 'Ausgestellt von' },
            { name: 'Für' },
            { name: 'Gültig' },
            { name: 'Stand' },
          ]}
          rows={evidence.map((each) => evidenceRow(each))}
        />
      )}
      {mayEnter && (
        <p>
          <a class="kern-link" href={catalogueAddresses.evidence(solution.id)}>
            Nachweise eintragen und widerrufen
          </a>
        </p>
      )}
    </section>
  )
}

function evidenceRow(evidence: Evidence): Child[] {
  const {
    kind,
    title,
    scheme,
    schemeVersion,
    address,
    issuer,
    version,
    operatingModel,
    issuedOn,
    validUntil,
    standing,
  } = evidence
  const named = scheme ? `${scheme}${schemeVersion ? ` (${schemeVersion})` : ''}` : ''
  return [
    <>
      {address ? (
        <a class="kern-link" href={address} rel="nofollow noopener">
          {title}
        </a>
      ) : (
        title
      )}
      <span class="place below">{[evidenceKindNames[kind], named].filter(Boolean).join(', ')}</span>
    </>,
    issuer,
    [version ? `Version ${version.name}` : 'alle Versionen', operatingModel && operatingModelNames[operatingModel]]
      .filter(Boolean)
      .join(', '),
    validUntil ? `${germanDay(issuedOn)} bis ${germanDay(validUntil)}` : `seit ${germanDay(issuedOn)}`,
    evidenceStandingNames[standing],
  ]
}

function Versions({ versions }: { versions: readonly SolutionVersion[] }) {
  if (versions.length === 0) return null
  const today = dayHere(new Date())
  return (
    <section>
      <h2 class="kern-heading-large">Versionen</h2>
      <DataTable
        caption="Versionen"
        quiet
        columns={[{ name: 'Version' }, { name: 'Erschienen' }, { name: 'Unterstützt bis' }]}
        rows={versions.map(({ name, releasedOn, supportUntil }) => [
          name,
          releasedOn ? germanDay(releasedOn) : 'nicht angegeben',
          supportUntil ? `${germanDay(supportUntil)}${supportUntil < today ? ' (beendet)' : ''}` : 'nicht angegeben',
        ])}
      />
    </section>
  )
}
