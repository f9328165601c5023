import { FoldedOnPhone } from '../../ui/folded-on-phone.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import { demoAddresses } from '../addresses.ts'
import type { PartGroup } from './part.ts'

export const moments: PartGroup = {
  id: 'warten',
  title: 'Warten und Aufklappen',
  parts: [
    {
      name: 'Waiting',
      file: 'src/ui/waiting.tsx',
      states: [
        {
          name: 'mit Fortschritt, und was sonst noch geht',
          shown: (
            <Waiting
              text="Das günstigste gemeinsame Paket wird gesucht."
              value={3}
              max={8}
              progressHref={demoAddresses.partsProgress}
              href={`${demoAddresses.parts}#warten`}
              kept="; das Ergebnis bleibt 30 Tage gespeichert"
            >
              <a class="kern-link" href="#warten">
                Abbrechen
              </a>
            </Waiting>
          ),
        },
      ],
    },
    {
      name: 'FoldedOnPhone',
      file: 'src/ui/folded-on-phone.tsx',
      states: [
        {
          name: 'zu',
          shown: (
            <FoldedOnPhone title="Karte zeigen">
              <p>Auf dem Telefon erst nach dem Aufklappen.</p>
            </FoldedOnPhone>
          ),
        },
        {
          name: 'offen',
          shown: (
            <FoldedOnPhone title="Filter" open>
              <p>Überall von Anfang an zu sehen.</p>
            </FoldedOnPhone>
          ),
        },
      ],
    },
    {
      name: 'details',
      file: 'public/allmende.css',
      states: [
        {
          name: 'überall aufzuklappen',
          shown: (
            <details>
              <summary>und 3 weitere</summary>
              <p>Oberhasel, Kleinau und Moorbach.</p>
            </details>
          ),
        },
      ],
    },
  ],
}
