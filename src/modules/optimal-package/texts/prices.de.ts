type Values = Readonly<Record<string, string | number>>

export const meant = ({ suggestion }: Values) => (suggestion ? ` Meinten Sie „${suggestion}“?` : '')

/** What a component is, as the reason why a field belongs to it or does not. */
const reasons: Readonly<Record<string, string>> = {
  percentOf: 'ein Preisbestandteil mit percentOf',
  percent: 'ein Preisbestandteil ohne percentOf',
  flat: 'ein fester Betrag (kind: flat)',
  graduated: 'ein Staffelpreis (kind: graduated)',
  volume: 'ein Mengenpreis (kind: volume)',
  class: 'eine Größenklasse (kind: class)',
  mayRoundUp: 'ein Preis, der kein Mengenpreis je Teilnehmer ist,',
  per: 'ein Preis, der nicht je Teilnehmer in Klassen von joiners gilt,',
  once: 'ein einmaliger Betrag (when: once)',
}

/** Refusals about prices. */
export const priceSentences: Readonly<Record<string, (values: Values) => string>> = {
  doubledName: ({ id }) => `Den Namen „${id}“ gibt es in diesem Angebot schon. Jeder Preisbestandteil heißt anders.`,
  fieldNeeded: ({ because }) => `Diese Angabe fehlt: ${reasons[because!]} braucht sie.`,
  fieldNotHere: ({ because }) => `Dieses Feld bitte löschen: ${reasons[because!]} hat es nicht.`,
  joinersInClasses: () =>
    'Ein Preis je Teilnehmer nach der Zahl der Nutzenden (unit: joiners) steht in Klassen. Bitte geben Sie kind: class an.',
  minimumAboveMaximum: () => 'Der Mindestbetrag (minimum) ist größer als der Höchstbetrag (maximum).',
  thirdPartiesTooMuch: () => 'Dritte tragen hier zusammen mehr als 100 Prozent.',
  unknownComponent: (values) =>
    `Einen Preisbestandteil „${values['id']}“ gibt es in diesem Angebot nicht.${meant(values)}`,
  percentOfPercent: () =>
    'percentOf muss einen anderen Preisbestandteil nennen, der nicht selbst ein Prozentsatz eines weiteren ist.',
  percentOfOtherScope: () =>
    'Ein Prozentsatz gilt für dieselbe Seite wie sein Bezug. Bitte geben Sie dieselbe Angabe bei scope an.',
  discountEmpty: () => 'Der Nachlass sagt nicht, wie hoch er ist. Bitte geben Sie amount (in Cent) oder percent an.',
  unknownParticipant: (values) => `Einen Teilnehmer „${values['id']}“ gibt es nicht.${meant(values)}`,
  licenceTwice: ({ id }) =>
    `„${id}“ steht in zwei Lizenzen derselben Lösung oder zweimal in einer. Bitte löschen Sie einen Eintrag.`,
  licenceOwnOnly: () =>
    'Was Mitglieder einer Lizenz statt ihrer eigenen Preise zahlen, gilt je Teilnehmer (scope: participant) und nicht nach joiners.',
  expectedMissing: ({ unit }) =>
    `Für „${unit}“ fehlt unter quantities die erwartete Menge. uncertain nennt dazu die kleinste und die größte.`,
  expectedOutside: ({ expected }) =>
    `Die erwartete Menge ${expected} liegt nicht zwischen low und high. Bitte berichtigen Sie eine der drei Zahlen.`,
  grantsTooLarge: () =>
    'Die Zuschüsse sind größer als das, was die Lösung kostet, wenn nur wenige sie nutzen. Ein Zuschuss deckt höchstens die Kosten.',
  discountTooLarge: () =>
    'Der Nachlass ist, zusammen mit anderen auf dieselben Lösungen, größer als das, was sie mindestens kosten. Bitte verringern Sie ihn.',
}
