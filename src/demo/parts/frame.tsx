import type { Child } from 'hono/jsx'
import { Emblem } from '../../ui/emblem.tsx'
import { demoAddresses } from '../addresses.ts'
import type { Part, PartGroup } from './part.ts'

const link = (href: string, text: string): Child => (
  <a class="kern-link" href={href}>
    {text}
  </a>
)

/** A whole page cannot stand inside another one. */
const wholePage = (name: string, href: string, text: string, file = 'src/ui/static-pages.tsx'): Part => ({
  name,
  file,
  states: [{ name: 'eine ganze Seite', shown: link(href, text) }],
})

export const frame: PartGroup = {
  id: 'rahmen',
  title: 'Überschriften und ganze Seiten',
  parts: [
    {
      name: 'kern-heading-…, lead, text',
      file: 'public/allmende.css',
      states: [
        { name: 'kern-heading-x-large, einmal auf jeder Seite', shown: <p class="kern-heading-x-large">Bedarfe</p> },
        { name: 'kern-heading-large', shown: <p class="kern-heading-large">Sie sind gefragt</p> },
        { name: 'kern-heading-medium', shown: <p class="kern-heading-medium">Lindenbrück</p> },
        { name: 'kern-heading-small', shown: <p class="kern-heading-small">Kleines Beispiel</p> },
        {
          name: 'lead: worum es auf der Seite geht',
          shown: <p class="lead">Was andere Kommunen gerade brauchen. Wer dasselbe braucht, kann mitgehen.</p>,
        },
        {
          name: 'text: so breit, wie man gern liest',
          shown: (
            <p class="text">
              Gemeinden brauchen oft dasselbe. Allmende zeigt, wer das noch braucht und was es schon gibt, und rechnet
              aus, was gemeinsam am günstigsten ist und was jede zahlt.
            </p>
          ),
        },
        { name: 'place: was dazugehört', shown: <p class="place">Kreis Auental, erfunden</p> },
      ],
    },
    {
      name: 'Page',
      file: 'src/ui/page.tsx',
      states: [
        {
          name: 'Kopf mit Banner und Menü, Brotkrumen und Fuß: um diese Seite herum',
          shown: link('#inhalt', 'Zum Anfang dieser Seite'),
        },
        {
          name: 'der Kopf mit allen Links, wenn jemand angemeldet ist; auf dem Telefon hinter „Menü“',
          shown: link(demoAddresses.demo, 'Rolle wählen'),
        },
      ],
    },
    {
      name: 'Navigation',
      file: 'src/ui/navigation.tsx',
      states: [{ name: 'in Gruppen, mit der Seite, auf der man ist', shown: link('#inhalt', 'Zum Kopf dieser Seite') }],
    },
    {
      name: 'SearchLine',
      file: 'src/ui/search-line.tsx',
      states: [{ name: 'im Kopf jeder Seite', shown: link('#suche-ueberall', 'Zum Suchfeld dieser Seite') }],
    },
    {
      name: 'Emblem',
      file: 'src/ui/emblem.tsx',
      states: [{ name: 'neben dem Namen', shown: <Emblem /> }],
    },
    wholePage('startPage', '/', 'Startseite ansehen', 'src/start-page.tsx'),
    wholePage('MessagePage', demoAddresses.partsMessage, 'Meldung ansehen'),
    wholePage('ImpressumPage', '/impressum', 'Impressum ansehen'),
    wholePage('PrivacyPage', '/datenschutz', 'Datenschutz ansehen'),
    wholePage('AccessibilityPage', '/barrierefreiheit', 'Barrierefreiheit ansehen', 'src/ui/accessibility-page.tsx'),
  ],
}
