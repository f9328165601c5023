import { ErrorSummary } from '../../../ui/notice.tsx'
import { number } from '../../../kernel/german-numbers.ts'
import { Page } from '../../../ui/page.tsx'
import type { Example } from '../formats/examples.ts'
import { addresses } from './addresses.ts'

/** Where a computation begins: an example, or a file of one's own. */
export function ChoosePage({ examples, errors = [] }: { examples: readonly Example[]; errors?: readonly string[] }) {
  return (
    <Page title="Rechner" breadcrumb={[{ name: 'Rechner' }]}>
      {errors.length > 0 && <ErrorSummary title="Das lässt sich so nicht rechnen" errors={errors} />}
      <h1 class="kern-heading-x-large">Gemeinsam beschaffen, gerecht teilen</h1>
      <p class="lead">
        Wählen Sie ein Beispiel oder laden Sie Ihr Szenario hoch. Sie sehen das günstigste gemeinsame Paket und was jede
        Gemeinde zahlt.
      </p>
      <h2 class="kern-heading-large">Beispiele</h2>
      <div class="examples">
        {examples.map(({ id, scenario }) => (
          <div class="example">
            <h3 class="kern-heading-small">{scenario.title}</h3>
            <p>
              {number(scenario.participants.length)} Gemeinden, {number(scenario.solutions.length)} Lösungen zur Wahl.
              Produkte und Preise sind erfunden.
            </p>
            <form method="post" action={addresses.choose} enctype="multipart/form-data">
              <button class="kern-btn kern-btn--primary" type="submit" name="beispiel" value={id}>
                <span class="kern-label">
                  Rechnen<span class="kern-sr-only">: {scenario.title}</span>
                </span>
              </button>
            </form>
          </div>
        ))}
      </div>
      <h2 class="kern-heading-large">Eigenes Szenario</h2>
      <form method="post" action={addresses.choose} enctype="multipart/form-data">
        <div class="kern-form-input">
          <label class="kern-label" for="datei">
            Szenariodatei
          </label>
          <div class="kern-hint" id="datei-hinweis">
            YAML oder JSON, höchstens 5 MB. Wie die Datei aufgebaut ist, zeigt jedes Beispiel unter „Szenario
            herunterladen“.
          </div>
          <input
            class="kern-form-input__input"
            type="file"
            id="datei"
            name="datei"
            required
            accept=".yaml,.yml,.json"
            aria-describedby="datei-hinweis"
          />
        </div>
        <button class="kern-btn kern-btn--secondary" type="submit">
          <span class="kern-label">Hochladen und rechnen</span>
        </button>
      </form>
    </Page>
  )
}
