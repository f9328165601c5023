import type { Refusal } from '../../../kernel/refusal.ts'
import { SelectField, SubmitButton } from '../../../ui/form.tsx'
import { ErrorSummary, Notice } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { DataTable } from '../../../ui/table.tsx'
import { ForOrganisation } from '../../access/index.ts'
import type { Actor } from '../../access/schema.ts'
import { needAddresses } from '../../needs/addresses.ts'
import { needImportAddresses } from '../addresses.ts'
import type { WaitingTable } from '../actions/import-needs.ts'
import { columnKeys, type ColumnToAssign } from '../schema.ts'
import { importRefusal } from '../texts.de.ts'
import { columnChoice } from '../texts/import-files.de.ts'
import { withoutHeading } from '../texts/import.de.ts'
import type { Assignment } from '../validation/chosen-columns.ts'

/** Names in the form: of the select of a column, of the row of the headings, and of whether the table is turned. */
export const columnInputs = { key: (at: number) => `spalte-${at}`, head: 'zeile', turned: 'gedreht' } as const
/** What stands for a table without headings. */
export const noHeadings = 'keine'

interface ColumnsProps {
  table: WaitingTable
  assignment: Assignment
  actor: Actor
  /** By which the assignment is remembered already. */
  print: string | undefined
  refusals: readonly Refusal[]
  isForgotten: boolean
}

/** What each column of the file says: as it seems, and as somebody says who knows. */
export function ColumnsPage({ table, assignment, actor, print, refusals, isForgotten }: ColumnsProps) {
  const errors = refusals.map(importRefusal)
  const isAsked = table.columns === null
  return (
    <Page
      title={errors.length > 0 ? 'Fehler: Spalten zuordnen' : 'Spalten zuordnen'}
      breadcrumb={[
        { name: 'Bedarfe', href: needAddresses.needs },
        { name: 'Bedarfe einlesen', href: needImportAddresses.imports },
        { name: 'Spalten zuordnen' },
      ]}
    >
      {errors.length > 0 && <ErrorSummary title="So lässt sich die Datei nicht lesen" errors={errors} />}
      {isForgotten && <Notice kind="success" title="Erledigt" text="Diese Zuordnung ist vergessen." />}
      <h1 class="kern-heading-x-large">Was steht in welcher Spalte?</h1>
      <p class="lead">{leadFor(assignment, isAsked)}</p>
      <p>
        Datei: <span class="as-written">{table.fileName}</span>. Für die nächste Datei mit denselben Überschriften
        merken wir uns, was Sie hier wählen. Gespeichert wird noch kein Bedarf: Danach sehen Sie, was aus den Zeilen
        wird.
      </p>
      <form method="post" action={needImportAddresses.columns(table.id)}>
        <ForOrganisation actor={actor} />
        <input type="hidden" name={columnInputs.head} value={assignment.head < 0 ? noHeadings : assignment.head + 1} />
        <input type="hidden" name={columnInputs.turned} value={assignment.turned ? 'ja' : 'nein'} />
        <DataTable
          caption="Spalten der Datei"
          quiet
          columns={[
            { name: assignment.turned ? 'Zeile in der Datei' : 'Spalte in der Datei' },
            { name: 'Beispiele' },
            { name: 'Was steht darin?' },
          ]}
          rows={assignment.columns.map((column) => [
            nameOf(column, assignment),
            samplesOf(column),
            <Choice column={column} turned={assignment.turned} />,
          ])}
        />
        <div class="actions">
          <SubmitButton>Vorschau ansehen</SubmitButton>
          {!isAsked && (
            <a class="kern-link" href={needImportAddresses.waitingImport(table.id)}>
              Zurück, nichts ändern
            </a>
          )}
        </div>
      </form>
      <Elsewhere id={table.id} assignment={assignment} mayTurn={assignment.mayTurn && table.taken.length === 0} />
      {print && (
        <form method="post" action={needImportAddresses.forgetColumns} class="actions">
          <ForOrganisation actor={actor} />
          <input type="hidden" name="kopf" value={print} />
          <input type="hidden" name="datei" value={table.id} />
          <SubmitButton kind="tertiary">Diese gemerkte Zuordnung vergessen</SubmitButton>
        </form>
      )}
    </Page>
  )
}

