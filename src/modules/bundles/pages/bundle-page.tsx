import type { Child } from 'hono/jsx'
import type { Refusal } from '../../../kernel/refusal.ts'
import { germanDay } from '../../../kernel/german-dates.ts'
import { number } from '../../../kernel/german-numbers.ts'
import { FileLinks } from '../../../ui/file-links.tsx'
import { ErrorSummary, Notice } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import type { FollowOffer } from '../../needs/index.ts'
import { TalkPart } from '../../talk/index.ts'
import { History } from '../../journal/index.ts'
import { stepsOf } from '../../way/door.ts'
import { NextStep, WaitingSteps, WayPath } from '../../way/index.ts'
import type { Step, Way } from '../../way/schema.ts'
import { may } from '../../access/door.ts'
import type { Actor } from '../../access/schema.ts'
import type { ListedOrganisation, Place } from '../../directory/schema.ts'
import type { SeenBundle } from '../actions/see-bundle.ts'
import { bundleRefusal, bundleStatusNames } from '../texts.de.ts'
import { bundleAddresses } from '../addresses.ts'
import { Changes } from './bundle-changes.tsx'
import { RequirementsPart } from './requirements-part.tsx'
import { LeadForm } from './lead-form.tsx'
import { OwnPart } from './own-part.tsx'
import { SteerPart } from './steer-part.tsx'
import { Participants } from './participants.tsx'

export interface BundlePageProps {
  seen: SeenBundle
  /** Undefined where it is at its end. */
  way: Way | undefined
  actor: Actor | null
  /** Who has joined, with the place on the map; and the larger towns to know Germany again by. */
  places: readonly ListedOrganisation[]
  landmarks: readonly Place[]
  refusals?: readonly Refusal[]
  notice?: string | undefined
  follow?: FollowOffer | undefined
  /** Where it goes on to the cost; empty for those who may not. */
  calculate: Child[]
}

const notices: Readonly<Record<string, string>> = {
  vorgeschlagen: 'Ihr Vorschlag ist gemacht, die anderen sind gefragt.',
  joined: 'Ihre Organisation ist dabei.',
  abstained: 'Ihre Organisation enthält sich.',
  declined: 'Ihre Organisation geht nicht mit.',
  requested: 'Sie haben um Aufnahme gebeten. Sobald darüber entschieden ist, steht es hier.',
  withdrawn: 'Ihre Bitte um Aufnahme ist zurückgezogen.',
  aufgenommen: 'Der Bedarf ist aufgenommen.',
  abgewiesen: 'Der Bedarf ist nicht aufgenommen.',
  ausgetreten: 'Ihr Austritt ist gespeichert. Unter „Ihre Organisation“ steht, was jetzt gilt.',
  geblieben: 'Der Austritt ist zurückgenommen.',
  federfuehrung: 'Ihre Wahl ist gespeichert.',
  aenderung: 'Der Vorschlag ist gemacht. Er wird ausgeführt, sobald alle zugestimmt haben.',
  gefragt: 'Die Frage ist gestellt. Wer antwortet, steht hier.',
  zurueckgenommen: 'Die Frage ist zurückgenommen.',
  verschoben: 'Der letzte Tag für Antworten ist verschoben.',
  geantwortet: 'Ihre Antwort ist gespeichert.',
  zurueckgezogen: 'Der Vorschlag ist zurückgezogen.',
  rueckgaengig: 'Die Änderung ist rückgängig gemacht.',
}

export function BundlePage(props: BundlePageProps) {
  const { seen, way, actor, refusals = [], notice = '', follow, calculate } = props
  const { bundle, history } = seen
  const isAsked = seen.changes.some(({ status }) => status === 'proposed')
  return (
    <Page
      title={bundle.title}
      breadcrumb={[{ name: 'Bündel', href: bundleAddresses.bundles }, { name: bundle.title }]}
      feeds={follow?.feeds}
    >
      {refusals.length > 0 && <ErrorSummary title="Das hat nicht geklappt" errors={refusals.map(bundleRefusal)} />}
      {notices[notice] && <Notice kind="success" title="Erledigt" text={notices[notice]} />}
      <h1 class="kern-heading-x-large">{bundle.title}</h1>
      <p class="lead">{standing(seen)}</p>
      {bundle.successor && (
        <p>
          Weiter geht es in:{' '}
          <a class="kern-link" href={bundleAddresses.bundle(bundle.successor.id)}>
            {bundle.successor.title}
          </a>
        </p>
      )}
      {way && <Standing way={way} actor={actor} />}
      {actor && <OwnPart seen={seen} actor={actor} />}
      {actor && <SteerPart seen={seen} actor={actor} />}
      {actor && isAsked && <Changes seen={seen} actor={actor} />}
      <Overview seen={seen} />
      {follow?.part}
      <Participants {...props} />
      <RequirementsPart seen={seen} />
      <TalkPart
        subject={{ kind: 'bundle', id: bundle.id }}
        comments={seen.comments}
        actor={actor}
        requirements={seen.needs.flatMap(({ requirements }) => requirements.map(({ text }) => text))}
        isOpen={speaksHere(seen, actor)}
      />
      {actor && <LeadForm seen={seen} actor={actor} />}
      {actor && !isAsked && <Changes seen={seen} actor={actor} />}
      {seen.needs.length > 0 && <NextSteps seen={seen} calculate={calculate} />}
      {history && <History excerpt={history} />}
    </Page>
  )
}

