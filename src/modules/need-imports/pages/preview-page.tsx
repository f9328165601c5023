import type { Refusal } from '../../../kernel/refusal.ts'
import { counted, number } from '../../../kernel/german-numbers.ts'
import { SelectField, SubmitButton } from '../../../ui/form.tsx'
import { ErrorSummary, Notice } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { ForOrganisation } from '../../access/index.ts'
import type { Actor } from '../../access/schema.ts'
import type { WaitingTable } from '../actions/import-needs.ts'
import { stateOf, type Ignored, type JudgedRow } from '../schema.ts'
import { importRefusal } from '../texts.de.ts'
import { restEndings, unitOf } from '../formats/rest-file.ts'
import type { RowUnit } from '../texts/import.de.ts'
import { needImportAddresses } from '../addresses.ts'
import { audiences, audienceText } from '../../needs/door.ts'
import { needAddresses } from '../../needs/addresses.ts'
import { isTable } from '../validation/judge-needs.ts'
import { readValuesOf } from '../validation/read-values.ts'
import { NotRead } from './not-read.tsx'
import { DoubtfulRows, FaultyRows, GoodRows } from './preview-rows.tsx'

interface PreviewProps {
  table: WaitingTable
  /** Those that have not become needs yet. */
  rows: readonly JudgedRow[]
  actor: Actor
  ignored: Ignored
  refusals: readonly Refusal[]
  /** How many have just become needs, and the moment in which drafts among them were begun. */
  notice: { taken: number; draftsOf: number; isNewlyJudged: boolean }
}

/** Every row of the file that was sent: wrong, said before or good; and what becomes of them. */
export function PreviewPage({ table, rows, actor, ignored, refusals, notice }: PreviewProps) {
  const faulty = rows.filter(({ content }) => content === null)
  const doubtful = rows.filter((row) => stateOf(row) === 'doubtful')
  const good = rows.filter((row) => stateOf(row) === 'good')
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
      <NotRead ignored={ignored} unit={unit} />
      {rows.length > 0 && <ToColumns table={table} ignored={ignored} />}
      {table.taken.length > 0 && (
        <p class="actions">
          {notice.draftsOf > 0 && (
            <a class="kern-btn kern-btn--primary" href={needAddresses.drafts(notice.draftsOf)}>
              <span class="kern-label">{counted(notice.taken, 'Entwurf', 'Entwürfe')} veröffentlichen</span>
            </a>
          )}
          <a class="kern-link" href={needAddresses.ownNeeds}>
            Unsere Bedarfe ansehen
          </a>
        </p>
      )}
      <FaultyRows rows={faulty} unit={unit} />
      <Take table={table} actor={actor} unit={unit} good={good} doubtful={doubtful} />
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

/** From here one says what stands in which column. */
function ToColumns({ table, ignored }: Pick<PreviewProps, 'table' | 'ignored'>) {
  if (!isTable(table.content)) return null
  return (
    <>
      {table.columns?.isRemembered && (
        <p>Die Spalten sind so gelesen, wie sie bei einer früheren Datei mit diesen Überschriften zugeordnet wurden.</p>
      )}
      <p>
        <a class="kern-link" href={needImportAddresses.columns(table.id)}>
          {ignored.unknown.length > 0 ? 'Sagen, was in diesen Spalten steht' : 'Spalten anders zuordnen'}
        </a>
      </p>
    </>
  )
}

interface TakeProps extends Pick<PreviewProps, 'table' | 'actor'> {
  unit: RowUnit
  good: readonly JudgedRow[]
  doubtful: readonly JudgedRow[]
}

/** What can be taken, and what it becomes. */
function Take({ table, actor, unit, good, doubtful }: TakeProps) {
  if (good.length + doubtful.length === 0) return null
  const valuesOf = readValuesOf(table.content)
  return (
    <form method="post" action={needImportAddresses.waitingImport(table.id)}>
      <ForOrganisation actor={actor} />
      <DoubtfulRows rows={doubtful} unit={unit} valuesOf={valuesOf} />
      <GoodRows rows={good} unit={unit} valuesOf={valuesOf} />
      <div class="narrow">
        <SelectField
          name="stand"
          label="Was soll daraus werden?"
          hint={`Einen Entwurf sieht nur Ihre Organisation. Veröffentlicht: ${audienceOf(good.length > 0 ? good : doubtful)}`}
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
  )
}

function takenText(count: number, left: number, unit: RowUnit): string {
  const taken = counted(count, 'Bedarf ist übernommen.', 'Bedarfe sind übernommen.')
  return left === 0 ? taken : `${taken} ${counted(left, `${unit.one} ist`, `${unit.many} sind`)} noch übrig.`
}

/** Who would see which of them, if they were published. */
const audienceOf = (rows: readonly JudgedRow[]): string =>
  audiences(rows.map(({ content }) => content!))
    .map(([visibility, count]) => audienceText(visibility, count))
    .join(' ')

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
  const odd = doubtful.filter(({ doubt }) => doubt !== null)
  const said = doubtful.length - odd.length
  const parts = [
    counted(good.length, `${one} ist gut`, `${many} sind gut`),
    ...(odd.length > 0 ? [counted(odd.length, 'ist vielleicht kein Bedarf', 'sind vielleicht keine Bedarfe')] : []),
    ...(said > 0 ? [counted(said, 'gibt es vielleicht schon', 'gibt es vielleicht schon')] : []),
    ...(faulty.length > 0 ? [counted(faulty.length, 'hat einen Fehler', 'haben Fehler')] : []),
  ]
  return `${parts.join(', ')}. Es ist noch nichts davon gespeichert; die Datei wartet hier zwei Stunden auf Sie.`
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
