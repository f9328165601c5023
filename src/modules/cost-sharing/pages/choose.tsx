import { ErrorSummary } from '../../../ui/notice.tsx'
import { number } from '../../../kernel/german-numbers.ts'
import { Page } from '../../../ui/page.tsx'
import type { Example } from '../formats/examples.ts'
import { calculatorAddresses } from '../addresses.ts'

interface ChooseProps {
  examples: readonly Example[]
  /** What is wrong with the file that was sent. */
  errors?: readonly string[]
}

/** Where a computation begins: an example, or a file of one's own. */
export function ChoosePage({ examples, errors = [] }: ChooseProps) {
  return (
    <Page title={errors.length > 0 ? 'Fehler: Rechner' : 'Rechner'} breadcrumb={[{ name: 'Rechner' }]}>
      <h1 class="kern-heading-x-large">Gemeinsam beschaffen, gerecht teilen</h1>
      {errors.length > 0 && <ErrorSummary title="Das lässt sich so nicht rechnen" errors={errors} />}
      <p class="lead">
        Wählen Sie ein Beispiel oder laden Sie Ihr Szenario hoch. Sie sehen das günstigste gemeinsame Paket und was jede
        Gemeinde zahlt.
      </p>
      <h2 class="kern-heading-large">Beispiele</h2>
      <div class="examples">
        {examples.map((example) => (
          <ExampleCard {...example} />
        ))}
      </div>
      <h2 class="kern-heading-large">Eigenes Szenario</h2>
      <form method="post" action={calculatorAddresses.choose} enctype="multipart/form-data">
        <FileField errors={errors} />
        <button class="kern-btn kern-btn--secondary" type="submit">
          <span class="kern-label">Hochladen und rechnen</span>
        </button>
      </form>
    </Page>
  )
}

function ExampleCard({ id, scenario }: Example) {
  return (
    <div class="example">
      <h3 class="kern-heading-small">{scenario.title}</h3>
      <p>
        {number(scenario.participants.length)} Gemeinden, {number(scenario.solutions.length)} Lösungen zur Wahl.
        Produkte und Preise sind erfunden.
      </p>
      <form method="post" action={calculatorAddresses.choose} enctype="multipart/form-data">
        <button
          class="kern-btn kern-btn--primary"
          type="submit"
          name="beispiel"
          value={id}
          aria-label={`Rechnen: ${scenario.title}`}
        >
          <span class="kern-label">Rechnen</span>
        </button>
      </form>
      <p>
        <a
          class="kern-link"
          href={calculatorAddresses.example(id)}
          aria-label={`Beispieldatei herunterladen (YAML): ${scenario.title}`}
        >
          Beispieldatei herunterladen (YAML)
        </a>
      </p>
    </div>
  )
}

function FileField({ errors }: { errors: readonly string[] }) {
  const hasErrors = errors.length > 0
  return (
    <div class={`kern-form-input${hasErrors ? ' kern-form-input--error' : ''}`}>
      <label class="kern-label" for="datei">
        Szenariodatei
      </label>
      <div class="kern-hint" id="datei-hinweis">
        YAML oder JSON, höchstens 5 MB. Wie die Datei aufgebaut ist, zeigen die Beispieldateien; genau steht es im{' '}
        <a class="kern-link" href={calculatorAddresses.schema}>
          Schema (JSON)
        </a>
        .
      </div>
      {hasErrors && (
        <p class="kern-error" id="datei-fehler">
          <span class="kern-icon kern-icon--danger" aria-hidden="true"></span>
          <span class="kern-body">
            {errors.length === 1
              ? errors[0]
              : 'Bitte berichtigen Sie, was oben steht, und laden Sie die Datei noch einmal hoch.'}
          </span>
        </p>
      )}
      <input
        class="kern-form-input__input"
        type="file"
        id="datei"
        name="datei"
        required
        accept=".yaml,.yml,.json"
        aria-invalid={hasErrors ? 'true' : undefined}
        aria-describedby={hasErrors ? 'datei-fehler datei-hinweis' : 'datei-hinweis'}
      />
    </div>
  )
}
