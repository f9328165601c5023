import { ErrorSummary } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import type { Computation } from '../store.ts'
import { progressSentence } from '../texts.de.ts'
import { addresses } from './addresses.ts'

export const progressText = ({ progress }: Computation): string =>
  progress ? progressSentence(progress) : 'Die Berechnung wartet auf einen freien Platz …'

/** While it computes: how far it is, a way to look again, a way to stop. */
export function WaitingPage({ computation }: { computation: Computation }) {
  const { id, input } = computation
  return (
    <Page
      title={input.scenario.title}
      breadcrumb={[{ name: 'Rechner', href: addresses.choose }, { name: input.scenario.title }]}
    >
      <h1 class="kern-heading-x-large">{input.scenario.title}</h1>
      <p class="lead" role="status" data-progress-url={addresses.progress(id)}>
        {progressText(computation)}
      </p>
      <p class="text">Sie können diese Seite verlassen und später unter derselben Adresse wiederkommen.</p>
      <div class="actions">
        <a class="kern-btn kern-btn--primary" href={addresses.result(id)}>
          <span class="kern-label">Stand ansehen</span>
        </a>
        <form method="post" action={addresses.cancel(id)}>
          <button class="kern-btn kern-btn--tertiary" type="submit">
            <span class="kern-label">Abbrechen</span>
          </button>
        </form>
      </div>
    </Page>
  )
}

/** A computation without a result, with the reason and a way on. */
export function FailedPage({ computation, reasons }: { computation: Computation; reasons: readonly string[] }) {
  const { id, input, status } = computation
  return (
    <Page
      title={input.scenario.title}
      breadcrumb={[{ name: 'Rechner', href: addresses.choose }, { name: input.scenario.title }]}
    >
      <h1 class="kern-heading-x-large">{input.scenario.title}</h1>
      {status === 'cancelled' ? (
        <p class="lead">Die Berechnung wurde abgebrochen.</p>
      ) : (
        <ErrorSummary title="Kein Gesamtpaket möglich" errors={reasons} />
      )}
      <div class="actions">
        <form method="post" action={addresses.change(id)}>
          <button class="kern-btn kern-btn--primary" type="submit" name="nochmal" value="ja">
            <span class="kern-label">Noch einmal rechnen</span>
          </button>
        </form>
        <a class="kern-btn kern-btn--tertiary" href={addresses.choose}>
          <span class="kern-label">Zurück zum Rechner</span>
        </a>
      </div>
    </Page>
  )
}
