import { number } from '../../../kernel/german-numbers.ts'
import type { HitGroup } from '../../../kernel/hit.ts'
import { SubmitButton } from '../../../ui/form.tsx'
import { Page } from '../../../ui/page.tsx'
import { SearchField } from '../../../ui/search-field.tsx'
import { searchAddresses } from '../addresses.ts'

export function SearchPage({ words, groups }: { words: string; groups: readonly HitGroup[] }) {
  const total = groups.reduce((sum, group) => sum + group.total, 0)
  return (
    <Page title={words === '' ? 'Suche' : `Suche: ${words}`} breadcrumb={[{ name: 'Suche' }]}>
      <h1 class="kern-heading-x-large">Suche</h1>
      <form method="get" action={searchAddresses.search} role="search" aria-label="In allem suchen" class="narrow">
        <SearchField name="suche" label="Wonach suchen Sie?" value={words} />
        <div class="actions">
          <SubmitButton>Suchen</SubmitButton>
        </div>
      </form>
      {words !== '' && (
        <h2 class="kern-heading-large" id="gefunden">
          {total === 0 ? 'Nichts gefunden' : total === 1 ? '1 Treffer' : `${number(total)} Treffer`}
        </h2>
      )}
      {words !== '' && total === 0 && (
        <p>Dazu gibt es hier noch nichts. Andere Wörter für dasselbe und kleine Tippfehler suchen wir schon mit.</p>
      )}
      {groups.map((group) => (
        <Group {...group} />
      ))}
      <KeySetting />
    </Page>
  )
}

function Group({ kind, hits, total, all }: HitGroup) {
  return (
    <section>
      <h3 class="kern-heading-medium">
        {kind} ({number(total)})
      </h3>
      <ul class="twins">
        {hits.map(({ title, href, about }) => (
          <li>
            <a class="kern-link" href={href}>
              {title}
            </a>
            {about && <p>{about}</p>}
          </li>
        ))}
      </ul>
      {all && total > hits.length && (
        <p>
          <a class="kern-link" href={all}>
            Alle {number(total)} ansehen<span class="kern-sr-only">: {kind}</span>
          </a>
        </p>
      )}
    </section>
  )
}

/** A single key as a shortcut has to be one that can be turned off (WCAG 2.1.4). */
const KeySetting = () => (
  <div hidden data-with-script>
    <div class="actions">
      <span class="kern-body--muted">Die Taste / führt von jeder Seite in das Suchfeld.</span>
      <button class="kern-btn kern-btn--tertiary" type="button" data-search-key>
        <span class="kern-label">Taste abschalten</span>
      </button>
    </div>
  </div>
)
