type Values = Readonly<Record<string, string | number>>

export const serviceSentences: Readonly<Record<string, (values: Values) => string>> = {
  serviceListEmpty: () => 'Die Datei ist leer.',
  serviceListTooLarge: ({ megabytes }) =>
    `Die Datei ist größer als ${megabytes} MB. Eine Liste von Leistungen ist viel kleiner; bitte prüfen Sie, ob es die richtige ist.`,
  serviceListOtherFile: () =>
    'Das ist keine CSV-Datei. Bitte speichern Sie die Liste in Ihrem Tabellenprogramm als „CSV UTF-8“ und versuchen Sie es noch einmal.',
  serviceListHeadings: ({ missing }) =>
    `In der Kopfzeile fehlt: ${missing}. Erwartet werden mindestens die Spalten „leika_key“ (oder „ozg_id“) und „name“.`,
  serviceCells: ({ cells, expected }) =>
    `Die Zeile hat ${cells} Spalten, die Kopfzeile ${expected}. Vielleicht fehlt ein Anführungszeichen.`,
  leikaKeyWrong: ({ key }) =>
    `„${key}“ ist kein LeiKa-Schlüssel. Er hat 14 Ziffern und beginnt mit 99, zum Beispiel 99012001001000.`,
  ozgKeyWrong: ({ key }) => `„${key}“ ist keine OZG-Nummer. Sie hat fünf Ziffern, zum Beispiel 10513.`,
  serviceNameMissing: ({ key }) => `Die Leistung ${key} hat keinen Namen.`,
  serviceNameLong: ({ key, most }) => `Der Name der Leistung ${key} ist länger als ${most} Zeichen.`,
  serviceKeyDoubled: ({ key, first }) => `Der Schlüssel ${key} steht schon in Zeile ${first}.`,
}
