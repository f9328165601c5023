import { number } from '../../../kernel/german-numbers.ts'
import type { Refusal } from '../../../kernel/refusal.ts'

type Values = Readonly<Record<string, string | number>>

export const serviceSentences: Readonly<Record<string, (values: Values) => string>> = {
  serviceListEmpty: () => 'Die Datei ist leer.',
  serviceListTooLarge: ({ megabytes }) =>
    `Die Datei ist größer als ${megabytes} MB. Eine Liste von Leistungen ist viel kleiner; bitte prüfen Sie, ob es die richtige ist.`,
  serviceListOtherFile: () =>
    'Diese Datei lässt sich nicht als Liste lesen. Es geht mit Excel (XLSX), LibreOffice (ODS) und CSV, ohne Passwort; bitte speichern Sie die Liste in Ihrem Tabellenprogramm so und versuchen Sie es noch einmal.',
  serviceListLetters: () =>
    'Die Buchstaben in dieser Datei lassen sich nicht sicher lesen. Bitte speichern Sie die Liste als „CSV UTF-8“ oder XLSX.',
  serviceListQuotes: () =>
    'In dieser CSV-Datei wird ein Anführungszeichen nicht geschlossen. Bitte prüfen Sie die Anführungszeichen oder speichern Sie die Liste als XLSX.',
  serviceListHeadings: ({ missing }) =>
    `In der Kopfzeile fehlt: ${missing}. Erwartet werden mindestens die Spalten „leika_key“ (oder „ozg_id“) und „name“.`,
  serviceCells: ({ cells, expected }) =>
    `Die Zeile hat ${cells} Spalten, die Kopfzeile ${expected}. Vielleicht fehlt ein Anführungszeichen.`,
  leikaKeyWrong: ({ key }) =>
    `„${key}“ ist kein LeiKa-Schlüssel. Er hat 14 Ziffern und beginnt mit 99, zum Beispiel 99012001001000.`,
  serviceKeyShortened: ({ key }) =>
    `„${key}“ ist ein Schlüssel, den ein Tabellenprogramm zu einer Zahl gekürzt hat. Bitte formatieren Sie die Spalte dort als Text und tragen Sie die Schlüssel neu ein.`,
  ozgKeyWrong: ({ key }) => `„${key}“ ist keine OZG-Nummer. Sie hat fünf Ziffern, zum Beispiel 10513.`,
  serviceNameMissing: ({ key }) => `Die Leistung ${key} hat keinen Namen.`,
  serviceNameLong: ({ key, most }) => `Der Name der Leistung ${key} ist länger als ${most} Zeichen.`,
  serviceKeyDoubled: ({ key, first }) => `Der Schlüssel ${key} steht schon in Zeile ${first}.`,
  serviceListMissing: ({ path }) => `Die Datei „${path}“ lässt sich nicht lesen. Bitte prüfen Sie Pfad und Leserechte.`,
  servicesUsage: ({ text }) => String(text),
}

export const servicesHelp = `allmende import services DATEI [--json]
Liest eine Liste von Leistungen aus XLSX, ODS oder CSV ein: den LeiKa mit seinen Schlüsseln, oder die OZG-Leistungen. Beliebig oft; nichts
verdoppelt sich. Zeilen, die nicht lesbar sind, werden genannt, die übrigen übernommen.`

interface Report {
  added: number
  changed: number
  unchanged: number
  withoutKey: number
  faults: readonly Refusal[]
  /** What else is to be known of how the file was read. */
  notes: readonly string[]
}

/** What an import of services did, as the terminal shows it; of many faults the first ones. */
export function servicesReport({ added, changed, unchanged, withoutKey, faults, notes }: Report): string {
  const shown = faults
    .slice(0, 20)
    .map(({ code, place, values = {} }) => `${place}: ${serviceSentences[code]!(values)}`)
  const rest = faults.length - shown.length
  return [
    `Neu: ${number(added)}, geändert: ${number(changed)}, unverändert: ${number(unchanged)}.`,
    ...(withoutKey > 0 ? [`Ohne Schlüssel und darum nicht übernommen: ${number(withoutKey)}.`] : []),
    ...notes,
    ...(faults.length > 0 ? [`Nicht lesbar: ${number(faults.length)}.`, ...shown] : []),
    ...(rest > 0 ? [`… und ${number(rest)} weitere.`] : []),
  ].join('\n')
}
