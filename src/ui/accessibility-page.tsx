import { germanDay } from '../kernel/german-dates.ts'
import { Page } from './page.tsx'
import type { Operator } from './static-pages.tsx'

/** When these pages were last looked at for this statement; whoever runs them may have looked later. */
const lookedAt = '2026-12-01'

/** As § 12b of the Act on Equal Opportunities of Persons with Disabilities and Decision (EU) 2018/1523 ask for it. */
export function AccessibilityPage({ name, email, accessibilityDay = lookedAt, enforcement }: Operator) {
  return (
    <Page title="Barrierefreiheit" breadcrumb={[{ name: 'Barrierefreiheit' }]}>
      <h1 class="kern-heading-x-large">Erklärung zur Barrierefreiheit</h1>
      <p class="lead">
        {name ?? 'Wer diese Installation betreibt,'} bemüht sich, diese Seiten barrierefrei zu machen, nach den Gesetzen
        zur Gleichstellung von Menschen mit Behinderungen und der BITV 2.0 oder der Verordnung des Landes.
      </p>
      <Status />
      <section>
        <h2 class="kern-heading-large">Wann und wie geprüft wurde</h2>
        <p>
          Diese Erklärung ist vom {germanDay(accessibilityDay)}. Sie beruht auf einer Selbstbewertung: Jede Seite wird
          bei jeder Änderung mit axe geprüft, hell und dunkel, auf dem Telefon, am Bildschirm und auf 400 % vergrößert;
          die wichtigsten Wege werden mit der Tastatur allein und ohne JavaScript gegangen.
        </p>
      </section>
      <section>
        <h2 class="kern-heading-large">Barrieren melden</h2>
        <p>
          {email ? (
            <>
              Ist Ihnen etwas nicht zugänglich, oder brauchen Sie eine Auskunft in anderer Form? Schreiben Sie bitte an{' '}
              <a class="kern-link" href={`mailto:${email}`}>
                {email}
              </a>
              .
            </>
          ) : (
            'Eine Adresse für Rückmeldungen ist in dieser Installation nicht eingetragen. Wer sie öffentlich betreibt, muss sie eintragen.'
          )}
        </p>
      </section>
      <section>
        <h2 class="kern-heading-large">Durchsetzung</h2>
        <p>
          Haben Sie auf Ihre Meldung keine Antwort bekommen, die Ihnen hilft, können Sie sich an die Stelle wenden, die
          die Barrierefreiheit durchsetzt. Das kostet nichts, und Sie brauchen keinen Anwalt.
        </p>
        {enforcement ? (
          <p class="lines">{enforcement}</p>
        ) : (
          <p>
            Welche das ist, hängt davon ab, in welchem Land die Stelle ihren Sitz hat, die diese Installation betreibt;
            für Stellen des Bundes ist es die Schlichtungsstelle nach § 16 des Behindertengleichstellungsgesetzes.
            Eingetragen ist sie in dieser Installation noch nicht.
          </p>
        )}
      </section>
    </Page>
  )
}

const Status = () => (
  <section>
    <h2 class="kern-heading-large">Stand der Vereinbarkeit</h2>
    <p>
      Diese Seiten sind mit den Anforderungen (WCAG 2.2, Stufe AA, und EN 301 549) weitgehend vereinbar. Sie lassen sich
      mit der Tastatur und ohne JavaScript benutzen; jedes Schaubild steht auch als Tabelle oder Liste da.
    </p>
    <p>Nicht oder noch nicht barrierefrei ist:</p>
    <ul>
      <li>Eine Prüfung mit Menschen, die Screenreader oder andere Hilfsmittel brauchen, steht noch aus.</li>
      <li>Erläuterungen in Leichter Sprache und in Gebärdensprache fehlen.</li>
      <li>Was Organisationen selbst schreiben, kann schwer verständlich sein; darauf haben wir keinen Einfluss.</li>
    </ul>
  </section>
)
