import type { Child } from 'hono/jsx'
import { counted, number } from '../../../kernel/german-numbers.ts'
import type { JudgedRow, NeedTwin } from '../schema.ts'
import { doubtReasons, twinReason, type RowUnit } from '../texts/import.de.ts'
import type { ReadValue } from '../validation/read-values.ts'
import { needAddresses } from '../../needs/addresses.ts'

export const tickName = (row: number): string => `zeile-${row}`

interface RowsProps {
  rows: readonly JudgedRow[]
  unit: RowUnit
  /** What was read of a row beside its title. */
  valuesOf: (row: JudgedRow) => readonly ReadValue[]
}

/** So many good rows are shown at once; beyond that they fold up. */
const mostOpen = 30
/** So many rows of a kind are shown at all. */
const mostShown = 500

/** What can not be taken, each with what has to be changed and where. */
export function FaultyRows({ rows, unit }: Omit<RowsProps, 'valuesOf'>) {
  if (rows.length === 0) return null
  return (
    <Section name="Fehlerhaft" rows={rows} unit={unit} others="alle stehen in der Datei zum Korrigieren.">
      <ul class="rows">
        {rows.slice(0, mostShown).map((row) => (
          <li>
            <RowName row={row} unit={unit} />
            <ul>
              {row.faults.map(({ cell, heading, reason }) => (
                <li>
                  <strong>{placeOf(cell, heading)}:</strong> {reason}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Section>
  )
}

const placeOf = (cell: string, heading: string) => (cell === '' ? heading : `${heading} (${cell})`)

/** What may be there already; each is taken where it is ticked. */
export function DoubtfulRows({ rows, unit, valuesOf }: RowsProps) {
  if (rows.length === 0) return null
  const others = 'die übrigen folgen, wenn diese erledigt sind, und stehen in der Datei zum Korrigieren.'
  return (
    <Section name="Zweifelhaft" rows={rows} unit={unit} others={others}>
      <p>Kreuzen Sie an, was trotzdem übernommen werden soll.</p>
      <ul class="rows">
        {rows.slice(0, mostShown).map((row) => (
          <li>
            <div class="kern-form-check">
              <input
                class="kern-form-check__checkbox"
                type="checkbox"
                id={tickName(row.number)}
                name={tickName(row.number)}
                value="ja"
                aria-describedby={`${tickName(row.number)}-grund`}
              />
              <label class="kern-label" for={tickName(row.number)}>
                {unit.one} {row.number}: {titleOf(row)}
              </label>
            </div>
            <div class="check-more" id={`${tickName(row.number)}-grund`}>
              {row.doubt && <p>{doubtReasons[row.doubt]}</p>}
              {row.twin && (
                <>
                  <p>
                    Gibt es vielleicht schon: <Twin twin={row.twin} unit={unit} />
                  </p>
                  <p class="kern-body--muted">{twinReason(row.twin)}</p>
                </>
              )}
              <Values values={valuesOf(row)} />
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Twin({ twin, unit }: { twin: NeedTwin; unit: RowUnit }) {
  if ('row' in twin) return <>{`${unit.one} ${twin.row} dieser Datei, „${twin.title}“`}</>
  return (
    <>
      unser Bedarf{' '}
      <a class="kern-link" href={needAddresses.need(twin.id)}>
        {twin.title}
      </a>
    </>
  )
}

/** What can be taken, with every value as it was understood. */
export function GoodRows({ rows, unit, valuesOf }: RowsProps) {
  if (rows.length === 0) return null
  const list = (
    <ul class="rows">
      {rows.slice(0, mostShown).map((row) => (
        <li>
          <RowName row={row} unit={unit} />
          <Values values={valuesOf(row)} />
        </li>
      ))}
    </ul>
  )
  return (
    <Section name="Gut" rows={rows} unit={unit} others="übernommen werden alle.">
      {rows.length <= mostOpen ? (
        list
      ) : (
        <details>
          <summary>Alle zeigen</summary>
          {list}
        </details>
      )}
    </Section>
  )
}

function Section({
  name,
  rows,
  unit,
  others,
  children,
}: Omit<RowsProps, 'valuesOf'> & { name: string; others: string; children: Child }) {
  return (
    <section>
      <h2 class="kern-heading-large">
        {name}: {counted(rows.length, unit.one, unit.many)}
      </h2>
      {rows.length > mostShown && (
        <p>
          Hier stehen die ersten {number(mostShown)}; {others}
        </p>
      )}
      {children}
    </section>
  )
}

function Values({ values }: { values: readonly ReadValue[] }) {
  if (values.length === 0) return null
  return (
    <dl class="read-values">
      {values.map(({ label, read, written }) => (
        <div>
          <dt>{label}</dt>
          <dd>
            {shortened(read)}
            {written !== null && <span class="kern-body--muted"> (dort steht „{shortened(written)}“)</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}

const shortened = (text: string) => (text.length > 160 ? `${text.slice(0, 160).trimEnd()} …` : text)

const titleOf = ({ title }: JudgedRow) => (title === '' ? 'ohne Titel' : title)

const RowName = ({ row, unit }: { row: JudgedRow; unit: RowUnit }) => (
  <p>
    <strong>
      {unit.one} {row.number}:
    </strong>{' '}
    {titleOf(row)}
  </p>
)
