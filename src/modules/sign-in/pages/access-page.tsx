import { apiAddresses } from '../../../api-addresses.ts'
import { signInAddresses } from '../addresses.ts'
import { webhookAddresses } from '../../webhooks/addresses.ts'
import { germanDay, germanTime } from '../../../kernel/german-dates.ts'
import type { Refusal } from '../../../kernel/refusal.ts'
import { FileLinks } from '../../../ui/file-links.tsx'
import { SelectField, SubmitButton, TextField } from '../../../ui/form.tsx'
import { ErrorSummary, Notice } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { DataTable } from '../../../ui/table.tsx'
import { roles, type Actor } from '../../access/schema.ts'
import type { ApiToken } from '../store/api-tokens.ts'
import type { IdentityFault, IdentityProvider, ListedProvider } from '../store/identity-providers.ts'
import { identityCause } from '../texts/identity-causes.de.ts'
import { signInRefusal } from '../texts.de.ts'
import { roleNames } from '../../access/door.ts'
import { accessNotices, decidesNoLonger, decidingMeans, scopeNames } from '../texts/identity.de.ts'
import { errorAt, ForOrganisation, sentences, type Fields } from '../../access/index.ts'

export interface Access {
  actor: Actor
  tokens: readonly ApiToken[]
  providers: readonly ListedProvider[]
  baseUrl: string
  notice?: string | undefined
  refusals?: readonly Refusal[]
  fields?: Fields
}

export function AccessPage(access: Access) {
  const { actor, notice = '', refusals = [] } = access
  const said = Object.hasOwn(accessNotices, notice) ? accessNotices[notice] : undefined
  return (
    <Page title="Zugänge" breadcrumb={[{ name: 'Zugänge' }]}>
      {refusals.length > 0 && <ErrorSummary title="Das hat nicht geklappt" errors={sentences(refusals)} />}
      {said && <Notice kind="success" title="Erledigt" text={said} />}
      <h1 class="kern-heading-x-large">Zugänge: {actor.organisation!.name}</h1>
      <p class="lead">Womit sich Programme und Menschen Ihrer Organisation ausweisen.</p>
      <TokensSection {...access} />
      <ul>
        <li>
          <a class="kern-link" href={webhookAddresses.webhooks}>
            Benachrichtigungen für Programme (Webhooks)
          </a>
        </li>
        <li>
          <a class="kern-link" href={apiAddresses.aboutApi}>
            Was Programme mit einem Schlüssel tun können
          </a>
        </li>
      </ul>
      <ProvidersSection {...access} />
    </Page>
  )
}

function TokensSection({ actor, tokens, refusals = [], fields = {} }: Access) {
  return (
    <section aria-labelledby="schluessel">
      <h2 id="schluessel" class="kern-heading-large">
        Schlüssel für Programme
      </h2>
      {tokens.length === 0 ? (
        <p>Noch keine. Ein Programm, das Daten Ihrer Organisation lesen soll, braucht einen eigenen Schlüssel.</p>
      ) : (
        <DataTable
          caption="Schlüssel"
          quiet
          columns={['Name', 'Beginnt mit', 'Darf', 'Gilt bis', 'Zuletzt benutzt', 'Ändern'].map((name) => ({ name }))}
          rows={tokens.map((token) => [
            token.name,
            token.beginning,
            token.reaches === token.scope
              ? scopeNames[token.scope]
              : `${scopeNames[token.reaches]} (${decidesNoLonger})`,
            germanDay(token.expiresAt),
            token.lastUsedOn ? germanDay(token.lastUsedOn) : 'nie',
            token.revokedAt ? (
              `widerrufen am ${germanDay(token.revokedAt)}`
            ) : (
              <a class="kern-link" href={signInAddresses.revokeToken(token.id)}>
                Widerrufen<span class="kern-sr-only">: {token.name}</span>
              </a>
            ),
          ])}
        />
      )}
      {tokens.length > 0 && <FileLinks href={signInAddresses.keysFile} />}
      <h3 class="kern-heading-medium">Neuer Schlüssel</h3>
      <form method="post" action={signInAddresses.newToken} class="narrow">
        <ForOrganisation actor={actor} />
        <TextField
          name="name"
          label="Wofür ist der Schlüssel?"
          maxlength={80}
          value={fields['name']}
          error={errorAt(refusals, 'name')}
        />
        <SelectField
          name="umfang"
          label="Was darf er?"
          hint={decidingMeans}
          options={Object.entries(scopeNames).map(([value, name]) => ({ value, name }))}
          value={fields['umfang']}
        />
        <TextField
          name="tage"
          label="Wie viele Tage gilt er?"
          type="number"
          value={fields['tage'] ?? '90'}
          hint="Höchstens 366"
          error={errorAt(refusals, 'days')}
        />
        <SubmitButton kind="secondary">Schlüssel erzeugen</SubmitButton>
      </form>
    </section>
  )
}

