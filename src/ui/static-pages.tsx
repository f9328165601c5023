import { Page } from './page.tsx'

export interface Operator {
  name?: string | undefined
  address?: string | undefined
  email?: string | undefined
  /** When the statement on accessibility was last gone through; ISO day. */
  accessibilityDay?: string | undefined
  /** Name and address of the body that enforces accessibility in the Land of the operator. */
  enforcement?: string | undefined
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

export interface ModelNotice {
  host: string
  isPublicOnly: boolean
}

export function PrivacyPage({ model }: { model?: ModelNotice | undefined }) {
  return (
    <Page title="Datenschutz" breadcrumb={[{ name: 'Datenschutz' }]}>
      <h1 class="kern-heading-x-large">Datenschutz</h1>
      <p class="text">
        Solange Sie sich nicht anmelden, setzen diese Seiten keine Cookies und fragen nicht nach Ihrem Namen. Die
        Anmeldung braucht ein Cookie; es endet, wenn Sie sich abmelden, spätestens nach zwölf Stunden ohne Benutzung.
        Gespeichert sind dann Ihr Name, Ihre E-Mail-Adresse und die Geräte, auf denen Sie angemeldet sind. Hochgeladene
        Szenarien und ihre Ergebnisse bleiben 30 Tage gespeichert. Angebote, die zu einem Bündel eingetragen sind, sieht
        nur die eigene Organisation. Lädt jemand eine Gemeinde, die noch nicht hier ist, per Mail zu einem Bündel ein,
        ist die Adresse nicht gespeichert, nur ein Abdruck von ihr: mit dem Bündel, und auf Dauer, wenn dort niemand
        mehr Post möchte. Was Sie verfolgen, sehen nur Sie; es wird mit Ihrem Zugang gelöscht.
      </p>
      <p class="text">
        Ein Ergebnis sieht, wer seine Adresse kennt oder dasselbe Szenario noch einmal hochlädt. Die Adressen werden
        nirgends aufgelistet.
      </p>
      {model && (
        <p class="text">
          Damit ähnliche Bedarfe gefunden werden, vergleicht ein Sprachmodell Texte; es läuft unter {model.host}.{' '}
          {model.isPublicOnly
            ? 'Dorthin gehen Titel und Ziel öffentlicher Bedarfe, sonst nichts.'
            : 'Dorthin gehen Titel und Ziel aller Bedarfe und was Sie in die Suche oder einen Entwurf schreiben, ohne Ihren Namen.'}
        </p>
      )}
    </Page>
  )
}

interface MessageProps {
  title: string
  text: string
  /** Where to go from here. */
  next?: { href: string; name: string }
}

export function MessagePage({ title, text, next = { href: '/', name: 'Zur Startseite' } }: MessageProps) {
  return (
    <Page title={title}>
      <h1 class="kern-heading-x-large">{title}</h1>
      <p class="lead">{text}</p>
      <p>
        <a class="kern-link" href={next.href}>
          {next.name}
        </a>
      </p>
    </Page>
  )
}
