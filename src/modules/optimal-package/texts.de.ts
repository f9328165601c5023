import { euros, number } from '../../kernel/german-numbers.ts'
import type { Refusal } from '../../kernel/refusal.ts'
import { maxHorizonYears } from './schema.ts'
import { meant, priceSentences } from './texts/prices.de.ts'

type Values = Readonly<Record<string, string | number>>

const percent = new Intl.NumberFormat('de-DE', { style: 'percent', maximumFractionDigits: 4 })

/** What is possible at least has to be possible also when it is typed as it is read. */
const roundedUp = new Intl.NumberFormat('de-DE', { style: 'percent', maximumFractionDigits: 4, roundingMode: 'ceil' })

const expectedKinds: Record<string, string> = {
  string: 'ein Text',
  number: 'eine Zahl',
  int: 'eine ganze Zahl',
  array: 'eine Liste',
  tuple: 'eine Liste mit zwei Einträgen',
  object: 'ein Block mit Feldern',
  record: 'ein Block mit Feldern',
}

const limitNames: Record<string, string> = {
  maxVendorShare: 'der größte Anteil eines Anbieters (maxVendorShare)',
  maxLockIn: 'die größte Abhängigkeit (maxLockIn)',
  budgets: 'die Budgets',
}

const listNames: Record<string, string> = {
  participants: 'Teilnehmende',
  solutions: 'Lösungen',
  integrations: 'Verbindungen',
}

function otherLimits({ limits }: Values, own: string): string {
  const others = String(limits)
    .split(', ')
    .filter((limit) => limit !== own)
  return others.length > 0 ? ` zusammen mit: ${others.map((limit) => limitNames[limit]).join(', ')}` : ''
}

const least = (values: Values) =>
  values['least'] === undefined ? '' : ` Möglich wäre ein Paket ab ${roundedUp.format(Number(values['least']))}.`

