import { germanDay } from '../../../kernel/german-dates.ts'
import { number } from '../../../kernel/german-numbers.ts'

type Values = Readonly<Record<string, string | number>>

const day = (date: string | number | undefined) => germanDay(String(date))

/** Why a directory is not read: what is wrong, and what would be right. */
export const directorySentences: Record<string, (values: Values) => string> = {
  directoryTooLarge: ({ megabytes }) =>
    `Die Datei ist größer als ${number(Number(megabytes))} MB. Das Gemeindeverzeichnis (GV100AD) hat etwa 3,5 MB.`,
  directoryEmpty: () => 'Die Datei ist leer. Erwartet wird das Gemeindeverzeichnis (GV100AD) als Textdatei.',
  directoryOtherFile: () =>
    'Das ist keine Textdatei im Format GV100AD. Bitte wählen Sie die Datei GV100AD_….txt von Destatis, entpackt.',
  directoryLineLength: ({ length, expected }) =>
    `Die Zeile hat ${number(Number(length))} Zeichen, im Format GV100AD sind es ${expected}. Bitte laden Sie die Datei noch einmal unverändert herunter.`,
  directoryRowType: ({ type }) =>
    `Die Satzart „${type}“ gibt es nicht. Erlaubt sind 10, 20, 30, 40, 50 und 60 am Anfang der Zeile.`,
  directoryKeyDigits: ({ key }) =>
    `Der Regionalschlüssel „${key}“ ist nicht richtig: er besteht nur aus Ziffern, so vielen, wie die Satzart verlangt.`,
  directoryKeyDoubled: ({ key, first }) =>
    `Der Schlüssel ${key} steht schon in Zeile ${first}. Jeder Schlüssel darf nur einmal vorkommen.`,
  directoryDate: ({ date }) =>
    `Der Gebietsstand „${date}“ ist kein Datum. Erwartet werden Jahr, Monat und Tag: 20251130.`,
  directoryDatesDiffer: () =>
    'Der Gebietsstand weicht von dem der ersten Zeile ab. Eine Datei beschreibt nur einen Tag; bitte mischen Sie keine Ausgaben.',
  directoryNameMissing: () => 'Der Name fehlt. Er steht an den Stellen 23 bis 72.',
  directoryTextMark: ({ type }) =>
    `Das Textkennzeichen „${type}“ an den Stellen 123 und 124 passt nicht zur Satzart der Zeile.`,
  directoryFigure: ({ figures }) =>
    `Fläche und Einwohner müssen je elf Ziffern haben (Stellen 129 bis 150), hier steht „${figures}“.`,
  directoryAreaMissing: ({ name }) =>
    `Zu „${name}“ fehlt der Verband, der Kreis oder das Land. Bitte laden Sie die Datei noch einmal vollständig herunter.`,
  directoryIncomplete: ({ name, key }) =>
    `Zu „${name}“ (${key}) steht keine Gemeinde in der Datei. Vermutlich ist sie nicht vollständig; bitte laden Sie sie noch einmal herunter.`,
  directoryLandMissing: ({ land }) =>
    `In der Datei fehlt ${land}. Ein Gemeindeverzeichnis enthält alle Länder; bitte laden Sie es noch einmal herunter.`,
  directoryOlder: ({ asOf, known }) =>
    `Diese Ausgabe beschreibt den ${day(asOf)}, bekannt ist schon der ${day(known)}. Ältere Ausgaben werden nicht übernommen.`,
}
