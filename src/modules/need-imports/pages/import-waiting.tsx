import { Page } from '../../../ui/page.tsx'
import { Waiting } from '../../../ui/waiting.tsx'
import { judgingText } from '../texts/import.de.ts'
import { needImportAddresses } from '../addresses.ts'
import { needAddresses } from '../../needs/addresses.ts'
import type { Preview } from './import-preview.ts'

/** While many rows are held against each other: how far it is, and a way to look again. */
export function ImportWaitingPage({ table, judgement: { progress } }: Preview) {
  return (
    <Page
      title="Datei wird durchgesehen"
      breadcrumb={[
        { name: 'Bedarfe', href: needAddresses.needs },
        { name: 'Bedarfe einlesen', href: needImportAddresses.imports },
        { name: 'Datei ansehen' },
      ]}
    >
      <h1 class="kern-heading-x-large">{table.fileName}</h1>
      <Waiting
        text={judgingText(progress)}
        value={progress.done / Math.max(1, progress.of)}
        max={1}
        progressHref={needImportAddresses.importProgress(table.id)}
        href={needImportAddresses.waitingImport(table.id)}
        kept="; die Datei wartet hier zwei Stunden auf Sie"
      />
    </Page>
  )
}
