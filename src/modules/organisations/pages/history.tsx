import { DataTable } from '../../../ui/table.tsx'
import type { JournalExcerpt } from '../schema/journal.ts'
import { tell, type ToldDeed } from '../texts/journal.de.ts'

/** What happened to the thing that a page shows, the latest first; `historyOf` reads it. */
export function History({ excerpt, title = 'Verlauf' }: { excerpt: JournalExcerpt; title?: string }) {
  return (
    <section aria-labelledby="verlauf">
      <h2 class="kern-heading-large" id="verlauf">
        {title}
      </h2>
      {excerpt.lines.length === 0 ? <p>Noch kein Eintrag.</p> : <Deeds deeds={tell(excerpt)} caption={title} quiet />}
    </section>
  )
}

export function Deeds({ deeds, caption, quiet }: { deeds: readonly ToldDeed[]; caption: string; quiet?: boolean }) {
  return (
    <DataTable
      caption={caption}
      quiet={quiet}
      columns={[{ name: 'Wann' }, { name: 'Was geschah' }, { name: 'Betrifft' }]}
      rows={deeds.map((deed) => [
        <time datetime={deed.at.toISOString()}>{deed.when}</time>,
        <>
          {deed.who} {deed.what}
          {deed.changes.length > 0 && <Changes deed={deed} />}
        </>,
        deed.kind,
      ])}
    />
  )
}

function Changes({ deed }: { deed: ToldDeed }) {
  return (
    <details>
      <summary>
        Vorher und nachher<span class="kern-sr-only"> zu: {`${deed.who} ${deed.what}, ${deed.when}`}</span>
      </summary>
      <table class="changes">
        <thead>
          <tr>
            <th scope="col">Feld</th>
            <th scope="col">vorher</th>
            <th scope="col">nachher</th>
          </tr>
        </thead>
        <tbody>
          {deed.changes.map(({ field, before, after }) => (
            <tr>
              <th scope="row">{field}</th>
              <td>{before}</td>
              <td>{after}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
