import { TextField, SubmitButton } from '../../ui/form.tsx'
import { ErrorSummary } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { demoAddresses } from '../addresses.ts'
import type { Part, PartGroup } from './part.ts'

const title = 'Bausteine'

/** Every part of our pages in its states, for whoever builds a page or changes the style sheet. */
export function PartsPage({ groups }: { groups: readonly PartGroup[] }) {
  return (
    <Page title={title} breadcrumb={[{ name: title }]}>
      <h1 class="kern-heading-x-large">{title}</h1>
      <p class="lead">
        Woraus diese Seiten bestehen: jeder Baustein mit seinem Namen, seiner Datei und seinen Zuständen.
      </p>
      <nav aria-label="Inhalt">
        <ul class="columns">
          {groups.map(({ id, title: name, parts }) => (
            <li>
              <a class="kern-link" href={`#${id}`}>
                {name}
              </a>
              <p class="place part-names">{parts.map((part) => part.name).join(', ')}</p>
            </li>
          ))}
        </ul>
      </nav>
      {groups.map((group) => (
        <section id={group.id}>
          <h2 class="kern-heading-large">{group.title}</h2>
          {group.parts.map((part) => (
            <PartStates {...part} />
          ))}
        </section>
      ))}
    </Page>
  )
}

const PartStates = ({ name, file, states }: Part) => (
  <article class="part">
    <h3 class="kern-heading-small">{name}</h3>
    <p class="place">
      <code>{file}</code>
    </p>
    <div class="part-states">
      {states.map((state) => (
        <div class="part-state">
          <p class="place">{state.name}</p>
          {state.shown}
        </div>
      ))}
    </div>
  </article>
)

/** On a page of its own, because what has to be corrected takes the focus when a page opens. */
export function ErrorsPage() {
  return (
    <Page title="Formular mit Fehlern" breadcrumb={[{ name: title, href: demoAddresses.parts }, { name: 'Fehler' }]}>
      <h1 class="kern-heading-x-large">Formular mit Fehlern</h1>
      <ErrorSummary
        title="Bitte berichtigen Sie zwei Angaben"
        errors={[
          <a class="kern-link" href="#titel">
            Der Titel hat mindestens fünf Zeichen.
          </a>,
          'Bis zum 14. März sind es weniger als zwei Wochen.',
        ]}
      />
      <form class="narrow" method="get" action={demoAddresses.partsErrors}>
        <TextField name="titel" label="Titel" value="Park" error="Der Titel hat mindestens fünf Zeichen." />
        <SubmitButton>Weiter</SubmitButton>
      </form>
    </Page>
  )
}
