import { refusalIn, type Refusal } from '../../kernel/refusal.ts'
import { germanDay } from '../../kernel/german-dates.ts'
import { operatingModelNames } from '../needs/texts.de.ts'
import type {
  Answer,
  BundleChange,
  BundleEvent,
  BundleStatus,
  ChangeStanding,
  ChangeStatus,
  ParticipationStatus,
} from './schema.ts'

export { bundleMeant, bundleRowsStay, onlyToRead } from './texts/exported-tables.de.ts'

export const bundleStatusNames: Readonly<Record<BundleStatus, string>> = {
  asking: 'fragt, wer mitgeht',
  started: 'begonnen',
  dissolved: 'aufgelöst',
  merged: 'in einem anderen aufgegangen',
}

export const participationNames: Readonly<Record<ParticipationStatus, string>> = {
  invited: 'gefragt, noch keine Antwort',
  requested: 'bittet um Aufnahme',
  joined: 'dabei',
  abstained: 'enthält sich',
  declined: 'lehnt ab',
  lapsed: 'Frage oder Bitte verfallen',
  refused: 'nicht aufgenommen',
  withdrawn: 'Bitte um Aufnahme zurückgezogen',
  left: 'ausgetreten',
  released: 'frei, weil das Bündel aufgelöst ist',
  moved: 'in ein anderes Bündel gegangen',
}

export const answerNames: Readonly<Record<Answer, string>> = {
  joined: 'Beitreten',
  abstained: 'Enthalten',
  declined: 'Ablehnen',
}

export const changeStatusNames: Readonly<Record<ChangeStatus, string>> = {
  proposed: 'wartet auf Antworten',
  declined: 'abgelehnt',
  withdrawn: 'zurückgezogen',
  lapsed: 'verfallen, weil nicht alle geantwortet haben',
  overtaken: 'überholt',
  carriedOut: 'ausgeführt',
  undoing: 'wird rückgängig gemacht',
  undone: 'rückgängig gemacht',
}

/** A split or a merger, by what would be done. */
export const changeName = ({ kind, title, bundle, other }: BundleChange): string =>
  kind === 'split'
    ? `„${bundle.title}“ teilen, der neue Teil heißt „${title}“`
    : `${other?.title ? `„${other.title}“` : 'ein anderes Bündel'} in „${bundle.title}“ aufgehen lassen${
        title === bundle.title ? '' : `, zusammen „${title}“`
      }`

/** What has happened in a bundle, as one line of a list. */
export function eventSentence(event: BundleEvent): string {
  if (event.what === 'proposed') return event.by ? `Vorgeschlagen von ${event.by}` : 'Das Bündel ist vorgeschlagen'
  if (event.what === 'started') return 'Das Bündel hat begonnen'
  if (event.what === 'dissolved') return 'Das Bündel ist aufgelöst'
  if (event.what === 'merged') return 'Das Bündel ist in einem anderen aufgegangen'
  if (event.what === 'lead') return `Federführung: ${event.name ?? 'noch niemand'}`
  if (event.what === 'message') return `${event.by} hat etwas geschrieben`
  if (event.what === 'change') return changeSentence(event.change)
  const { organisation, status, leavesOn } = event.standing
  return `${organisation.name}: ${participationNames[status]}${leavesOn ? `, Austritt am ${germanDay(leavesOn)}` : ''}`
}

function changeSentence({ kind, title, status, answerBy }: ChangeStanding): string {
  const what = kind === 'split' ? 'Vorschlag zu teilen' : 'Vorschlag zusammenzuführen'
  const until = status === 'proposed' ? `, bis zum ${germanDay(answerBy)}` : ''
  return `${what} („${title}“): ${changeStatusNames[status]}${until}`
}

/** What joining means, said before it is done. */
export const joiningMeans = [
  'Der Bedarf bleibt Ihrer: Er wird nicht verschoben und mit keinem anderen vermischt.',
  'Beitreten verpflichtet zu nichts, was Geld kostet. Darum genügt die Zusage einer Person mit Entscheidungsrecht.',
  'Bis das Bündel beginnt, können Sie sofort wieder austreten, danach mit 30 Tagen Frist.',
]
export const joiningOpens =
  'Bis das Bündel beginnt, dürfen weitere öffentliche Stellen dazukommen. Wer dabei ist, sieht die Bedarfe aller, die dabei sind.'
export const joiningLater =
  'Ob nach dem Beginn noch jemand dazukommt, entscheidet, wer das Bündel führt; auch wer dazukommt, sieht dann die Bedarfe aller.'
export const joiningRaises =
  'Bisher sieht nur Ihre Organisation diesen Bedarf. Mit dem Beitritt sehen ihn auch alle, die an dem Bündel teilnehmen.'

