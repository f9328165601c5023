import { counted } from '../../../kernel/german-numbers.ts'
import { tableNoteText } from '../../../kernel/table-notes.de.ts'
import type { Ignored } from '../schema.ts'
import { passedNames, rowUnits, type RowUnit } from '../texts/import.de.ts'

/** So many are named at once; beyond that they fold up. */
const mostNamed = 5

/** What stands in the file and becomes no need, so that nothing is left out in silence. */
export function NotRead({ ignored, unit }: { ignored: Ignored; unit: RowUnit }) {
  const { unknown, doubled, otherSheets, rows, cells, notes } = ignored
  return (
    <>
      {otherSheets.length > 0 && (
        <p>
          Auch auf anderen Blättern dieser Datei stehen Bedarfe: {quoted(otherSheets)}. Gelesen wird nur ein Blatt;
          bitte laden Sie die anderen als eigene Dateien hoch.
        </p>
      )}
      {unknown.length > 0 && (
        <p>
          Diese {unit === rowUnits.json ? 'Felder' : 'Spalten'} kennen wir nicht, sie werden nicht gelesen:{' '}
          {quoted(unknown)}.
        </p>
      )}
      {doubled.length > 0 && <p>Diese Spalten gibt es zweimal, gelesen wird jeweils die erste: {quoted(doubled)}.</p>}
      {notes.map((note) => (
        <p>{tableNoteText(note)}</p>
      ))}
      <Told
        title={`${counted(rows.length, `${unit.one} ist kein Bedarf`, `${unit.many} sind keine Bedarfe`)}, sondern Summe, Anmerkung oder Überschrift`}
        lines={rows.map(
          ({ number, text, kind }) => `${unit.one} ${number}: ${text || '(nur Zahlen)'} – ${passedNames[kind]}`,
        )}
      />
      <Told
        title={`${counted(cells.length, 'Zelle steht', 'Zellen stehen')} in einer Spalte ohne Überschrift und ${cells.length === 1 ? 'wird' : 'werden'} nicht gelesen`}
        lines={cells.map(({ cell, text }) => `${cell}: ${text}`)}
      />
    </>
  )
}

function Told({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null
  const list = (
    <ul>
      {lines.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  )
  if (lines.length > mostNamed)
    return (
      <details>
        <summary>{title}</summary>
        {list}
      </details>
    )
  return (
    <div>
      <p>{title}:</p>
      {list}
    </div>
  )
}

const quoted = (names: readonly string[]) => names.map((name) => `„${name}“`).join(', ')
