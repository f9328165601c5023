import { directoryAddresses } from '../../directory/addresses.ts'
import type { Child } from 'hono/jsx'
import type { Refusal } from '../../../kernel/refusal.ts'
import { germanDay } from '../../../kernel/german-dates.ts'
import { number } from '../../../kernel/german-numbers.ts'
import { SubmitButton } from '../../../ui/form.tsx'
import { ErrorSummary, Notice } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { DataTable } from '../../../ui/table.tsx'
import { dimensionNames } from '../../capabilities/door.ts'
import { ForOrganisation } from '../../access/index.ts'
import { TalkPart } from '../../talk/index.ts'
import { History } from '../../journal/index.ts'
import type { Actor } from '../../access/schema.ts'
import type { FoundTwin } from '../actions/find-twins.ts'
import type { SeenNeed } from '../actions/see-need.ts'
import { budgetText } from '../fields/budget.ts'
import { backgroundFields, fieldNamed, shownFields, type NeedFieldName } from '../fields/need-fields.ts'
import { ownSteps } from '../rules/need-status.ts'
import type { Need, NeedBackground, NeedStatus } from '../schema.ts'
import { budgetSpan, necessityNames, needRefusal, statusNames, stepAgain, stepNames } from '../texts.de.ts'
import { needAddresses } from '../addresses.ts'
import type { FollowOffer, NeedExtras } from './need-services.ts'
import { HiddenTwins, NotFitting } from '../../twins/index.ts'
import { TwinList } from './twin-list.tsx'

type ShownName = keyof typeof shownFields

interface NeedPageProps {
  seen: SeenNeed
  twins: readonly FoundTwin[]
  /** What to offer where there are none. */
  instead: Child
  /** What does not fit. */
  hidden: readonly Need[]
  actor: Actor | null
  /** Whether the one who looks writes for the organisation whose need it is. */
  isOwner: boolean
  refusals?: readonly Refusal[]
  notice?: string | undefined
  extras?: NeedExtras | undefined
  /** What there is already, as other modules tell it. */
  solutions: Child
  follow?: FollowOffer | undefined
}

const notices: Readonly<Record<string, string>> = {
  offen: 'Ihr Bedarf ist veröffentlicht. Andere finden ihn jetzt.',
  gespeichert: 'Ihre Angaben sind gespeichert.',
  stand: 'Der neue Stand ist gespeichert.',
  antwort: 'Ihre Antwort ist gespeichert. Sie liest nur, wer den Bedarf gemeldet hat.',
  'antwort-weg': 'Ihre Antwort ist zurückgezogen.',
  'passt-nicht': 'Der Bedarf ist hier ausgeblendet. Unter der Liste können Sie das zurücknehmen.',
  'passt-doch': 'Der Bedarf steht wieder in der Liste.',
}

export function NeedPage(page: NeedPageProps) {
  const { seen, actor, isOwner, refusals = [], notice = '', extras, follow } = page
  const { need, capabilityNames, services, comments, history } = seen
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
      {need.status !== 'draft' && <Twins {...page} />}
      {page.solutions}
      <Requirements need={need} capabilityNames={capabilityNames} />
      {need.background && <Background background={need.background} />}
      <TalkPart
        subject={{ kind: 'need', id: need.id }}
        comments={comments}
        actor={actor}
        requirements={need.requirements.map(({ text }) => text)}
        isOpen={need.status !== 'draft' && need.status !== 'withdrawn'}
      />
      <p class="actions">
        <a class="kern-link" href={needAddresses.needJson(need.id)} download>
          Diesen Bedarf als Datei (JSON)
        </a>
      </p>
      {history && <History excerpt={history} />}
    </Page>
  )
}

function Twins({ seen: { need }, twins, instead, hidden, actor, isOwner, extras }: NeedPageProps) {
  const judge = (other: FoundTwin['need']) =>
    isOwner && <NotFitting actor={actor!} address={needAddresses.unfitting(need.id)} other={other} />
  return (
    <section>
      <h2 class="kern-heading-large" id="aehnliche">
        Wer braucht das auch?
      </h2>
      {twins.length === 0 ? (
        <>
          <p>Bisher hat niemand etwas Ähnliches gemeldet.</p>
          {instead}
        </>
      ) : (
        <TwinList
          twins={twins}
          beside={(twin) => (
            <>
              {extras?.besideTwin(twin)}
              {judge(twin.need)}
            </>
          )}
        />
      )}
      {isOwner && (
        <HiddenTwins
          actor={actor!}
          address={needAddresses.fitting(need.id)}
          hidden={hidden}
          addressOf={needAddresses.need}
        />
      )}
    </section>
  )
}

/** What stands elsewhere on the page. */
const apart: readonly ShownName[] = ['title', 'aim', 'requirements', 'visibility']
const first: readonly ShownName[] = ['field', 'services', 'deadline']
const shownNames = Object.keys(shownFields) as ShownName[]
const facts = [...first, ...shownNames.filter((name) => ![...first, ...apart].includes(name))]

function Facts({ need, services }: { need: Need; services: readonly string[] }) {
  return (
    <dl class="overview">
      <Fact name="Stand">{statusNames[need.status]}</Fact>
      {facts.map((name) => (
        <FieldFact name={name} value={name === 'services' ? services : need[name]} />
      ))}
      {need.openedAt && <Fact name="Gemeldet am">{germanDay(need.openedAt)}</Fact>}
      <FieldFact name="visibility" value={need.visibility} />
    </dl>
  )
}

function FieldFact({ name, value }: { name: NeedFieldName; value: unknown }) {
  const field = fieldNamed(name)
  const told = field.print(value)
  return told === undefined ? null : <Fact name={field.words.label}>{told}</Fact>
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

/** Of the budget its two amounts are one fact. */
const backgroundNames = (Object.keys(backgroundFields) as (keyof NeedBackground)[]).filter(
  (name) => name !== 'budgetFrom' && name !== 'budgetTo',
)

function Background({ background }: { background: NeedBackground }) {
  const budget = budgetText(background.budgetFrom, background.budgetTo)
  const isTold = backgroundNames.some((name) => fieldNamed(name).print(background[name]) !== undefined)
  if (!isTold && budget === undefined) return null
  return (
    <section>
      <h2 class="kern-heading-large">Nur für öffentliche Stellen</h2>
      <dl class="overview">
        {backgroundNames.map((name) => (
          <FieldFact name={name} value={background[name]} />
        ))}
        {budget !== undefined && <Fact name={`Budget für ${budgetSpan}`}>{budget}</Fact>}
      </dl>
    </section>
  )
}
