import { apiAddresses } from './api-addresses.ts'
import { signInAddresses } from './modules/sign-in/addresses.ts'
import { webhookAddresses } from './modules/webhooks/addresses.ts'
import { Page } from './ui/page.tsx'

/** What a person reads before a program is written. */
export function ApiPage({ baseUrl }: { baseUrl: string }) {
  return (
    <Page title="Für Programme" breadcrumb={[{ name: 'Für Programme' }]}>
      <h1 class="kern-heading-x-large">Für Programme</h1>
      <p class="lead">Was Menschen hier lesen und schreiben, können auch Ihre Fachverfahren lesen und schreiben.</p>
      <ol class="text">
        <li>
          Wer Ihre Organisation verwaltet, legt unter{' '}
          <a class="kern-link" href={signInAddresses.access}>
            Zugänge
          </a>{' '}
          einen Schlüssel an: zum Lesen, zum Schreiben, oder auch zum Entscheiden.
        </li>
        <li>Das Programm schickt den Schlüssel bei jeder Anfrage mit. Es sieht, was Ihre Organisation sehen darf.</li>
        <li>
          Wer etwas ändert, nennt mit <code>If-Match</code> die Fassung aus dem <code>ETag</code>. So überschreibt
          niemand die Arbeit eines anderen. Mit <code>If-None-Match</code> fragt ein Programm, ob sich etwas geändert
          hat, ohne alles noch einmal zu holen.
        </li>
        <li>
          Wer etwas anlegt, kann einen <code>Idempotency-Key</code> mitschicken. Dieselbe Anfrage ein zweites Mal legt
          dann nichts doppelt an.
        </li>
        <li>
          Beitreten, austreten und abstimmen kann nur ein Schlüssel, der dafür angelegt ist. Er entscheidet für die
          Person, die ihn angelegt hat, und nur, solange sie selbst entscheiden darf. Rechte und Vertretungen bleiben
          bei Menschen.
        </li>
        <li>Was ein Programm tut, steht im Verlauf Ihrer Organisation.</li>
        <li>
          Lassen Sie sich{' '}
          <a class="kern-link" href={webhookAddresses.webhooks}>
            benachrichtigen
          </a>
          , statt immer wieder nachzufragen.
        </li>
      </ol>
      <h2 class="kern-heading-large">Beispiele</h2>
      <p class="text">Die neuesten Bedarfe lesen:</p>
      <Command parts={[`"${baseUrl}/api/v1/needs?limit=10"`]} />
      <p class="text">
        Eine Tabelle mit Bedarfen schicken. Die Antwort sagt, wie viele Zeilen gut sind, und unter <code>id</code> die
        Kennung der Datei; übernommen ist noch nichts:
      </p>
      <Command
        parts={['-H "Content-Type: text/csv"', '--data-binary @bedarfe.csv', `"${baseUrl}/api/v1/need-imports"`]}
      />
      <p class="text">Danach die guten Zeilen als Entwürfe übernehmen, mit dieser Kennung an der Stelle von ID:</p>
      <Command
        parts={[
          '-H "Content-Type: application/json"',
          `-d '{"status":"draft"}'`,
          `"${baseUrl}/api/v1/need-imports/ID/needs"`,
        ]}
      />
      <p>
        <a class="kern-link" href={apiAddresses.description}>
          Die ganze Beschreibung (OpenAPI 3.1)
        </a>
      </p>
    </Page>
  )
}

/** Each part on a line of its own, as a shell takes it. */
const Command = ({ parts }: { parts: readonly string[] }) => (
  <pre class="command">
    <code>{['curl -H "Authorization: Bearer allmende_…"', ...parts].join(' \\\n')}</code>
  </pre>
)