/** One sentence or two per code: what is wrong, and what would be right. */
const refusalSentences: Record<string, (values: Values) => string> = {
  unknownKey: () => 'Dieses Feld gibt es hier nicht. Bitte prüfen Sie die Schreibweise oder löschen Sie es.',
  missing: () => 'Diese Angabe fehlt.',
  numberAsText: ({ value }) =>
    `Hier steht die Zahl ${value}, erwartet wird ein Text. Setzen Sie Schlüssel in Anführungszeichen, etwa "06634003"; sonst gehen führende Nullen verloren.`,
  notFinite: () => 'Hier steht keine endliche Zahl.',
  notWhole: () => 'Erwartet wird eine ganze Zahl; Beträge stehen in Cent, ohne Komma und ohne Anführungszeichen.',
  notWholeYears: () => `Erwartet wird eine ganze Zahl von 1 bis ${maxHorizonYears}.`,
  notWholeCount: () => 'Erwartet wird eine ganze Zahl.',
  wrongType: ({ expected }) => `Erwartet wird ${expectedKinds[String(expected)] ?? 'eine andere Art von Angabe'}.`,
  tooSmall: ({ least }) => `Der Wert ist zu klein, erlaubt ist mindestens ${least}.`,
  tooLarge: ({ most }) => `Der Wert ist zu groß, erlaubt ist höchstens ${most}.`,
  tooShort: ({ least }) =>
    `Hier fehlt etwas: mindestens ${least === 1 ? 'ein Eintrag oder Zeichen' : `${least} Einträge oder Zeichen`}.`,
  tooLong: ({ most }) => `Der Text ist zu lang: höchstens ${most} Zeichen.`,
  tooMany: ({ most, list }) =>
    `Das ist zu viel: höchstens ${number(Number(most))} ${listNames[String(list)] ?? 'Einträge'}.`,
  notAChoice: ({ choices }) => `Erlaubt ist nur: ${choices}.`,
  invalid: () => 'Diese Angabe ist nicht gültig.',
  doubledId: ({ id }) => `Die id „${id}“ gibt es schon. Jede id darf nur einmal vorkommen.`,
  doubledNeed: ({ id }) =>
    `Der Bedarf „${id}“ steht bei diesem Teilnehmer zweimal. Bitte löschen Sie einen der beiden Einträge.`,
  doubledIntegration: ({ id }) => `Die Verbindung „${id}“ ist zweimal angegeben. Bitte löschen Sie eine davon.`,
  unknownCapability: (values) =>
    `„${values['id']}“ steht nicht in der Liste capabilities.${meant(values)} Sonst ergänzen Sie dort einen Eintrag.`,
  unknownSolution: (values) => `Eine Lösung „${values['id']}“ gibt es nicht.${meant(values)}`,
  unknownUnit: (values) =>
    `Die Einheit „${values['id']}“ kommt bei keinem Teilnehmer unter quantities vor.${meant(values)} Möglich sind auch inhabitants und, unter components, joiners.`,
  tiedToItself: () => 'Eine Lösung kann sich nicht auf sich selbst beziehen. Bitte nennen Sie eine andere Lösung.',
  lastTierWithEnd: () =>
    'Die letzte Stufe gilt unbegrenzt und hat kein upTo. Ergänzen Sie eine weitere Stufe oder löschen Sie upTo.',
  tierWithoutEnd: () => 'Nur die letzte Stufe hat kein upTo. Geben Sie an, bis zu welcher Menge diese Stufe gilt.',
  tierOutOfOrder: ({ before }) => `Die Stufen müssen aufsteigen: upTo muss größer als ${before} sein.`,
  ...priceSentences,
  amountsTooLarge: () =>
    'Die Beträge ergeben zusammen mehr als zehn Milliarden Euro und ließen sich nicht mehr genau rechnen. Bitte prüfen Sie, ob Preise in Cent angegeben sind.',
  needWithoutSolution: ({ need, participant }) =>
    `Den Bedarf „${need}“ von ${participant} deckt keine Lösung. Ergänzen Sie eine Lösung oder streichen Sie den Bedarf.`,
  needWithoutOperatingModel: ({ need, participant }) =>
    `Den Bedarf „${need}“ von ${participant} deckt keine Lösung in einem Betriebsmodell, das dort erlaubt ist. Erlauben Sie ein weiteres Betriebsmodell.`,
  needWithoutUsableSolution: ({ need, participant }) =>
    `Den Bedarf „${need}“ von ${participant} deckt keine einsetzbare Lösung: Was sie voraussetzt, läuft dort in keinem erlaubten Betriebsmodell oder verträgt sich nicht miteinander.`,
  needsInConflict: ({ needs, participant }) =>
    `Diese Bedarfe von ${participant} lassen sich nicht zugleich decken, weil sich die Lösungen dafür nicht vertragen: ${needs}.`,
  budgetTooSmall: ({ budget, least, leastForNeeds, needs, participant }) =>
    `Das Budget von ${participant} reicht nicht: Vorgesehen ${budget === 100 ? 'ist' : 'sind'} ${euros(Number(budget))}, für ${needs} sind mindestens ${euros(Number(leastForNeeds))} nötig${
      least === leastForNeeds ? '' : `, für den ganzen Bedarf ${euros(Number(least))}`
    }.`,
  budgetsInConflict: (values) =>
    `Die Budgets widersprechen anderen Grenzen: kein Paket hält sie ein${otherLimits(values, 'budgets')}.`,
  maxVendorShareTooSmall: (values) =>
    `Kein Paket hält den Anteil von höchstens ${percent.format(Number(values['value']))} je Anbieter ein${otherLimits(values, 'maxVendorShare')}.${least(values)}`,
  maxLockInTooSmall: (values) =>
    `Kein Paket hält die mittlere Abhängigkeit von höchstens ${percent.format(Number(values['value']))} ein${otherLimits(values, 'maxLockIn')}.${least(values)}`,
  contradiction: () =>
    'Es ist kein Paket möglich; welche Angaben sich widersprechen, ließ sich in der Zeitgrenze nicht finden.',
}

/** The place and a German sentence; undefined for codes of other modules. */
export function packageRefusal({ code, place, values = {} }: Refusal): string | undefined {
  const sentence = refusalSentences[code]?.(values)
  return sentence && (place ? `${place}: ${sentence}` : sentence)
}
