import type { Refusal } from '../../../kernel/refusal.ts'
import { number } from '../../../kernel/german-numbers.ts'
import { SelectField, SubmitButton } from '../../../ui/form.tsx'
import { ErrorSummary, Notice } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { DataTable } from '../../../ui/table.tsx'
import { ForOrganisation } from '../../organisations/index.ts'
import type { Actor } from '../../organisations/schema.ts'
import type { WaitingTable } from '../actions/import-needs.ts'
import type { Ignored, JudgedRow, NeedTwin } from '../schema.ts'
import { needRefusal } from '../texts.de.ts'
import { restEndings, unitOf } from '../formats/rest-file.ts'
import { rowUnits, twinReason, type RowUnit } from '../texts/import.de.ts'
import { addresses } from './addresses.ts'

interface PreviewProps {
  table: WaitingTable
  /** Those that have not become needs yet. */
  rows: readonly JudgedRow[]
  actor: Actor
  ignored: Ignored
  refusals: readonly Refusal[]
  notice: { taken: number; isNewlyJudged: boolean }
}

export const tickName = (row: number): string => `zeile-${row}`

/** Every row of the file that was sent: wrong, said before or good; and what becomes of them. */
export function PreviewPage({ table, rows, actor, ignored, refusals, notice }: PreviewProps) {
  const faulty = rows.filter(({ content }) => content === null)
  const doubtful = rows.filter(({ content, twin }) => content !== null && twin !== null)
  const good = rows.filter(({ content, twin }) => content !== null && twin === null)
  const unit = unitOf(table.content)
  return (
    <Page
      title="Datei ansehen"
      breadcrumb={[
        { name: 'Bedarfe', href: addresses.needs },
        { name: 'Bedarfe einlesen', href: addresses.imports },
        { name: 'Datei ansehen' },
      ]}
    >
      {refusals.length > 0 && <ErrorSummary title="Das hat nicht geklappt" errors={refusals.map(needRefusal)} />}
      {notice.taken > 0 && refusals.length === 0 && (
        <Notice kind="success" title="Erledigt" text={takenText(notice.taken, rows.length, unit)} />
      )}
      {notice.isNewlyJudged && (
        <Notice
          kind="info"
          title="Bitte sehen Sie noch einmal hin"
          text="In der Zwischenzeit sind Bedarfe dazugekommen oder geändert worden. Wir haben die Zeilen deshalb neu durchgesehen; was hier steht, ist noch nicht übernommen."
        />
      )}
      <h1 class="kern-heading-x-large">{table.fileName}</h1>
      <p class="lead">{summary({ faulty, doubtful, good }, unit)}</p>
      <NotRead {...ignored} isTable={unit === rowUnits.table} />
      {table.taken.length > 0 && (
        <p>
          <a class="kern-link" href={addresses.ownNeeds}>
            Unsere Bedarfe ansehen
          </a>
        </p>
      )}
      <Faulty rows={faulty} unit={unit} />
      {good.length + doubtful.length > 0 && (
        <form method="post" action={addresses.waitingImport(table.id)}>
          <ForOrganisation actor={actor} />
          <Doubtful rows={doubtful} unit={unit} />
          <Good rows={good} unit={unit} />
          <div class="narrow">
            <SelectField
              name="stand"
              label="Was soll aus den Zeilen werden?"
              hint="Einen Entwurf sieht nur Ihre Organisation."
              value="draft"
              options={[
                { value: 'draft', name: 'Entwürfe, die wir noch durchsehen' },
                { value: 'open', name: 'gleich veröffentlichte Bedarfe' },
              ]}
            />
          </div>
          <div class="actions">
            <SubmitButton>
              {good.length === 0 ? 'Angekreuzte Zeilen übernehmen' : 'Gute Zeilen übernehmen'}
            </SubmitButton>
          </div>
        </form>
      )}
      {faulty.length + doubtful.length > 0 && <Rest id={table.id} endings={restEndings(table.content)} />}
      {rows.length > 0 && (
        <form method="post" action={addresses.dropImport(table.id)} class="actions">
          <ForOrganisation actor={actor} />
          <SubmitButton kind="tertiary">Datei verwerfen</SubmitButton>
        </form>
      )}
    </Page>
  )
}

const counted = (count: number, one: string, many: string) => `${number(count)} ${count === 1 ? one : many}`

function takenText(count: number, left: number, unit: RowUnit): string {
  const taken = counted(count, 'Bedarf ist übernommen.', 'Bedarfe sind übernommen.')
  return left === 0 ? taken : `${taken} ${counted(left, `${unit.one} ist`, `${unit.many} sind`)} noch übrig.`
}

interface Groups {
  faulty: readonly JudgedRow[]
  doubtful: readonly JudgedRow[]
  good: readonly JudgedRow[]
}

function summary({ faulty, doubtful, good }: Groups, { one, many }: RowUnit): string {
  if (faulty.length + doubtful.length + good.length === 0) return 'Aus allem in dieser Datei sind Bedarfe geworden.'
  const parts = [
    counted(good.length, `${one} ist gut`, `${many} sind gut`),
    ...(doubtful.length > 0 ? [counted(doubtful.length, 'gibt es vielleicht schon', 'gibt es vielleicht schon')] : []),
    ...(faulty.length > 0 ? [counted(faulty.length, 'hat einen Fehler', 'haben Fehler')] : []),
  ]
  return `${parts.join(', ')}. Es ist noch nichts davon gespeichert; die Datei wartet hier zwei Stunden auf Sie.`
}

