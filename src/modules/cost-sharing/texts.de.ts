import { euros, number, percent } from '../../kernel/german-numbers.ts'
import { refusalIn, type Refusal } from '../../kernel/refusal.ts'
import type { CostKind } from '../optimal-package/schema.ts'
import { packageRefusal } from '../optimal-package/texts.de.ts'
import {
  gameRules,
  type Blocking,
  type CostItem,
  type GameRule,
  type Plan,
  type PlanRule,
  type PlanScenario,
  type PlanShares,
  type Progress,
  type ProgressStep,
} from './schema.ts'

import { offerSentences } from './texts/offers.de.ts'

export {
  boughtBeyondNote,
  boughtBeyondNotes,
  oddCentSentence,
  planNotes,
  roundedSentence,
  spanWords,
} from './texts/plan-notes.de.ts'
export { shareReason } from './texts/share-reason.de.ts'

export const ruleNames: Record<GameRule | PlanRule, string> = {
  equal: 'Zu gleichen Teilen',
  inhabitants: 'Nach Einwohnern',
  weights: 'Nach Gewichten',
  'stand-alone': 'Nach Alleinkosten',
  scrb: 'Trennbare Kosten, Rest nach Nutzen',
  'equal-savings': 'Gleiche Ersparnis in Euro',
  shapley: 'Shapley-Wert',
  nucleolus: 'Nukleolus',
  'per-capita-nucleolus': 'Nukleolus je Mitglied',
  'proportional-nucleolus': 'Nukleolus je Euro',
  'equal-relative-savings': 'Gleiche Ersparnis in Prozent',
}

/** One sentence per rule, for somebody who meets it for the first time. */
export const ruleMeanings: Record<PlanRule, string> = {
  equal: 'Alle zahlen denselben Betrag.',
  inhabitants: 'Die Kosten werden nach der Zahl der Einwohner verteilt.',
  'stand-alone': 'Wer allein mehr zahlen müsste, zahlt auch gemeinsam im gleichen Verhältnis mehr.',
  scrb: 'Jede Gemeinde zahlt, was nur durch sie entsteht; der Rest wird nach dem Vorteil verteilt, den sie vom Mitmachen hat.',
  'equal-savings': 'Alle sparen gegenüber dem Alleingang denselben Betrag.',
  shapley: 'Jede Gemeinde zahlt den Mehraufwand, den sie im Mittel über alle Reihenfolgen des Beitritts verursacht.',
  nucleolus: 'Die Gruppe, die am wenigsten spart, spart so viel wie möglich; dann die nächste, und so fort.',
  'per-capita-nucleolus': 'Wie der Nukleolus, die Ersparnis einer Gruppe aber durch die Zahl ihrer Mitglieder geteilt.',
  'proportional-nucleolus': 'Wie der Nukleolus, die Ersparnis einer Gruppe aber im Verhältnis zu ihren eigenen Kosten.',
  'equal-relative-savings':
    'Alle sparen möglichst den gleichen Prozentsatz, ohne dass eine Gruppe ohne die anderen günstiger fährt.',
}

const costKindNames: Record<CostKind, string> = {
  setup: 'Einrichtung, einmal für die Gruppe',
  joining: 'Anschluss je Teilnehmer',
  base: 'Grundpreis der Gruppe, laufend',
  perParticipant: 'Preis je Teilnehmer, laufend',
  perUnit: 'Preis nach Menge, laufend',
  component: 'Preisbestandteil',
  thirdParty: 'Dritte zahlen',
  licence: 'Gemeinsame Lizenz',
  discount: 'Nachlass für mehrere Lösungen',
  integration: 'Verbindung zweier Lösungen',
}

/** A line of the bill by its kind of cost, or by the name that the offer gives it. */
export function costItemName({ kind, name, of }: CostItem): string {
  if (name === undefined) return costKindNames[kind]
  if (kind === 'component') return name
  return kind === 'thirdParty' ? `${of}: davon zahlt ${name}` : `${costKindNames[kind]}: ${name}`
}

