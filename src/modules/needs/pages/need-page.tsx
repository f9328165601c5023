import { directoryAddresses } from '../../directory/addresses.ts'
import type { Child } from 'hono/jsx'
import type { Refusal } from '../../../kernel/refusal.ts'
import { germanDay } from '../../../kernel/german-dates.ts'
import { number, wholeEuros } from '../../../kernel/german-numbers.ts'
import { SubmitButton } from '../../../ui/form.tsx'
import { ErrorSummary, Notice } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { DataTable } from '../../../ui/table.tsx'
import { dimensionNames, fieldNames } from '../../capabilities/door.ts'
import { ForOrganisation, visibilityNames } from '../../access/index.ts'
import { History } from '../../journal/index.ts'
import type { Actor } from '../../access/schema.ts'
import type { FoundTwin } from '../actions/find-twins.ts'
import type { SeenNeed } from '../actions/see-need.ts'
import { ownSteps } from '../rules/need-status.ts'
import type { Need, NeedBackground, NeedStatus } from '../schema.ts'
import {
  budgetSpan,
  necessityNames,
  needRefusal,
  operatingModelNames,
  statusNames,
  stepAgain,
  stepNames,
} from '../texts.de.ts'
import { needAddresses } from '../addresses.ts'
import type { FollowOffer, NeedExtras } from './services.ts'
import { TwinList } from './twin-list.tsx'

interface NeedPageProps {
  seen: SeenNeed
  twins: readonly FoundTwin[]
  actor: Actor | null
  /** Whether the one who looks writes for the organisation whose need it is. */
  isOwner: boolean
  refusals?: readonly Refusal[]
  notice?: string | undefined
  extras?: NeedExtras | undefined
  follow?: FollowOffer | undefined
}

const notices: Readonly<Record<string, string>> = {
  offen: 'Ihr Bedarf ist veröffentlicht. Andere finden ihn jetzt.',
  gespeichert: 'Ihre Angaben sind gespeichert.',
  stand: 'Der neue Stand ist gespeichert.',
}

export function NeedPage({ seen, twins, actor, isOwner, refusals = [], notice = '', extras, follow }: NeedPageProps) {
  const { need, capabilityNames, services, history } = seen
  return (
    <Page title={need.title} breadcrumb={[{ name: 'Bedarfe', href: needAddresses.needs }, { name: need.title }]}>
      {refusals.length > 0 && <ErrorSummary title="Das hat nicht geklappt" errors={refusals.map(needRefusal)} />}
      {notices[notice] && <Notice kind="success" title="Erledigt" text={notices[notice]} />}
      <h1 class="kern-heading-x-large">{need.title}</h1>
      <p class="lead">
        <a class="kern-link" href={directoryAddresses.organisation(need.organisation.id)}>
          {need.organisation.name}
        </a>
        {need.organisation.inhabitants !== null && `, ${number(need.organisation.inhabitants)} Einwohner`}
      </p>
      {need.aim && (
        <>
          <h2 class="kern-heading-medium">Was danach besser sein soll</h2>
          <p class="text as-written">{need.aim}</p>
        </>
      )}
      <Facts need={need} services={services} />
      {follow?.part}
      {extras?.part}
      {isOwner && <OwnerPart need={need} actor={actor!} />}
      {need.status !== 'draft' && (
        <section>
          <h2 class="kern-heading-large">Wer braucht das auch?</h2>
          {twins.length === 0 ? (
            <p>Bisher hat niemand etwas Ähnliches gemeldet.</p>
          ) : (
            <TwinList twins={twins} beside={extras?.besideTwin} />
          )}
        </section>
      )}
      <Requirements need={need} capabilityNames={capabilityNames} />
      {need.background && <Background background={need.background} />}
      <p class="actions">
        <a class="kern-link" href={needAddresses.needJson(need.id)} download>
          Diesen Bedarf als Datei (JSON)
        </a>
      </p>
      {history && <History excerpt={history} />}
    </Page>
  )
}

