import { signInAddresses } from '../addresses.ts'
import { germanDay } from '../../../kernel/german-dates.ts'
import { SubmitButton } from '../../../ui/form.tsx'
import { Page } from '../../../ui/page.tsx'
import type { Actor } from '../../access/schema.ts'
import type { ApiToken } from '../store/api-tokens.ts'
import type { IdentityProvider } from '../store/identity-providers.ts'
import { ForOrganisation } from '../../access/index.ts'

/** What cannot be undone is asked once more. */
export function RevokeTokenPage({ actor, token }: { actor: Actor; token: ApiToken }) {
  return (
    <Page title="Schlüssel widerrufen?" breadcrumb={steps('Schlüssel widerrufen')}>
      <h1 class="kern-heading-x-large">Schlüssel „{token.name}“ widerrufen?</h1>
      <p class="text">
        Programme, die ihn benutzen, bekommen ab sofort keine Antwort mehr. Der Schlüssel beginnt mit{' '}
        <code>{token.beginning}</code> und wurde{' '}
        {token.lastUsedOn ? `zuletzt am ${germanDay(token.lastUsedOn)}` : 'nie'} benutzt. Das lässt sich nicht
        rückgängig machen, Sie können aber einen neuen erzeugen.
      </p>
      <form method="post" action={signInAddresses.revokeToken(token.id)}>
        <ForOrganisation actor={actor} />
        <div class="actions">
          <SubmitButton>Widerrufen</SubmitButton>
          <KeepLink>Nicht widerrufen</KeepLink>
        </div>
      </form>
    </Page>
  )
}

export function RemoveProviderPage({ actor, provider }: { actor: Actor; provider: IdentityProvider }) {
  return (
    <Page title="Anmeldedienst entfernen?" breadcrumb={steps('Anmeldedienst entfernen')}>
      <h1 class="kern-heading-x-large">Anmeldedienst für {provider.domain} entfernen?</h1>
      <p class="text">
        Über {provider.issuer} kommt danach niemand mehr herein. Wer bisher nur so angemeldet wurde, gibt sich über
        „Passwort vergessen“ ein Passwort. Wer gerade angemeldet ist, bleibt es bis zum Abmelden, höchstens zwölf
        Stunden nach der letzten Benutzung. Wollen Sie den Dienst später wieder eintragen, brauchen Sie das
        Client-Geheimnis und eine neue Freigabe durch den Betreiber.
      </p>
      <form method="post" action={signInAddresses.removeProvider(provider.id)}>
        <ForOrganisation actor={actor} />
        <div class="actions">
          <SubmitButton>Entfernen</SubmitButton>
          <KeepLink>Nicht entfernen</KeepLink>
        </div>
      </form>
    </Page>
  )
}

const steps = (name: string) => [{ name: 'Zugänge', href: signInAddresses.access }, { name }]

const KeepLink = ({ children }: { children: string }) => (
  <a class="kern-link" href={signInAddresses.access}>
    {children}
  </a>
)