export const workbookTexts = {
  overview: 'Überblick',
  scenario: 'Szenario',
  note: 'Hinweis',
  participants: 'Teilnehmende',
  years: 'Laufzeit in Jahren',
  comparedWith: 'Verglichen mit',
  games: {
    'own-best': 'dem günstigsten Paket, das jede Gruppe für sich bekäme',
    'same-package': 'demselben Paket, nur von dieser Gruppe genutzt',
  },
  total: 'Gemeinsame Kosten',
  totalPerYear: 'Gemeinsame Kosten im Jahr',
  allAlone: 'Summe der Alleinkosten',
  allAlonePerYear: 'Summe der Alleinkosten im Jahr',
  proof: 'Nachweis',
  oddCents: 'Ganze Cent',
  shares: 'Umlage',
  perYear: 'Umlage im Jahr',
  bill: 'Kosten',
  assignment: 'Zuordnung',
  alternatives: 'Alternativen',
  front: 'Abhängigkeit',
  meanLockIn: 'Mittlere Abhängigkeit (0 bis 1)',
  key: 'Schlüssel',
  participant: 'Teilnehmende',
  inhabitants: 'Einwohner',
  standAlone: 'Alleinkosten',
  savingBy: (rule: string) => `Ersparnis: ${rule}`,
  error95: '± (95 %)',
  sum: 'Summe',
  rule: 'Verteilschlüssel',
  stability: 'Stabilität',
  group: 'Gruppe, die gehen würde',
  gain: 'Sie zahlt weniger',
  solution: 'Lösung',
  solutions: 'Lösungen',
  kind: 'Kostenart',
  users: 'Nutzende',
  remark: 'Bemerkung',
  amount: 'Betrag',
  more: 'Mehrkosten',
  need: 'Bedarf',
}

/** How sure it is that no package is cheaper, as a heading and a sentence. */
export function proofStatement({ optimal, gap }: Pick<Plan, 'optimal' | 'gap'>): [string, string] {
  return optimal
    ? ['Nachweislich das günstigste Paket', 'Kein anderes, das alle Vorgaben einhält, kostet weniger.']
    : [
        'Das beste gefundene Paket',
        `Die Zeitgrenze kam vor dem Beweis. Ein besseres wäre höchstens ${gapWords(gap)} günstiger.`,
      ]
}

/** A gap is never shown smaller than it is, and never as nothing. */
const gapWords = (gap: number): string => percent(Math.ceil(gap * 1e4 - 1e-9) / 1e4, 2)

/** `gap` is measured from the total; how far the total is above the least there could be is a little more. */
export function aboveBestWords(gap: number): string {
  return gap < 1
    ? `höchstens ${gapWords(gap / (1 - gap))} über dem günstigsten`
    : 'wie weit über dem günstigsten, war in der Zeit nicht zu klären'
}

/** What the group would pay more without a solution, as far as it is known. */
export function withoutItWords({ withoutIt, proven = true }: Plan['why'][string]): string {
  if (withoutIt === null) return proven ? 'unersetzlich' : notProven
  return proven ? euros(withoutIt) : `höchstens ${euros(withoutIt)} (${notProven})`
}

const notProven = 'in der Zeit nicht bewiesen'

/** Where there may be alternatives or points that the time, or the number sought, left out; '' where nothing is left out. */
export function alternativesNote({ alternatives, alternativesProven = true }: Plan): string {
  if (alternativesProven)
    return alternatives.length === 0 ? 'Ein zulässiges Paket aus anderen Lösungen gibt es nicht.' : ''
  return alternatives.length === 0
    ? `Ob es ein Paket aus anderen Lösungen gibt, ist ${notProven}.`
    : `Ob es weitere gibt, die dazwischen oder knapp darüber liegen, ist ${notProven}.`
}

export const frontNote = ({ frontComplete = true }: Plan): string =>
  frontComplete
    ? ''
    : 'Das sind nicht alle Möglichkeiten: Dazwischen kann es weitere geben, auch mit weniger Abhängigkeit bei gleichen Kosten.'

/** "stabil", or who would leave and what they would gain by it. */
export function stabilityWords(
  scenario: PlanScenario,
  { stable, blocking, exact = true }: Pick<PlanShares, 'stable' | 'blocking'> & { exact?: boolean },
): string {
  if (stable === null) return 'nicht in der Zeit geprüft'
  if (!blocking) return exact ? 'stabil' : `stabil ${forEstimate}`
  return `nicht stabil: ${leavingWords(scenario, blocking)}`
}

