import { signInAddresses } from '../addresses.ts'
import { number } from '../../../kernel/german-numbers.ts'
import { SubmitButton, TextField } from '../../../ui/form.tsx'
import { ErrorSummary, Notice } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { QrCode } from '../../../ui/qr-code.tsx'
import { accountStep, CurrentPasswordField } from './account-parts.tsx'

const steps = [accountStep, { name: 'Zweiter Faktor' }]

export function NoPasswordPage() {
  return (
    <Page title="Zweiter Faktor" breadcrumb={steps}>
      <h1 class="kern-heading-x-large">Zweiter Faktor</h1>
      <p class="text">
        Ein zweiter Faktor ergänzt das Passwort, und Sie haben hier keines. Melden Sie sich mit dem Zugang Ihrer
        Organisation an, richten Sie ihn bitte dort ein.
      </p>
    </Page>
  )
}

export function StartPage({ error }: { error?: string }) {
  return (
    <Page title="Zweiten Faktor einrichten" breadcrumb={steps}>
      {error && <ErrorSummary title="Das hat nicht geklappt" errors={[error]} />}
      <h1 class="kern-heading-x-large">Zweiten Faktor einrichten</h1>
      <p class="text">
        Zum Anmelden brauchen Sie dann außer dem Passwort einen Code, den eine App auf Ihrem Telefon anzeigt. So nützt
        niemandem ein gestohlenes Passwort. Es eignet sich jede App für Einmalcodes (TOTP).
      </p>
      <form method="post" action={signInAddresses.accountFactor} class="narrow">
        <CurrentPasswordField error={error} />
        <SubmitButton>Weiter</SubmitButton>
      </form>
    </Page>
  )
}

export function SetUpPage({ secret, email, error }: { secret: string; email: string; error?: string }) {
  const link = `otpauth://totp/Allmende:${encodeURIComponent(email)}?secret=${secret}&issuer=Allmende&digits=6&period=30`
  return (
    <Page title="Zweiten Faktor einrichten" breadcrumb={steps}>
      {error && <ErrorSummary title="Der zweite Faktor ist noch nicht eingeschaltet" errors={[error]} />}
      <h1 class="kern-heading-x-large">Zweiten Faktor einrichten</h1>
      <ol class="text set-up">
        <li>
          Öffnen Sie die App auf Ihrem Telefon und lesen Sie dieses Bild ein.
          <QrCode text={link} label="QR-Code für die App; derselbe Schlüssel steht darunter als Text" />
        </li>
        <li>
          Geht das nicht, geben Sie dort diesen Schlüssel ein (Groß und Klein sind gleich, Abstände zählen nicht):
          <code class="secret">{secret.match(/.{1,4}/g)!.join(' ')}</code>
        </li>
        <li>Geben Sie hier den Code ein, den die App dann anzeigt.</li>
      </ol>
      <form method="post" action={signInAddresses.accountFactorSetUp} class="narrow">
        <TextField
          name="code"
          label="Code aus der App"
          hint="Sechs Ziffern"
          inputmode="numeric"
          autocomplete="one-time-code"
          error={error}
        />
        <SubmitButton>Einschalten</SubmitButton>
      </form>
    </Page>
  )
}

export function BackupCodesPage({ codes, fresh = false }: { codes: readonly string[]; fresh?: boolean }) {
  return (
    <Page title="Ihre Ersatzcodes" breadcrumb={steps}>
      <Notice
        kind="success"
        title={fresh ? 'Der zweite Faktor ist eingeschaltet' : 'Sie haben neue Ersatzcodes'}
        text={fresh ? 'Ab jetzt brauchen Sie ihn bei jeder Anmeldung.' : 'Die alten gelten nicht mehr.'}
      />
      <h1 class="kern-heading-x-large">Ihre Ersatzcodes</h1>
      <p class="text">
        Mit einem Ersatzcode melden Sie sich an, wenn Sie Ihr Telefon nicht haben. Jeder gilt einmal. Drucken Sie diese
        Seite, oder schreiben Sie die Codes ab: Sie werden nur dieses eine Mal gezeigt.
      </p>
      <ul class="codes" aria-label="Ersatzcodes">
        {codes.map((code) => (
          <li>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <p class="actions">
        <a class="kern-btn kern-btn--primary" href={signInAddresses.account}>
          <span class="kern-label">Ich habe die Codes aufbewahrt</span>
        </a>
      </p>
    </Page>
  )
}

interface ManageProps {
  left?: number
  codesError?: string
  offError?: string
}

export function ManagePage({ left, codesError, offError }: ManageProps) {
  const error = codesError ?? offError
  return (
    <Page title="Zweiter Faktor" breadcrumb={steps}>
      {error && <ErrorSummary title="Das hat nicht geklappt" errors={[error]} />}
      <h1 class="kern-heading-x-large">Zweiter Faktor</h1>
      <p class="text">
        Der zweite Faktor ist eingeschaltet.
        {left !== undefined && ` Sie haben noch ${number(left)} ${left === 1 ? 'Ersatzcode' : 'Ersatzcodes'}.`}
      </p>
      <section aria-labelledby="neue-codes">
        <h2 class="kern-heading-large" id="neue-codes">
          Neue Ersatzcodes
        </h2>
        <p class="text">Sie bekommen zehn neue; die alten gelten dann nicht mehr.</p>
        <PasswordForm
          action={signInAddresses.accountFactorCodes}
          field="jetziges-codes"
          label="Neue Ersatzcodes zeigen"
          error={codesError}
        />
      </section>
      <section aria-labelledby="ausschalten">
        <h2 class="kern-heading-large" id="ausschalten">
          Ausschalten
        </h2>
        <p class="text">
          Zum Anmelden genügt dann wieder das Passwort. Haben Sie ein neues Telefon, schalten Sie den zweiten Faktor aus
          und richten ihn neu ein.
        </p>
        <PasswordForm
          action={signInAddresses.accountFactorOff}
          field="jetziges-aus"
          label="Zweiten Faktor ausschalten"
          error={offError}
        />
      </section>
    </Page>
  )
}

interface PasswordFormProps {
  action: string
  field: string
  label: string
  error: string | undefined
}

function PasswordForm({ action, field, label, error }: PasswordFormProps) {
  return (
    <form method="post" action={action} class="narrow">
      <CurrentPasswordField name={field} error={error} />
      <SubmitButton kind="secondary">{label}</SubmitButton>
    </form>
  )
}