function ProvidersSection({ actor, providers, baseUrl, refusals = [], fields = {} }: Access) {
  return (
    <section aria-labelledby="anmeldedienst">
      <h2 id="anmeldedienst" class="kern-heading-large">
        Anmeldedienst der Organisation
      </h2>
      <p class="text">
        Hat Ihre Organisation Keycloak oder einen anderen OpenID-Connect-Dienst, melden sich Ihre Leute damit an. Ihre
        IT trägt dort als Rücksprung-Adresse ein: <code>{baseUrl}/anmeldung/dienst/callback/…</code> (die ganze Adresse
        steht hier, sobald der Dienst eingetragen ist, ebenso die Adresse für Abmeldungen).
      </p>
      {providers.map((provider) => (
        <ProviderCard provider={provider} baseUrl={baseUrl} />
      ))}
      <details open={'dienst' in fields}>
        <summary>Anmeldedienst eintragen</summary>
        <ConnectProvider actor={actor} refusals={refusals} fields={fields} />
      </details>
    </section>
  )
}

const ProviderCard = ({ provider, baseUrl }: { provider: ListedProvider; baseUrl: string }) => (
  <div class="card">
    <h3 class="kern-heading-small">{provider.domain}</h3>
    <p>
      {provider.issuer}
      <br />
      Rücksprung-Adresse: <code>{`${baseUrl}/anmeldung/dienst/callback/${provider.id}`}</code>
      <br />
      Adresse für Abmeldungen (Backchannel Logout URL):{' '}
      <code>{`${baseUrl}${signInAddresses.signedOutThere(provider.id)}`}</code>
      <br />
      {provider.isApproved ? 'Freigegeben' : 'Wartet auf die Freigabe durch den Betreiber dieser Installation'}
    </p>
    {provider.lastFault && <Fault title="Letzter Fehler" {...provider.lastFault} />}
    {provider.strangerFault && (
      <Fault title="Letzter Versuch, der auch von Fremden kommen kann" {...provider.strangerFault} />
    )}
    <p>
      <a class="kern-link" href={signInAddresses.removeProvider(provider.id)}>
        Entfernen<span class="kern-sr-only">: {provider.domain}</span>
      </a>
    </p>
  </div>
)

