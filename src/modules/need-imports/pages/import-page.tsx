import type { Refusal } from '../../../kernel/refusal.ts'
import { germanDay } from '../../../kernel/german-dates.ts'
import { counted, number } from '../../../kernel/german-numbers.ts'
import { SubmitButton } from '../../../ui/form.tsx'
import { ErrorSummary, Notice } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { ForOrganisation } from '../../access/index.ts'
import type { Actor } from '../../access/schema.ts'
import { mostImported, type RememberedColumns } from '../schema.ts'
import { importRefusal } from '../texts.de.ts'
import { needImportAddresses } from '../addresses.ts'
import { needAddresses } from '../../needs/addresses.ts'

interface ImportProps {
  actor: Actor
  /** What is remembered of earlier files. */
  remembered: readonly (RememberedColumns & { rememberedAt: Date })[]
  refusals: readonly Refusal[]
  notice?: string | undefined
}

/** Where a file with many needs is sent. */
export function ImportPage({ actor, remembered, refusals, notice }: ImportProps) {
  const errors = refusals.map(importRefusal)
  return (
    <Page
      title={errors.length > 0 ? 'Fehler: Bedarfe einlesen' : 'Bedarfe einlesen'}
      breadcrumb={[{ name: 'Bedarfe', href: needAddresses.needs }, { name: 'Bedarfe einlesen' }]}
    >
      {errors.length > 0 && <ErrorSummary title="Die Datei lässt sich so nicht einlesen" errors={errors} />}
      {notice === 'vergessen' && <Notice kind="success" title="Erledigt" text="Diese Zuordnung ist vergessen." />}
      {notice === 'verworfen' && <Notice kind="success" title="Erledigt" text="Die Datei ist verworfen." />}
      <h1 class="kern-heading-x-large">Bedarfe einlesen</h1>
      <p class="lead">
        Haben Sie Ihre Bedarfe schon in einer Tabelle? Dann laden Sie sie hier hoch. Bevor etwas gespeichert wird, sehen
        Sie, was damit geschieht.
      </p>
      <h2 class="kern-heading-large">1. Tabelle vorbereiten</h2>
      <p>
        Am einfachsten geht es mit der Vorlage: ein Bedarf je Zeile, nur die erste Spalte muss ausgefüllt sein. Eine
        eigene Tabelle geht auch; die Spalten dürfen in jeder Reihenfolge stehen und werden an ihren Überschriften
        erkannt; was wir nicht erkennen, ordnen Sie zu. Auch Dateien, die Sie unter „Bedarfe“ als XLSX, CSV oder JSON
        heruntergeladen haben, lassen sich wieder einlesen.
      </p>
      <p class="actions">
        <a class="kern-link" href={needImportAddresses.needTemplate('xlsx')} download>
          Vorlage für Excel und LibreOffice (XLSX)
        </a>
        <a class="kern-link" href={needImportAddresses.needTemplate('csv')} download>
          Leere Vorlage (CSV)
        </a>
      </p>
      <h2 class="kern-heading-large">2. Datei hochladen</h2>
      <form method="post" action={needImportAddresses.imports} enctype="multipart/form-data" class="narrow">
        <ForOrganisation actor={actor} />
        <div class={`kern-form-input${errors.length > 0 ? ' kern-form-input--error' : ''}`}>
          <label class="kern-label" for="datei">
            Datei mit Ihren Bedarfen
          </label>
          <div class="kern-hint" id="datei-hinweis">
            XLSX, ODS, CSV oder JSON, höchstens 5 MB und {number(mostImported)} Bedarfe.
          </div>
          <input
            class="kern-form-input__input"
            type="file"
            id="datei"
            name="datei"
            required
            accept=".xlsx,.ods,.csv,.txt,.json"
            aria-describedby={errors.length > 0 ? 'datei-hinweis datei-fehler' : 'datei-hinweis'}
            aria-invalid={errors.length > 0 ? 'true' : undefined}
          />
          {errors.length > 0 && (
            <p class="kern-error" id="datei-fehler">
              <span class="kern-icon kern-icon--danger" aria-hidden="true"></span>
              <span class="kern-body">{errors.join(' ')}</span>
            </p>
          )}
        </div>
        <SubmitButton>Hochladen und ansehen</SubmitButton>
      </form>
      <Remembered actor={actor} remembered={remembered} />
    </Page>
  )
}

/** What somebody has said of the columns of earlier files, until it is forgotten. */
function Remembered({ actor, remembered }: Pick<ImportProps, 'actor' | 'remembered'>) {
  if (remembered.length === 0) return null
  return (
    <details>
      <summary>
        {counted(remembered.length, 'gemerkte Zuordnung von Spalten', 'gemerkte Zuordnungen von Spalten')}
      </summary>
      <p>Eine Datei mit denselben Überschriften wird wieder so gelesen.</p>
      <ul class="rows">
        {remembered.map(({ print, headings, meanings, rememberedAt }) => (
          <li>
            <form method="post" action={needImportAddresses.forgetColumns}>
              <ForOrganisation actor={actor} />
              <input type="hidden" name="kopf" value={print} />
              <p>{headings.map((heading) => `„${heading}“`).join(', ')}</p>
              <p class="kern-body--muted">
                {counted(Object.values(meanings).filter(Boolean).length, 'Spalte wird', 'Spalten werden')} gelesen,
                gemerkt am {germanDay(rememberedAt)}
              </p>
              <SubmitButton kind="tertiary">
                Vergessen<span class="kern-sr-only">: {headings.slice(0, 3).join(', ')}</span>
              </SubmitButton>
            </form>
          </li>
        ))}
      </ul>
    </details>
  )
}
