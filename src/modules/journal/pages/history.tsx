import { isoInstant } from '../../../kernel/moments.ts'
import { DataTable } from '../../../ui/table.tsx'
import type { JournalExcerpt } from '../schema.ts'
import { tell, type ToldEntry } from '../texts/journal.de.ts'
import { currentVocabulary } from './vocabulary.ts'

/** What happened to the thing that a page shows, the latest first; `historyOf` reads it. */
export function History({ excerpt, title = 'Verlauf' }: { excerpt: JournalExcerpt; title?: string }) {
  return (
    <section aria-labelledby="verlauf">
      <h2 class="kern-heading-large" id="verlauf">
        {title}
      </h2>
      {excerpt.lines.length === 0 ? (
        <p>Noch kein Eintrag.</p>
      ) : (
        <Entries entries={tell(excerpt, currentVocabulary())} caption={title} isOfOne />
      )}
    </section>
  )
}

interface EntriesProps {
  entries: readonly ToldEntry[]
  caption: string
  /** All of them happened to the one thing that the heading above names. */
  isOfOne?: boolean
}

export function Entries({ entries, caption, isOfOne = false }: EntriesProps) {
  const columns = [{ name: 'Wann' }, { name: 'Was geschah' }]
  return (
    <DataTable
      caption={caption}
      quiet={isOfOne}
      columns={isOfOne ? columns : [...columns, { name: 'Betrifft' }]}
      rows={entries.map((entry) => [
        <time datetime={isoInstant(entry.at)}>{entry.when}</time>,
        <>
          {entry.who} {entry.what}
          {entry.changes.length > 0 && <Changes entry={entry} />}
        </>,
        ...(isOfOne ? [] : [entry.kind]),
      ])}
    />
  )
}

function Changes({ entry }: { entry: ToldEntry }) {
  return (
    <details>
      <summary>
        Vorher und nachher<span class="kern-sr-only"> zu: {`${entry.who} ${entry.what}, ${entry.when}`}</span>
      </summary>
      <dl class="changes">
        {entry.changes.map(({ field, before, after }) => (
          <div>
            <dt>{field}</dt>
            <dd>vorher: {before}</dd>
            <dd>nachher: {after}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