/** The same as a heading and a sentence, for the page of one rule. */
export function stabilityStatement(scenario: PlanScenario, { stable, blocking, exact }: PlanShares): [string, string] {
  if (stable === null)
    return ['Stabilität nicht geprüft', 'Ob eine Gruppe gehen würde, war in der Zeitgrenze nicht zu klären.']
  const estimated = exact ? '' : ` ${forEstimate}`
  if (blocking) return [`Diese Verteilung hält nicht${estimated}`, `${leavingWords(scenario, blocking)}.`]
  return [
    `Stabil${estimated}`,
    scenario.sharing.game === 'own-best'
      ? 'Keine Gruppe zahlt weniger, wenn sie es ohne die anderen macht.'
      : 'Keine Gruppe würde weniger zahlen, wenn sie dieses Paket ohne die anderen nähme.',
  ]
}

const forEstimate = '(für die geschätzten Anteile)'

export const estimateSentence =
  'Bei so vielen Teilnehmenden geschätzt: Mit 95 % Sicherheit liegt jeder Anteil höchstens um den Betrag hinter „±“ daneben.'

function leavingWords(scenario: PlanScenario, { group, gain }: Blocking): string {
  return `${groupWords(scenario, group)} ${group.length === 1 ? 'zahlt allein' : 'zahlen unter sich'} ${euros(gain)} weniger`
}

/** Up to four names, then how many more; `most` names at most. */
export function groupWords(scenario: PlanScenario, group: readonly string[], most = 5): string {
  const names = group.map((id) => scenario.participants.find((participant) => participant.id === id)?.name ?? id)
  if (names.length > most) return `${names.slice(0, most - 1).join(', ')} und ${names.length - most + 1} weitere`
  return names.length === 1 ? names[0]! : `${names.slice(0, -1).join(', ')} und ${names.at(-1)}`
}

export const progressWords: Record<ProgressStep, string> = {
  package: 'Das günstigste Gesamtpaket wird gesucht',
  alternatives: 'Die nächstbesten Pakete werden gesucht',
  front: 'Kosten und Abhängigkeit werden abgewogen',
  why: 'Für jede Lösung wird gerechnet, was ohne sie wäre',
  groups: 'Die Kosten der Gruppen werden berechnet',
  shares: 'Die Anteile werden berechnet',
}

export function progressSentence({ step, rule, done, of }: Progress): string {
  if (rule) return `Anteile: ${ruleNames[rule]} (${(done ?? 0) + 1} von ${of})`
  return of ? `${progressWords[step]} (${done ?? 0} von ${of})` : `${progressWords[step]} …`
}

