import { SubmitButton } from '../../ui/form.tsx'
import type { PartGroup } from './part.ts'

export const buttons: PartGroup = {
  id: 'knoepfe',
  title: 'Knöpfe und Links',
  parts: [
    {
      name: 'SubmitButton',
      file: 'src/ui/form.tsx',
      states: [
        { name: 'das Wichtigste auf der Seite', shown: <SubmitButton>Bedarf melden</SubmitButton> },
        { name: 'zweite Wahl', shown: <SubmitButton kind="secondary">Anzeigen</SubmitButton> },
        { name: 'unauffällig', shown: <SubmitButton kind="tertiary">Abmelden</SubmitButton> },
        {
          name: 'mit Worten nur für Vorleseprogramme',
          shown: (
            <SubmitButton kind="secondary">
              Entfernen<span class="kern-sr-only"> von Mina Feldhaus</span>
            </SubmitButton>
          ),
        },
        {
          name: 'langer Text',
          shown: (
            <SubmitButton>
              Der Verwaltungsgemeinschaft Lindenbrück-Rehwalde die Vertretung endgültig entziehen
            </SubmitButton>
          ),
        },
        {
          name: 'gesperrt',
          shown: (
            <fieldset class="organisation-picker" disabled>
              <SubmitButton>Bedarf melden</SubmitButton>
            </fieldset>
          ),
        },
      ],
    },
    {
      name: 'kern-btn, kern-link',
      file: 'kern.css',
      states: [
        {
          name: 'Link als Knopf',
          shown: (
            <a class="kern-btn kern-btn--primary" href="#knoepfe">
              <span class="kern-label">Bündel vorschlagen</span>
            </a>
          ),
        },
        {
          name: 'Link',
          shown: (
            <a class="kern-link" href="#knoepfe">
              Alle Bündel ansehen
            </a>
          ),
        },
        {
          name: 'nebeneinander',
          shown: (
            <div class="actions">
              <a class="kern-btn kern-btn--secondary" href="#knoepfe">
                <span class="kern-label">Zum Rechner</span>
              </a>
              <a class="kern-link" href="#knoepfe">
                Beispiel ansehen
              </a>
            </div>
          ),
        },
      ],
    },
  ],
}
