import type { Refusal } from '../../../kernel/refusal.ts'
import { counted, number } from '../../../kernel/german-numbers.ts'
import { SelectField, SubmitButton } from '../../../ui/form.tsx'
import { ErrorSummary, Notice } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { ForOrganisation } from '../../access/index.ts'
import type { Actor } from '../../access/schema.ts'
import type { WaitingTable } from '../actions/import-needs.ts'
import type { Ignored, JudgedRow } from '../schema.ts'
import { importRefusal } from '../texts.de.ts'
import { restEndings, unitOf } from '../formats/rest-file.ts'
import { rowUnits, type RowUnit } from '../texts/import.de.ts'
import { needImportAddresses } from '../addresses.ts'
import { needAddresses } from '../../needs/addresses.ts'
import { DoubtfulRows, FaultyRows, GoodRows } from './preview-rows.tsx'

interface PreviewProps {
  table: WaitingTable
  /** Those that have not become needs yet. */
  rows: readonly JudgedRow[]
  actor: Actor
  ignored: Ignored
  refusals: readonly Refusal[]
  notice: { taken: number; isNewlyJudged: boolean }
}

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
        { name: 'Bedarfe', href: needAddresses.needs },
        { name: 'Bedarfe einlesen', href: needImportAddresses.imports },
        { name: 'Datei ansehen' },
      ]}
    >
      {refusals.length > 0 && <ErrorSummary title="Das hat nicht geklappt" errors={refusals.map(importRefusal)} />}
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
          <a class="kern-link" href={needAddresses.ownNeeds}>
            Unsere Bedarfe ansehen
          </a>
        </p>
      )}
      <FaultyRows rows={faulty} unit={unit} />
      {good.length + doubtful.length > 0 && (
        <form method="post" action={needImportAddresses.waitingImport(table.id)}>
          <ForOrganisation actor={actor} />
          <DoubtfulRows rows={doubtful} unit={unit} />
          <GoodRows rows={good} unit={unit} />
          <div class="narrow">
            <SelectField
              name="stand"
              label="Was soll daraus werden?"
              hint="Einen Entwurf sieht nur Ihre Organisation."
              value="draft"
              options={[
                { value: 'draft', name: 'Entwürfe zum Durchsehen' },
                { value: 'open', name: 'veröffentlichte Bedarfe' },
              ]}
            />
          </div>
          <div class="actions">
            <SubmitButton>{takeLabel({ good, doubtful }, unit)}</SubmitButton>
          </div>
        </form>
      )}
      {faulty.length + doubtful.length > 0 && <Rest id={table.id} endings={restEndings(table.content)} />}
      {rows.length > 0 && (
        <form method="post" action={needImportAddresses.dropImport(table.id)} class="actions">
          <ForOrganisation actor={actor} />
          <SubmitButton kind="tertiary">Datei verwerfen</SubmitButton>
        </form>
      )}
    </Page>
  )
}

function takenText(count: number, left: number, unit: RowUnit): string {
  const taken = counted(count, 'Bedarf ist übernommen.', 'Bedarfe sind übernommen.')
  return left === 0 ? taken : `${taken} ${counted(left, `${unit.one} ist`, `${unit.many} sind`)} noch übrig.`
}

interface Groups {
  faulty: readonly JudgedRow[]
  doubtful: readonly JudgedRow[]
  good: readonly JudgedRow[]
}

/** What the button takes, which depends on what can be ticked. */
function takeLabel({ good, doubtful }: Pick<Groups, 'good' | 'doubtful'>, { one, many }: RowUnit): string {
  if (good.length === 0) return `Angekreuzte ${many} übernehmen`
  if (doubtful.length > 0) return `Gute und angekreuzte ${many} übernehmen`
  return good.length === 1 ? `1 ${one} übernehmen` : `${number(good.length)} ${many} übernehmen`
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
          <a class="kern-link" href={needImportAddresses.importRest(id, ending)} download>
            Rest als {endingNames[ending]}
          </a>
        ))}
      </p>
    </section>
  )
}
