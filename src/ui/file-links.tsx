export type FileEnding = 'xlsx' | 'csv' | 'json'

const endings: readonly (readonly [FileEnding, string])[] = [
  ['xlsx', 'Excel (XLSX)'],
  ['csv', 'CSV'],
  ['json', 'JSON'],
]

/** What a list shows, as a file: with the filter applied. */
export function FileLinks({ href }: { href: (ending: FileEnding) => string }) {
  return (
    <p class="actions">
      Was hier steht, als Datei:
      {endings.map(([ending, name]) => (
        <a class="kern-link" href={href(ending)} download>
          {name}
        </a>
      ))}
    </p>
  )
}