const refusalSentences: Record<string, (values: Readonly<Record<string, string | number>>) => string> = {
  fileTooLarge: ({ megabytes }) => `Die Datei ist zu groß. Ein Szenario hat höchstens ${megabytes} MB.`,
  malformedFile: () =>
    'Die Datei lässt sich hier nicht als YAML oder JSON lesen. Bitte prüfen Sie Einrückung, Klammern und Anführungszeichen an dieser Stelle.',
  malformedGame: () =>
    'Die Datei lässt sich hier nicht als JSON lesen. Bitte prüfen Sie Klammern, Kommas und Anführungszeichen an dieser Stelle.',
  tooDeep: ({ most }) =>
    `In der Datei sind mehr als ${most} Ebenen ineinander geschachtelt. Ein Szenario hat sieben. Bitte prüfen Sie, ob es die richtige Datei ist.`,
  fileTooHeavy: () =>
    'Diese Datei lässt sich nicht in vertretbarer Zeit lesen. Bitte prüfen Sie, ob es die richtige Datei ist, oder verkleinern Sie das Szenario.',
  tooManyEntries: ({ most }) =>
    `Die Datei hat zu viele Einträge: höchstens ${number(Number(most))} Zeilen, Kommas und Klammern.`,
  unknownAnchor: () => 'Der Verweis (*) nennt eine Marke (&), die weiter oben nicht steht.',
  aliasesTooLarge: () =>
    'Die Verweise (& und *) enthalten einander so oft, dass die Datei ausgeschrieben zu groß wird. Bitte schreiben Sie die Angaben aus.',
  moreFindings: ({ more }) => (more === 1 ? 'Und eine weitere Stelle.' : `Und ${number(Number(more))} weitere.`),
  outOfTime: ({ seconds }) =>
    `In ${seconds} Sekunden wurde kein Paket gefunden. Bitte verkleinern Sie das Szenario oder erlauben Sie mehr Zeit.`,
  notUtf8: () =>
    'Die Datei ist nicht in UTF-8 gespeichert. Bitte im Editor „Speichern unter“, Codierung „UTF-8“ wählen.',
  emptyFile: () => 'Die Datei ist leer.',
  notAScenario: () => 'Das ist keine Szenariodatei. Sie beginnt zum Beispiel mit „title:“ und „horizonYears:“.',
  noFile: () => 'Bitte wählen Sie eine Datei aus.',
  crashed: () => 'Die Berechnung ist wegen eines Fehlers abgebrochen. Bitte versuchen Sie es noch einmal.',
  nobodyLeft: () => 'Bitte kreuzen Sie an, wer mitmacht.',
  horizon: () => 'Die Laufzeit ist eine ganze Zahl von 1 bis 50 Jahren.',
  cannotWrite: ({ path }) =>
    `Die Datei „${path}“ lässt sich nicht schreiben. Bitte prüfen Sie Ordner und Schreibrechte.`,
  fileMissing: ({ path }) => `Die Datei „${path}“ lässt sich nicht lesen. Bitte prüfen Sie Pfad und Leserechte.`,
  sectionMissing: () =>
    'Dieser Teil fehlt. Ein Kostenspiel besteht aus „players“, „costs“ und, wenn gewünscht, „weights“.',
  gameExpected: () => 'Erwartet wird ein Kostenspiel: { "players": [...], "costs": {...} }.',
  wrongShape: () =>
    'Dieser Teil hat nicht die erwartete Form: „players“ ist eine Liste von Namen, „costs“ und „weights“ ordnen Namen Zahlen zu.',
  unknownSection: () =>
    'Diesen Teil gibt es in einem Kostenspiel nicht. Erlaubt sind „players“, „weights“ und „costs“.',
  doubledSection: () => 'Dieser Teil steht zweimal. Bitte löschen Sie einen davon.',
  playerName: () => 'Ein Name ist ein nicht leerer Text ohne Komma.',
  doubledPlayer: ({ name }) => `„${name}“ steht zweimal. Jeder Name darf nur einmal vorkommen.`,
  tooManyPlayers: ({ most }) => `Das sind zu viele Teilnehmende: Eine Tabelle aller Gruppen geht bis ${most}.`,
  noPlayers: () => 'Die Liste ist leer. Nennen Sie mindestens einen Teilnehmenden.',
  amount: () => 'Erwartet wird eine endliche Zahl ab 0.',
  amountSize: () => 'Erwartet wird 0 oder eine Zahl von 0,000000000001 bis 1.000.000.000.000.000 (10^-12 bis 10^15).',
  doubledWeight: ({ name }) => `Das Gewicht von „${name}“ steht zweimal. Bitte löschen Sie eines davon.`,
  unknownPlayer: ({ name }) => `„${name}“ steht nicht unter „players“.`,
  playerTwiceInGroup: ({ name }) => `„${name}“ steht zweimal in derselben Gruppe.`,
  doubledGroup: () => 'Diese Gruppe steht zweimal, vielleicht in anderer Reihenfolge. Bitte löschen Sie eine davon.',
  missingGroups: ({ count, groups }) =>
    `Es fehlen die Kosten von ${count === 1 ? 'einer Gruppe' : `${count} Gruppen, zum Beispiel`}: ${groups}. Jede nicht leere Gruppe braucht einen Betrag.`,
  weightMissing: ({ name }) => `Für „${name}“ fehlt das Gewicht. Geben Sie allen eines oder niemandem.`,
  unknownRule: ({ name, known }) => `Den Verteilschlüssel „${name}“ gibt es nicht. Bekannt sind: ${known}.`,
  usage: ({ text }) => String(text),
  unknownOption: ({ name, text }) => `Die Angabe „${name}“ gibt es nicht.\n${text}`,
  optionWithoutValue: ({ name, text }) => `Auf „${name}“ muss ein Wert folgen.\n${text}`,
  optionWithValue: ({ name, text }) => `„${name}“ steht allein, ohne Wert.\n${text}`,
  secondFile: ({ name, text }) => `„${name}“ ist zu viel: Es wird genau eine Datei erwartet.\n${text}`,
  noGameFile: ({ text }) => `Es fehlt die Datei mit dem Kostenspiel.\n${text}`,
  tooManyForTable: ({ participants, most }) =>
    `Für ${participants} Teilnehmende nicht berechenbar: Diese Regel vergleicht alle Gruppen, das geht bei dieser Rechnung bis ${most}.`,
  ruleOutOfTime: () => 'In der Zeitgrenze nicht zu Ende berechnet; ein ungesicherter Wert wird nicht ausgegeben.',
  aloneOutOfTime: ({ seconds, total, gap }) =>
    `Gefunden ist ein Gesamtpaket für ${euros(Number(total))}, ${gap ? aboveBestWords(Number(gap)) : 'nachweislich das günstigste'}. Was jede Gruppe allein zahlen würde, war in ${seconds} Sekunden nicht zu berechnen, und damit keine Verteilung. Bitte erlauben Sie mehr Zeit.`,
  inexact: () => 'Diese Regel ließ sich mit diesen Beträgen nicht genau genug berechnen.',
  weightsMissing: () => 'Es sind keine Gewichte angegeben.',
  weightsZero: () => 'Die Gewichte sind zusammen null.',
  aloneZero: () => 'Die Alleinkosten sind zusammen null.',
  noBenefit: () => 'Niemand hat einen Vorteil, nach dem der Rest verteilt werden könnte.',
  freeGroups: () => 'Eine Gruppe, die allein nichts zahlt, müsste hier zahlen; dafür sagt diese Regel nichts.',
  unresolved: () =>
    'Die Rundung lässt das Ergebnis offen, weil die Beträge zu weit auseinanderliegen; ein ungesicherter Wert wird nicht ausgegeben.',
  doubledKey: () => 'Dieses Feld steht zweimal. Bitte löschen Sie eines davon.',
}