const ConnectProvider = ({ actor, refusals, fields }: Required<Pick<Access, 'actor' | 'refusals' | 'fields'>>) => (
  <form method="post" action={signInAddresses.connectProvider} class="narrow" autocomplete="off">
    <ForOrganisation actor={actor} />
    <TextField
      name="dienst"
      label="Adresse des Dienstes (Issuer)"
      type="url"
      hint="Bei Keycloak: https://anmeldung.ihre-stadt.de/realms/name"
      value={fields['dienst']}
      error={errorAt(refusals, 'issuer')}
    />
    <TextField name="kennung" label="Client-Kennung" value={fields['kennung']} error={errorAt(refusals, 'clientId')} />
    <TextField
      name="geheimnis"
      label="Client-Geheimnis"
      type="password"
      autocomplete="off"
      error={errorAt(refusals, 'clientSecret')}
    />
    <TextField
      name="domain"
      label="E-Mail-Domain Ihrer Leute"
      hint="Zum Beispiel ihre-stadt.de"
      value={fields['domain']}
      error={errorAt(refusals, 'domain')}
    />
    <TextField
      name="merkmal"
      label="Merkmal, das die Rolle nennt (Claim)"
      hint="Bei Keycloak meist groups oder realm_access.roles. Ein Punkt führt nach innen; Namen mit Punkten setzen Sie in Anführungszeichen, wenn es sonst zwei Lesarten gibt."
      value={fields['merkmal'] ?? 'groups'}
      error={errorAt(refusals, 'roleClaim')}
    />
    {roles.map((role) => (
      <TextField
        name={`rolle-${role}`}
        label={`Wert für die Rolle „${roleNames[role]}“`}
        required={false}
        value={fields[`rolle-${role}`]}
      />
    ))}
    <SelectField
      name="sonst"
      label="Wer keinen dieser Werte hat, bekommt"
      options={[
        { value: '', name: 'keinen Zugang' },
        ...roles.slice(0, 2).map((value) => ({ value, name: roleNames[value] })),
      ]}
      value={fields['sonst']}
    />
    <SubmitButton kind="secondary">Prüfen und eintragen</SubmitButton>
  </form>
)

/** Why somebody could not come in, to be mended at the identity provider. */
const Fault = ({ title, at, code, values }: IdentityFault & { title: string }) => (
  <p>
    <strong>{title}</strong>, {germanTime(new Date(at))}: {signInRefusal({ code, values })}{' '}
    {identityCause({ code, values })}
  </p>
)

/** The only time a key is seen. */
export function TokenPage({ token }: { token: string }) {
  return (
    <Page
      title="Neuer Schlüssel"
      breadcrumb={[{ name: 'Zugänge', href: signInAddresses.access }, { name: 'Neuer Schlüssel' }]}
    >
      <h1 class="kern-heading-x-large">Ihr neuer Schlüssel</h1>
      <p class="lead">Bitte bewahren Sie ihn jetzt auf. Er wird hier nur dieses eine Mal gezeigt.</p>
      <p>
        <code class="secret">{token}</code>
      </p>
      <p class="text">
        Ein Programm schickt ihn als Kopfzeile <code>Authorization: Bearer …</code>, zum Beispiel an{' '}
        <code>/api/v1/organisation</code>.{' '}
        <a class="kern-link" href={apiAddresses.aboutApi}>
          Was es damit tun kann
        </a>
      </p>
      <p>
        <a class="kern-link" href={signInAddresses.access}>
          Zurück zu den Zugängen
        </a>
      </p>
    </Page>
  )
}

export function ApprovalPage({ providers }: { providers: readonly IdentityProvider[] }) {
  return (
    <Page title="Anmeldedienste freigeben" breadcrumb={[{ name: 'Anmeldedienste freigeben' }]}>
      <h1 class="kern-heading-x-large">Anmeldedienste freigeben</h1>
      <p class="lead">
        Bitte vergewissern Sie sich, dass die Domain der Organisation gehört: Ihr Dienst sagt danach, wer jemand ist.
      </p>
      {providers.length === 0 && <p>Es wartet keiner.</p>}
      {providers.map((provider) => (
        <div class="card">
          <h2 class="kern-heading-small">
            {provider.organisationName}: {provider.domain}
          </h2>
          <p>{provider.issuer}</p>
          <form method="post" action={signInAddresses.approveProvider(provider.id)}>
            <SubmitButton kind="secondary">
              Freigeben<span class="kern-sr-only">: {provider.domain}</span>
            </SubmitButton>
          </form>
        </div>
      ))}
    </Page>
  )
}