function leadFor({ turned, columns }: Assignment, isAsked: boolean): string {
  if (isAsked && turned)
    return 'Die Überschriften dieser Tabelle stehen untereinander in einer Spalte. So würden wir sie lesen; bitte sehen Sie nach.'
  if (isAsked && !columns.some(({ key, isGuess }) => key === 'title' && !isGuess))
    return 'In dieser Tabelle fehlt die Spalte „Bedarf“, oder sie heißt anders. Bitte sagen Sie, in welcher Spalte steht, was Sie brauchen.'
  return 'So würden wir die Spalten lesen. Bitte ändern Sie, was nicht stimmt.'
}

const placeOf = ({ letter, at }: ColumnToAssign, turned: boolean): string =>
  turned ? `Zeile ${at + 1}` : withoutHeading(letter)

const nameOf = (column: ColumnToAssign, { turned }: Assignment) => (
  <>
    {column.heading === '' ? 'ohne Überschrift' : column.heading} <span class="place">({placeOf(column, turned)})</span>
  </>
)

const samplesOf = ({ samples }: ColumnToAssign) =>
  samples.length === 0 ? (
    <span class="kern-body--muted">nichts</span>
  ) : (
    <ul class="samples">
      {samples.map((sample) => (
        <li>{sample}</li>
      ))}
    </ul>
  )

/** The heading stands in the same row: whoever does not see that hears it as the label. */
function Choice({ column, turned }: { column: ColumnToAssign; turned: boolean }) {
  const { at, key, isGuess, heading } = column
  const name = columnInputs.key(at)
  return (
    <div class="kern-form-input">
      <label class="kern-sr-only" for={name}>
        {placeOf(column, turned)}
        {heading !== '' && `, ${heading}`}: Was steht darin?
      </label>
      <div class="kern-form-input__select-wrapper">
        <select
          class="kern-form-input__select"
          id={name}
          name={name}
          aria-describedby={isGuess ? `${name}-hinweis` : undefined}
        >
          <option value="">nicht einlesen</option>
          {columnKeys.map((each) => (
            <option value={each} selected={each === key}>
              {columnChoice(each)}
            </option>
          ))}
        </select>
      </div>
      {isGuess && (
        <div class="kern-hint" id={`${name}-hinweis`}>
          Unsicher: bitte prüfen
        </div>
      )}
    </div>
  )
}

/** Where the headings are not where it seems. */
function Elsewhere({ id, assignment, mayTurn }: { id: string; assignment: Assignment; mayTurn: boolean }) {
  const { head, turned, rows } = assignment
  return (
    <details>
      <summary>Die Überschriften stehen woanders</summary>
      <form method="get" action={needImportAddresses.columns(id)} class="narrow">
        <SelectField
          name={columnInputs.head}
          label={turned ? 'In welcher Spalte stehen die Überschriften?' : 'In welcher Zeile stehen die Überschriften?'}
          value={head < 0 ? noHeadings : String(head + 1)}
          options={[
            ...rows.map((row) => ({ value: String(row.head + 1), name: `${row.head + 1}: ${shortened(row.text)}` })),
            { value: noHeadings, name: 'Es gibt keine Überschriften' },
          ]}
        />
        <input type="hidden" name={columnInputs.turned} value={turned ? 'ja' : 'nein'} />
        <SubmitButton kind="secondary">Spalten neu zeigen</SubmitButton>
      </form>
      {mayTurn && (
        <form method="get" action={needImportAddresses.columns(id)}>
          <input type="hidden" name={columnInputs.turned} value={turned ? 'nein' : 'ja'} />
          <SubmitButton kind="tertiary">
            {turned
              ? 'Die Überschriften stehen nebeneinander in einer Zeile'
              : 'Die Überschriften stehen untereinander in einer Spalte'}
          </SubmitButton>
        </form>
      )}
    </details>
  )
}

const shortened = (text: string) => (text.length > 70 ? `${text.slice(0, 70).trimEnd()} …` : text)