type Values = NonNullable<Refusal['values']>
const sentences: Readonly<Record<string, (values: Values) => string>> = {
  bundleCursor: () => 'Dieser Cursor stammt nicht von einer Seite dieser Liste.',
  bundleNeed: () => 'Bitte wählen Sie einen eigenen offenen Bedarf, mit dem Sie mitgehen.',
  bundleTitle: () => 'Bitte geben Sie dem Bündel einen Namen mit mindestens 5 und höchstens 200 Zeichen.',
  bundleAnswerBy: () =>
    'Bitte geben Sie den Tag, bis zu dem alle antworten, als Datum nach heute an, zum Beispiel 30.06.2027.',
  bundleOpen: () => 'Bitte sagen Sie, ob andere von sich aus dazukommen dürfen.',
  bundleQuorum: () => 'Bitte geben Sie als ganze Zahl an, wie viele Organisationen nötig sind; mindestens 2.',
  bundleQuorumTooHigh: ({ most }) =>
    `So viele Organisationen fragen Sie nicht: Mit Ihrer eigenen sind es ${most}. Bitte geben Sie eine kleinere Zahl an.`,
  bundleAsked: () => 'Bitte kreuzen Sie mindestens einen Bedarf einer anderen Organisation an.',
  bundleAskedBefore: ({ need }) => `Zu dem Bedarf „${need}“ ist in diesem Bündel schon gefragt worden.`,
  bundleAskedEnough: ({ need }) =>
    `Zu dem Bedarf „${need}“ ist in diesem Bündel schon zweimal gefragt und die Frage zurückgenommen worden. Noch einmal fragen geht nicht; wer mitgehen möchte, kann selbst um Aufnahme bitten.`,
  bundleTooFew: ({ quorum }) => `Zum Beginnen müssen mindestens ${quorum} Organisationen dabei sein.`,
  bundleAnswered: () => 'Das lässt sich nicht mehr zurücknehmen: Es ist schon geantwortet worden.',
  bundleNeedClosed: ({ need }) =>
    `Der Bedarf „${need}“ ist nicht mehr offen: Er ist schon in einem Bündel, oder er hat sich erledigt.`,
  bundleRequestClosed: () => 'Dieser Bedarf ist inzwischen nicht mehr offen und kann darum nicht aufgenommen werden.',
  bundleAnswer: () => 'Bitte wählen Sie, ob Sie beitreten, sich enthalten oder ablehnen.',
  bundleReason: () => 'Die Begründung darf höchstens 1.000 Zeichen lang sein.',
  bundleQuestionOver: () =>
    'Diese Antwort geht gerade nicht: Die Frist ist um, jemand aus Ihrer Organisation war schneller, oder das Bündel fragt nicht mehr.',
  bundleNotIn: () => 'Ihr Bedarf ist nicht in diesem Bündel, oder das Bündel ist schon zu Ende.',
  bundleLeavesOn: () => 'Bitte geben Sie den Tag des Austritts als Datum an, frühestens in 30 Tagen.',
  bundleLead: () => 'Bitte wählen Sie eine Organisation, die an dem Bündel teilnimmt.',
  bundleNotStarted: () => 'Das geht erst, wenn das Bündel begonnen hat, und nur, solange es nicht zu Ende ist.',
  bundleParts: () => 'Bitte teilen Sie so, dass in beiden Teilen mindestens zwei Organisationen sind.',
  bundleOther: () => 'Bitte wählen Sie ein anderes Bündel, das schon begonnen hat.',
  changeOver: () => 'Dieser Vorschlag ist nicht mehr offen: Er ist entschieden, zurückgezogen, oder die Frist ist um.',
  changeProposed: () => 'Das haben Sie schon vorgeschlagen; es ist noch nicht entschieden.',
  changeUndoOver: () => 'Das lässt sich nicht mehr rückgängig machen: Seitdem hat jemand an dem Bündel gehandelt.',
}

/** Undefined for codes of other modules. */
export const knownBundleRefusal = refusalIn(sentences)

export const bundleRefusal = ({ code, values = {} }: Refusal): string =>
  sentences[code]?.(values) ?? 'Das Formular war nicht vollständig. Bitte laden Sie die Seite neu.'

type Conflicting =
  | {
      kind: 'operatingModels'
      between: readonly { name: string; models: readonly (keyof typeof operatingModelNames)[] }[]
    }
  | { kind: 'deadlines'; first: { name: string; day: string }; last: { name: string; day: string } }
  | { kind: 'contract'; bound: { name: string; day: string }; first: { name: string; day: string } }

export function conflictSentence(conflict: Conflicting): string {
  if (conflict.kind === 'operatingModels')
    return `Es gibt kein Betriebsmodell, das alle zulassen: ${conflict.between
      .map(({ name, models }) => `${name}: ${models.map((model) => operatingModelNames[model]).join(' oder ')}`)
      .join('; ')}.`
  if (conflict.kind === 'deadlines')
    return `Die Fristen liegen mehr als ein Jahr auseinander: ${conflict.first.name} braucht es bis zum ${germanDay(conflict.first.day)}, ${conflict.last.name} erst bis zum ${germanDay(conflict.last.day)}.`
  return `${conflict.bound.name} ist bis zum ${germanDay(conflict.bound.day)} durch einen Vertrag gebunden, ${conflict.first.name} braucht es bis zum ${germanDay(conflict.first.day)}.`
}
