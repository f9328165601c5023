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
      {excerpt.lines.length === 0 ? <p>Noch kein Eintrag.</p> : <Deeds deeds={tell(excerpt)} caption={title} isOfOne />}
    </section>
  )
}

interface DeedsProps {
  deeds: readonly ToldDeed[]
  caption: string
  /** All of them happened to the one thing that the heading above names. */
  isOfOne?: boolean
}

export function Deeds({ deeds, caption, isOfOne = false }: DeedsProps) {
  const columns = [{ name: 'Wann' }, { name: 'Was geschah' }]
  return (
    <DataTable
      caption={caption}
      quiet={isOfOne}
      columns={isOfOne ? columns : [...columns, { name: 'Betrifft' }]}
      rows={deeds.map((deed) => [
        <time datetime={deed.at.toISOString()}>{deed.when}</time>,
        <>
          {deed.who} {deed.what}
          {deed.changes.length > 0 && <Changes deed={deed} />}
        </>,
        ...(isOfOne ? [] : [deed.kind]),
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
      <dl class="changes">
        {deed.changes.map(({ field, before, after }) => (
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
