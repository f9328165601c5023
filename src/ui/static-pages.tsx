import { Page } from './page.tsx'

export interface Operator {
  name?: string | undefined
  address?: string | undefined
  email?: string | undefined
}

export function StartPage() {
  return (
    <Page title="Start">
      <h1 class="kern-heading-x-large">Gemeinden brauchen dasselbe. Allmende bringt sie zusammen.</h1>
      <p class="lead">
        Nennen Sie, was Sie brauchen. Allmende rechnet das günstigste gemeinsame Paket aus und teilt die Kosten so, dass
        es sich für alle lohnt.
      </p>
      <p class="actions">
        <a class="kern-btn kern-btn--primary" href="/rechner">
          <span class="kern-label">Zum Rechner</span>
        </a>
      </p>
    </Page>
  )
}

export function ImpressumPage({ name, address, email }: Operator) {
  return (
    <Page title="Impressum" breadcrumb={[{ name: 'Impressum' }]}>
      <h1 class="kern-heading-x-large">Impressum</h1>
      {name ? (
        <p>
          {name}
          <br />
          {address}
          <br />
          {email}
        </p>
      ) : (
        <p class="text">
          Dies ist eine Installation ohne Angaben zum Betreiber. Wer sie öffentlich betreibt, muss Name, Anschrift und
          E-Mail-Adresse eintragen.
        </p>
      )}
    </Page>
  )
}

export function PrivacyPage() {
  return (
    <Page title="Datenschutz" breadcrumb={[{ name: 'Datenschutz' }]}>
      <h1 class="kern-heading-x-large">Datenschutz</h1>
      <p class="text">
        Solange Sie sich nicht anmelden, setzen diese Seiten keine Cookies und fragen nicht nach Ihrem Namen. Die
        Anmeldung braucht ein Cookie; es endet, wenn Sie sich abmelden, spätestens nach zwölf Stunden ohne Benutzung.
        Gespeichert sind dann Ihr Name, Ihre E-Mail-Adresse und die Geräte, auf denen Sie angemeldet sind. Hochgeladene
        Szenarien und ihre Ergebnisse bleiben 30 Tage gespeichert.
      </p>
      <p class="text">
        Ein Ergebnis sieht, wer seine Adresse kennt oder dasselbe Szenario noch einmal hochlädt. Die Adressen werden
        nirgends aufgelistet.
      </p>
    </Page>
  )
}

export function AccessibilityPage({ email }: Operator) {
  return (
    <Page title="Barrierefreiheit" breadcrumb={[{ name: 'Barrierefreiheit' }]}>
      <h1 class="kern-heading-x-large">Barrierefreiheit</h1>
      <p class="text">
        Diese Seiten sollen die WCAG 2.2 auf Stufe AA erfüllen. Sie lassen sich mit der Tastatur und ohne JavaScript
        benutzen; jedes Schaubild steht auch als Tabelle da.
      </p>
      <p class="text">
        {email
          ? `Barrieren melden Sie bitte an ${email}.`
          : 'Eine Adresse für Rückmeldungen ist in dieser Installation nicht eingetragen.'}
      </p>
    </Page>
  )
}

export function MessagePage({ title, text }: { title: string; text: string }) {
  return (
    <Page title={title}>
      <h1 class="kern-heading-x-large">{title}</h1>
      <p class="lead">{text}</p>
      <p>
        <a class="kern-link" href="/">
          Zur Startseite
        </a>
      </p>
    </Page>
  )
}
