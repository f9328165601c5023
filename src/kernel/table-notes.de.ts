/** What whoever sent a table should know of how it was read. */
export interface TableNote {
  kind: keyof typeof sentences
  /** Where, or for the letters: how they were read, and some that show whether that was right. */
  places: readonly string[]
}

const quoted = (names: readonly string[]) => names.map((name) => `„${name}“`).join(', ')

const sentences = {
  hiddenRows: (places: readonly string[]) => `Auch ausgeblendete Zeilen sind gelesen: ${places.join(', ')}.`,
  hiddenColumns: (places: readonly string[]) => `Auch ausgeblendete Spalten sind gelesen: ${places.join(', ')}.`,
  hiddenSheets: (places: readonly string[]) => `Ausgeblendete Blätter sind nicht gelesen: ${quoted(places)}.`,
  beyondColumns: (places: readonly string[]) =>
    `So weit rechts wird nicht gelesen, es steht aber etwas in: ${places.join(', ')}.`,
  assumedLetters: ([encoding = '', ...samples]: readonly string[]) =>
    `Die Datei sagt nicht, wie ihre Umlaute gespeichert sind. Gelesen sind sie als ${encoding}, zum Beispiel ${quoted(samples)}. Bitte prüfen Sie, ob das stimmt.`,
} as const

export const tableNoteText = ({ kind, places }: TableNote): string => sentences[kind](places)