/** Undefined for codes of other modules. */
export const knownSharingRefusal = refusalIn({ ...refusalSentences, ...offerSentences })

/** The German sentence of a refusal, also of those that come from the package. */
export function sharingRefusal(refusal: Refusal): string {
  const { code, place, values = {} } = refusal
  const sentence = (refusalSentences[code] ?? offerSentences[code])?.(values)
  if (!sentence) return packageRefusal(refusal) ?? code
  return place ? `${place}: ${sentence}` : sentence
}

/** While a command works. */
export const readingSentence = (part: number): string => `Die Datei wird gelesen: ${Math.floor(100 * part)} %`
export const ruleSentence = (rule: GameRule): string => `In Arbeit: ${ruleNames[rule]}`

export const allocateHelp = `Aufruf: allmende allocate SPIEL.json [--rules a,b,…] [--json]
Teilt die Kosten eines Kostenspiels nach allen Verteilschlüsseln auf und prüft, ob eine Gruppe gehen würde.
--rules wählt Verteilschlüssel aus:
${gameRules.map((rule) => `  ${rule.padEnd(24)}${ruleNames[rule]}`).join('\n')}`

export const planHelp = `Aufruf: allmende plan SZENARIO.yaml [--json] [--xlsx DATEI] [--seconds ZAHL]
        allmende plan --schema
Sucht das günstigste Gesamtpaket einer Gruppe und teilt seine Kosten auf.
--seconds begrenzt die ganze Rechnung (sonst sharing.seconds im Szenario, sonst 120 Sekunden), --schema zeigt das JSON-Schema der Szenariodatei.
Ende mit 0: Ergebnis, 2: Eingabe berichtigen, 3: kein Paket möglich, 4: in der Zeit keines gefunden.`
