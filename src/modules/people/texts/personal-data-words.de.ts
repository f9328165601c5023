type Values = Readonly<Record<string, string | number>>

export const personalDataSentences: Readonly<Record<string, (values: Values) => string>> = {
  deletionNotConfirmed: () => 'Bitte geben Sie zur Bestätigung genau die E-Mail-Adresse Ihres Zugangs ein.',
  deletionLastAdministrator: ({ name }) =>
    `Sie sind die letzte Person, die „${name}“ verwaltet. Bitte geben Sie die Rolle „Verwalten“ zuerst an jemand anderen aus der Organisation.`,
}

export const desertedSentence = (name: string): string =>
  `Außer Ihnen gehört niemand zu „${name}“. Die Organisation bleibt ohne Personen zurück, mit allem, was ihr gehört. Wer dort weiterarbeiten will, fragt die Aufnahme an; wer Allmende betreibt, entscheidet darüber.`

/** What the file with one's own data holds, part by part. */
export const personalDataParts: Readonly<Record<string, string>> = {
  person: 'Name, E-Mail-Adresse und seit wann es den Zugang gibt',
  zugehoerigkeiten: 'zu welchen Organisationen Sie in welcher Rolle gehören',
  einladungen: 'Einladungen an Ihre E-Mail-Adresse',
  beitrittsanfragen: 'Ihre Anfragen zum Beitritt',
  verfolgt: 'was Sie verfolgen, und seit wann',
  benachrichtigungen: 'wie oft wir Ihnen schreiben, und ob es eine persönliche Feed-Adresse gibt',
  buendel:
    'was Sie in Bündeln für Ihre Organisation geantwortet, vorgeschlagen und zuletzt an Angeboten eingetragen haben',
  verlauf: 'was Sie getan haben und was an Ihrem Zugang geändert wurde',
  anmeldearten: 'wie Sie sich anmelden, ohne Passwort',
  anmeldungen: 'wo Sie angemeldet sind, mit Gerät und Internetadresse',
}