/** Whoever is asked or in it has a say until its end. */
const speaksHere = ({ bundle, participations }: SeenBundle, actor: Actor | null): boolean =>
  (bundle.status === 'asking' || bundle.status === 'started') &&
  participations.some(
    ({ organisation, status }) =>
      organisation.id === actor?.organisation?.id && (status === 'invited' || status === 'joined'),
  )

/** Where it stands on its way, what comes next, and what of it waits for the organisation of whoever looks. */
function Standing({ way, actor }: { way: Way; actor: Actor | null }) {
  const own = actor?.organisation ? stepsOf(way, actor.organisation.id) : []
  const mine = own.filter(({ permission }) => may(actor, permission))
  const { next } = way
  return (
    <>
      <WayPath way={way} />
      <div class="next-and-waiting">
        {next && <NextStep step={mine.find(({ step }) => step === next.step) ?? next} isMine={isIn(mine, next)} />}
        {own.length > 0 && <WaitingSteps steps={own} />}
      </div>
    </>
  )
}
const isIn = (steps: readonly Step[], { step }: Step) => steps.some((each) => each.step === step)

function standing({ bundle }: SeenBundle): string {
  const { status, proposer, answerBy, quorum, startedAt, endedAt } = bundle
  if (status === 'asking')
    return `${proposer?.name ?? 'Eine Organisation'} fragt, wer mitgeht. Das Bündel beginnt, wenn mindestens ${number(quorum)} Organisationen zugesagt und alle geantwortet haben, spätestens nach dem ${germanDay(answerBy)}.`
  if (status === 'started') return `Begonnen am ${startedAt ? germanDay(startedAt) : '–'}.`
  return `Das Bündel ist ${bundleStatusNames[status]}${endedAt ? `, seit ${germanDay(endedAt)}` : ''}.`
}

function Overview({ seen }: { seen: SeenBundle }) {
  const { bundle, demand, participations, lead } = seen
  const leading = participations.find(({ organisation }) => organisation.id === lead)?.organisation.name
  const hidden = bundle.participants - demand.organisations
  const figure = (value: number | null) => (value === null ? 'nicht angegeben' : number(value))
  return (
    <section>
      <h2 class="kern-heading-large">Auf einen Blick</h2>
      <dl class="overview">
        <Fact name="Stand">{bundleStatusNames[bundle.status]}</Fact>
        <Fact name="Dabei">
          {bundle.participants === 1 ? '1 Organisation' : `${number(bundle.participants)} Organisationen`}
        </Fact>
        <Fact name="Einwohner zusammen">{figure(demand.inhabitants)}</Fact>
        <Fact name="Fälle im Jahr zusammen">{figure(demand.cases)}</Fact>
        <Fact name="Arbeitsplätze zusammen">{figure(demand.workplaces)}</Fact>
        <Fact name="Früheste Frist">{demand.firstDeadline ? germanDay(demand.firstDeadline) : 'nicht angegeben'}</Fact>
        <Fact name="Federführung">{leading ?? 'noch niemand'}</Fact>
      </dl>
      {hidden > 0 && (
        <p class="kern-body--muted">
          Sie sehen {number(demand.organisations)} von {number(bundle.participants)} Organisationen; die Summen zählen
          nur diese. Die übrigen zeigen ihren Bedarf nur denen, die an dem Bündel teilnehmen.
        </p>
      )}
      {seen.needs.length > 0 && <FileLinks href={(ending) => bundleAddresses.bundleFile(bundle.id, ending)} />}
    </section>
  )
}

const Fact = ({ name, children }: { name: string; children: Child }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

/** What one does with a bundle: compute what it costs. */
function NextSteps({ seen, calculate }: { seen: SeenBundle; calculate: Child[] }) {
  const { id } = seen.bundle
  return (
    <section>
      <h2 class="kern-heading-large">Kosten rechnen</h2>
      <p>
        Aus den Angeboten, die Sie bekommen haben, rechnet Allmende das günstigste gemeinsame Paket und was jede
        Organisation zahlt. Die Teilnehmer mit Einwohnern, Mengen und dem, was sie haben müssen, stehen schon da.
      </p>
      <p class="actions">
        {calculate.length > 0 ? (
          calculate
        ) : (
          <a class="kern-link" href={bundleAddresses.scenario(id)} download>
            Vorlage für den Rechner (YAML)
          </a>
        )}
      </p>
    </section>
  )
}
