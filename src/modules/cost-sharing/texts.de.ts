import type { Refusal } from '../../kernel/refusal.ts'
import type { CostKind } from '../optimal-package/schema.ts'
import type { GameRule, PlanRule, PlanScenario, PlanShares } from './schema.ts'

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
  'equal-relative-savings': 'Alle sparen möglichst den gleichen Prozentsatz, ohne dass eine Gruppe allein günstiger fährt.',
}

export const costKindNames: Record<CostKind, string> = {
  setup: 'Einrichtung, einmal für die Gruppe',
  joining: 'Anschluss je Teilnehmer',
  base: 'Grundpreis der Gruppe, laufend',
  perParticipant: 'Preis je Teilnehmer, laufend',
  perUnit: 'Preis nach Menge, laufend',
  integration: 'Verbindung zweier Lösungen',
}

export const operatingModelNames: Record<string, string> = {
  own: 'eigenes Rechenzentrum',
  provider: 'Rechenzentrum des Dienstleisters',
  dvc: 'Deutsche Verwaltungscloud',
  public: 'öffentliche Cloud',
}

export const workbookTexts = {
  shares: 'Umlage',
  bill: 'Kosten',
  assignment: 'Zuordnung',
  alternatives: 'Alternativen',
  key: 'Schlüssel',
  participant: 'Teilnehmer',
  inhabitants: 'Einwohner',
  standAlone: 'Alleinkosten',
  savingBy: (rule: string) => `Ersparnis: ${rule}`,
  sum: 'Summe',
  stability: 'Stabilität',
  solution: 'Lösung',
  solutions: 'Lösungen',
  kind: 'Kostenart',
  users: 'Nutzende',
  amount: 'Betrag',
  more: 'Mehrkosten',
  need: 'Bedarf',
}

const euros = new Intl.NumberFormat('de-DE', { style: 'currency', currency: 'EUR' })
export const inEuros = (amount: number) => euros.format(amount / 100)

/** "stabil", or who would leave and what they would gain by it. */
export function stabilityWords(scenario: PlanScenario, { stable, blocking }: Pick<PlanShares, 'stable' | 'blocking'>): string {
  if (stable === null) return 'nicht in der Zeit geprüft'
  if (!blocking) return 'stabil'
  return `nicht stabil: ${groupWords(scenario, blocking.group)} ${blocking.group.length === 1 ? 'zahlt' : 'zahlen'} allein ${inEuros(blocking.gain)} weniger`
}

/** Up to four names, then how many more. */
export function groupWords(scenario: PlanScenario, group: readonly string[]): string {
  const names = group.map((id) => scenario.participants.find((participant) => participant.id === id)?.name ?? id)
  if (names.length > 5) return `${names.slice(0, 4).join(', ')} und ${names.length - 4} weitere`
  return names.length === 1 ? names[0]! : `${names.slice(0, -1).join(', ')} und ${names.at(-1)}`
}

export const unavailableReasons = {
  tooManyForTable: (participants: number, most: number) =>
    `Für ${participants} Teilnehmende nicht berechenbar: Diese Regel vergleicht alle Gruppen, das geht bei dieser Rechnung bis ${most}.`,
  outOfTime: 'In der Zeitgrenze nicht zu Ende berechnet; ein Näherungswert wird nicht ausgegeben.',
}

const refusalSentences: Record<string, (values: Readonly<Record<string, string | number>>) => string> = {
  fileTooLarge: ({ megabytes }) => `Die Datei ist zu groß. Ein Szenario hat höchstens ${megabytes} MB.`,
  malformedFile: () => 'Die Datei lässt sich hier nicht als YAML oder JSON lesen. Bitte prüfen Sie Einrückung, Klammern und Anführungszeichen an dieser Stelle.',
  doubledKey: () => 'Dieses Feld steht zweimal. Bitte löschen Sie eines davon.',
}

export function sharingRefusal({ code, place, values = {} }: Refusal): string | undefined {
  const sentence = refusalSentences[code]?.(values)
  return sentence && (place ? `${place}: ${sentence}` : sentence)
}
