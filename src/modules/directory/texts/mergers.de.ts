type Values = Readonly<Record<string, string | number>>

/** Why a merger is not recorded, or not undone. */
export const mergerSentences: Record<string, (values: Values) => string> = {
  mergerDone: ({ name }) => `Für ${name} ist schon ein Nachfolger eingetragen. Bitte laden Sie die Seite neu.`,
  mergerNotVanished: ({ name }) =>
    `${name} steht noch im Gemeindeverzeichnis. Bitte lesen Sie zuerst eine Ausgabe ein, die den Zusammenschluss schon kennt.`,
  mergerSuccessorMissing: ({ name }) => `Bitte wählen Sie aus, worin ${name} aufgegangen ist.`,
  mergerIntoItself: ({ name }) =>
    `${name} kann nicht in sich selbst aufgehen. Bitte wählen Sie eine andere Organisation.`,
  mergerSuccessorVanished: ({ name }) =>
    `${name} gibt es selbst nicht mehr. Bitte wählen Sie eine Organisation, die heute besteht.`,
  mergerInvented: ({ name }) =>
    `${name}: Erfundene und wirkliche Organisationen bleiben getrennt. Bitte wählen Sie eine andere.`,
  mergerIntoVendor: ({ name }) =>
    `${name} ist ein Anbieter. Was einer öffentlichen Stelle gehört, geht nicht auf einen Anbieter über.`,
  mergerDayMissing: () => 'Bitte geben Sie den Tag an, von dem an der Zusammenschluss gilt.',
  mergerDayFuture: () =>
    'Der Tag liegt in der Zukunft. Bitte tragen Sie den Zusammenschluss ein, wenn er gilt: Bis dahin behält jede ihre eigenen Rechte.',
  mergerNone: ({ name }) => `Für ${name} ist kein Nachfolger eingetragen. Bitte laden Sie die Seite neu.`,
  mergerGoesOn: ({ name }) =>
    `${name} ist inzwischen selbst in einer anderen Organisation aufgegangen. Heben Sie zuerst diesen späteren Zusammenschluss auf.`,
}

export const passesOver = [
  'die Personen mit ihren Rollen: Wer hier eine Rolle hat, hat sie danach im Nachfolger',
  'das Profil, die Vertretungen, die Einladungen und die Zugänge',
  'alles, was unter dem alten Namen eingetragen wurde, mit seinem Verlauf',
] as const
