import { Notice } from '../../ui/notice.tsx'
import { demoAddresses } from '../addresses.ts'
import type { PartGroup } from './part.ts'

export const notices: PartGroup = {
  id: 'hinweise',
  title: 'Hinweise',
  parts: [
    {
      name: 'Notice',
      file: 'src/ui/notice.tsx',
      states: [
        {
          name: 'info',
          shown: <Notice kind="info" title="Noch nicht sichtbar" text="Den Entwurf sieht nur Ihre Organisation." />,
        },
        {
          name: 'success',
          shown: <Notice kind="success" title="Gespeichert" text="Ihr Bedarf ist jetzt für andere sichtbar." />,
        },
        {
          name: 'warning',
          shown: <Notice kind="warning" title="Bald abgelaufen" text="Antworten können Sie noch bis zum 14. März." />,
        },
        {
          name: 'danger',
          shown: (
            <Notice kind="danger" title="Nicht gespeichert" text="Inzwischen hat jemand anderes etwas geändert." />
          ),
        },
      ],
    },
    {
      name: 'ErrorSummary',
      file: 'src/ui/notice.tsx',
      states: [
        {
          name: 'steht auf einer eigenen Seite, weil es beim Öffnen den Fokus nimmt',
          shown: (
            <a class="kern-link" href={demoAddresses.partsErrors}>
              Formular mit Fehlern ansehen
            </a>
          ),
        },
      ],
    },
  ],
}