const quoted = (names: readonly string[]) => names.map((name) => `„${name}“`).join(', ')

function NotRead({ unknown, doubled, otherSheets, isTable }: Ignored & { isTable: boolean }) {
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
          Diese {isTable ? 'Spalten' : 'Felder'} kennen wir nicht, sie werden nicht gelesen: {quoted(unknown)}.
        </p>
      )}
      {doubled.length > 0 && <p>Diese Spalten gibt es zweimal, gelesen wird jeweils die erste: {quoted(doubled)}.</p>}
    </>
  )
}

interface RowsProps {
  rows: readonly JudgedRow[]
  unit: RowUnit
}

const titleOf = ({ title }: JudgedRow) => (title === '' ? 'ohne Titel' : title)

function Faulty({ rows, unit }: RowsProps) {
  if (rows.length === 0) return null
  return (
    <section>
      <h2 class="kern-heading-large">Fehlerhaft: {counted(rows.length, unit.one, unit.many)}</h2>
      <More count={rows.length} where="alle stehen in der Datei zum Korrigieren." />
      <DataTable
        caption={`${unit.many} mit Fehlern`}
        columns={[{ name: unit.one }, { name: 'Bedarf' }, { name: 'Was zu ändern ist' }]}
        rows={rows.slice(0, mostShown).map((row) => [
          row.number,
          titleOf(row),
          <ul>
            {row.faults.map(({ cell, heading, reason }) => (
              <li>
                <strong>
                  {cell} ({heading}):
                </strong>{' '}
                {reason}
              </li>
            ))}
          </ul>,
        ])}
      />
    </section>
  )
}

function Doubtful({ rows, unit }: RowsProps) {
  if (rows.length === 0) return null
  return (
    <section>
      <h2 class="kern-heading-large">Zweifelhaft: {counted(rows.length, unit.one, unit.many)}</h2>
      <p>Kreuzen Sie an, was trotzdem übernommen werden soll.</p>
      <More
        count={rows.length}
        where="die übrigen folgen, wenn diese erledigt sind, und stehen in der Datei zum Korrigieren."
      />
      <DataTable
        caption={`${unit.many}, die es vielleicht schon gibt`}
        columns={[{ name: unit.one }, { name: 'Bedarf' }, { name: 'Gibt es vielleicht schon' }]}
        rows={rows.slice(0, mostShown).map((row) => [
          row.number,
          <div class="kern-form-check">
            <input
              class="kern-form-check__checkbox"
              type="checkbox"
              id={tickName(row.number)}
              name={tickName(row.number)}
              value="ja"
            />
            <label class="kern-label" for={tickName(row.number)}>
              {titleOf(row)}
            </label>
          </div>,
          <Twin twin={row.twin!} unit={unit} />,
        ])}
      />
    </section>
  )
}

function Twin({ twin, unit }: { twin: NeedTwin; unit: RowUnit }) {
  return (
    <>
      <p>
        {'row' in twin ? (
          `in ${unit.one} ${twin.row} dieser Datei: ${twin.title}`
        ) : (
          <>
            unser Bedarf{' '}
            <a class="kern-link" href={addresses.need(twin.id)}>
              {twin.title}
            </a>
          </>
        )}
      </p>
      <p class="kern-body--muted">{twinReason(twin)}</p>
    </>
  )
}

/** So many good rows are shown at once; beyond that they fold up. */
const mostOpen = 30
/** So many rows of a kind are shown at all. */
const mostShown = 500

function More({ count, where }: { count: number; where: string }) {
  if (count <= mostShown) return null
  return (
    <p>
      Hier stehen die ersten {number(mostShown)}; {where}
    </p>
  )
}

function Good({ rows, unit }: RowsProps) {
  if (rows.length === 0) return null
  const table = (
    <DataTable
      caption={`${unit.many}, die übernommen werden`}
      columns={[{ name: unit.one }, { name: 'Bedarf' }]}
      rows={rows.slice(0, mostShown).map((row) => [row.number, titleOf(row)])}
    />
  )
  return (
    <section>
      <h2 class="kern-heading-large">Gut: {counted(rows.length, unit.one, unit.many)}</h2>
      <More count={rows.length} where="übernommen werden alle." />
      {rows.length <= mostOpen ? (
        table
      ) : (
        <details>
          <summary>Alle zeigen</summary>
          {table}
        </details>
      )}
    </section>
  )
}

const endingNames = { xlsx: 'Excel (XLSX)', csv: 'CSV', json: 'JSON' } as const

function Rest({ id, endings }: { id: string; endings: readonly (keyof typeof endingNames)[] }) {
  return (
    <section>
      <h2 class="kern-heading-large">Den Rest korrigieren</h2>
      <p>
        Was Fehler hat oder zweifelhaft ist und nicht übernommen wird, gibt es als Datei. Am Ende jeder Zeile steht, was
        zu ändern ist. Danach laden Sie diese Datei wieder hoch.
      </p>
      <p class="actions">
        {endings.map((ending) => (
          <a class="kern-link" href={addresses.importRest(id, ending)} download>
            Rest als {endingNames[ending]}
          </a>
        ))}
      </p>
    </section>
  )
}