function Facts({ need, services }: { need: Need; services: readonly string[] }) {
  return (
    <dl class="overview">
      <Fact name="Stand">{statusNames[need.status]}</Fact>
      {need.field && <Fact name="Aufgabenbereich">{fieldNames[need.field]}</Fact>}
      {services.length > 0 && <Fact name="Leistungen">{services.join('; ')}</Fact>}
      {need.deadline && <Fact name="Gebraucht bis">{germanDay(need.deadline)}</Fact>}
      {need.cases !== null && <Fact name="Fälle im Jahr">{number(need.cases)}</Fact>}
      {need.workplaces !== null && <Fact name="Arbeitsplätze">{number(need.workplaces)}</Fact>}
      {need.operatingModels.length > 0 && (
        <Fact name="Darf laufen in">{need.operatingModels.map((model) => operatingModelNames[model]).join(', ')}</Fact>
      )}
      {need.openedAt && <Fact name="Gemeldet am">{germanDay(need.openedAt)}</Fact>}
      <Fact name="Sichtbar für">{visibilityNames[need.visibility]}</Fact>
    </dl>
  )
}

const Fact = ({ name, children }: { name: string; children: Child }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

function OwnerPart({ need, actor }: { need: Need; actor: Actor }) {
  const again = need.status === 'met' || need.status === 'withdrawn' || need.status === 'beingMet'
  const name = (to: NeedStatus) => (to === 'open' && again ? stepAgain : stepNames[to])
  return (
    <form method="post" action={needAddresses.needMove(need.id)} class="actions">
      <ForOrganisation actor={actor} />
      {need.status !== 'met' && need.status !== 'withdrawn' && (
        <a class="kern-btn kern-btn--secondary" href={needAddresses.needStep(need.id, 1)}>
          <span class="kern-label">Bearbeiten</span>
        </a>
      )}
      {ownSteps(need.status).map((to) => (
        <SubmitButton kind={to === 'open' ? 'primary' : 'tertiary'} name="stand" value={to}>
          {name(to)}
        </SubmitButton>
      ))}
    </form>
  )
}

function Requirements({ need, capabilityNames }: { need: Need; capabilityNames: ReadonlyMap<string, string> }) {
  if (need.requirements.length === 0) return null
  return (
    <section>
      <h2 class="kern-heading-large">Anforderungen</h2>
      <DataTable
        caption="Was es können muss und soll"
        quiet
        columns={[{ name: 'Anforderung' }, { name: 'Wie wichtig' }, { name: 'Betrifft' }, { name: 'Fähigkeit' }]}
        rows={need.requirements.map(({ text, necessity, dimension, capability }) => [
          text,
          necessityNames[necessity],
          dimensionNames[dimension],
          (capability && capabilityNames.get(capability)) ?? '–',
        ])}
      />
    </section>
  )
}

function Background({ background }: { background: NeedBackground }) {
  const { usedToday, contractUntil, budgetFrom, budgetTo } = background
  if (!usedToday && !contractUntil && budgetFrom === null && budgetTo === null) return null
  return (
    <section>
      <h2 class="kern-heading-large">Nur für öffentliche Stellen</h2>
      <dl class="overview">
        {usedToday && <Fact name="Heute benutzt">{usedToday}</Fact>}
        {contractUntil && <Fact name="Vertrag läuft bis">{germanDay(contractUntil)}</Fact>}
        {(budgetFrom !== null || budgetTo !== null) && (
          <Fact name={`Budget für ${budgetSpan}`}>{budgetText(budgetFrom, budgetTo)}</Fact>
        )}
      </dl>
    </section>
  )
}

function budgetText(from: number | null, to: number | null): string {
  if (from === null) return `bis ${wholeEuros(to!)}`
  if (to === null) return `ab ${wholeEuros(from)}`
  return from === to ? wholeEuros(from) : `${wholeEuros(from)} bis ${wholeEuros(to)}`
}
