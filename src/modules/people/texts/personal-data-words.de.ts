type Values = Readonly<Record<string, string | number>>

export const personalDataSentences: Readonly<Record<string, (values: Values) => string>> = {
  deletionNotConfirmed: () => 'Bitte geben Sie zur Bestätigung genau die E-Mail-Adresse Ihres Zugangs ein.',
  deletionLastAdministrator: ({ name }) =>
    `Sie sind die letzte Person, die „${name}“ verwaltet. Bitte geben Sie die Rolle „Verwalten“ zuerst an jemand anderen aus der Organisation.`,
}

export const desertedSentence = (name: string): string =>
  `Außer Ihnen gehört niemand zu „${name}“. Die Organisation bleibt ohne Personen zurück, mit allem, was ihr gehört. Wer dort weiterarbeiten will, fragt die Aufnahme an; wer Allmende betreibt, entscheidet darüber.`

/** What the parts of the file with one's own data hold. */
export const rolesMeaning = 'zu welchen Organisationen Sie in welcher Rolle gehören'
export const invitationsMeaning = 'Einladungen an Ihre E-Mail-Adresse'
export const joinRequestsMeaning = 'Ihre Anfragen zum Beitritt'
