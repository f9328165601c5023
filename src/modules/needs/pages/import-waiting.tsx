import { Page } from '../../../ui/page.tsx'
import { judgingText } from '../texts/import.de.ts'
import { addresses } from './addresses.ts'
import type { Preview } from './import-preview.ts'

/** While many rows are held against each other: how far it is, and a way to look again. */
export function ImportWaitingPage({ table, judgement: { progress } }: Preview) {
  return (
    <Page
      title="Datei wird durchgesehen"
      breadcrumb={[
        { name: 'Bedarfe', href: addresses.needs },
        { name: 'Bedarfe einlesen', href: addresses.imports },
        { name: 'Datei ansehen' },
      ]}
    >
      <h1 class="kern-heading-x-large">{table.fileName}</h1>
      <p class="lead" role="status" id="stand" data-progress-url={addresses.importProgress(table.id)}>
        {judgingText(progress)}
      </p>
      <div class="kern-progress text">
        <progress aria-labelledby="stand" max="1" value={progress.done / Math.max(1, progress.of)}></progress>
      </div>
      <p class="text">
        <span data-with-script hidden>
          Diese Seite aktualisiert sich von selbst.{' '}
        </span>
        <noscript>Bitte ab und zu „Stand ansehen“ wählen. </noscript>
        Sie können die Seite verlassen und später unter derselben Adresse wiederkommen; die Datei wartet hier zwei
        Stunden auf Sie.
      </p>
      <div class="actions">
        <a class="kern-btn kern-btn--primary" href={addresses.waitingImport(table.id)}>
          <span class="kern-label">Stand ansehen</span>
        </a>
      </div>
    </Page>
  )
}
