type Values = Readonly<Record<string, string | number>>

/** What is wrong with an offer that somebody has entered, and what would be right. */
export const offerSentences: Record<string, (values: Values) => string> = {
  offerMissing: () => 'Bitte tragen Sie mindestens ein Angebot ein.',
  offerName: () => 'Bitte geben Sie an, wie die Lösung heißt.',
  offerTwice: ({ first }) => `So heißt schon Angebot ${first}. Bitte geben Sie einen anderen Namen an.`,
  offerCovers: () => 'Bitte kreuzen Sie an, was dieses Angebot abdeckt.',
  offerCoversNot: ({ capability, participant }) =>
    `„${capability}“ deckt keines der Angebote ab, ${participant} muss es aber haben. Bitte kreuzen Sie es bei einem Angebot an, oder lassen Sie weg, wer es braucht.`,
  offerPrice: () => 'Bitte geben Sie mindestens einen Preis an. Kostet es nichts, tragen Sie 0 ein.',
  offerAmount: () =>
    'Bitte geben Sie den Preis in Euro an, mit höchstens zwei Stellen nach dem Komma, zum Beispiel 12.500,00.',
  offerAmountTooLarge: () => 'Der Preis darf höchstens eine Milliarde Euro sein.',
  offerTierWithoutPrice: () => 'Bitte geben Sie auch den Preis an, der bis zu dieser Menge gilt.',
  offerTierPrice: () => 'Bitte geben Sie auch den Preis an, der darüber gilt. Kostet es dann nichts, tragen Sie 0 ein.',
  offerTierEnd: () =>
    'Bitte geben Sie als ganze Zahl an, bis zu welcher Menge der erste Preis gilt, zum Beispiel 10.000.',
}
