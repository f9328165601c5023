import type { TableWords } from '../../../travel/travelling-table.ts'
import { organisationMeant } from '../../../travel/words.de.ts'
import { backgroundColumnMeanings, needColumnMeanings } from './field-words.de.ts'

export const needWords: TableWords = {
  title: 'Bedarfe',
  meaning: 'Was die Organisation gebraucht hat und braucht, auch Entwürfe und was erledigt ist.',
  fields: {
    id: 'Kennung des Bedarfs',
    organisation: organisationMeant,
    status:
      'Stand: draft Entwurf, open offen, bundled in einem Bündel, beingMet wird umgesetzt, met erfüllt, withdrawn zurückgezogen. Ein Bündel gehört allen, die daran teilnehmen, und kommt nicht mit: Am neuen Ort ist ein solcher Bedarf offen.',
    ...needColumnMeanings,
    version: 'wie oft es gespeichert wurde',
    created_at: 'begonnen am',
    opened_at: 'veröffentlicht am',
  },
}

export const backgroundWords: TableWords = {
  title: 'Hintergrund der Bedarfe',
  meaning: 'Was zu einem Bedarf nur öffentliche Stellen sehen.',
  fields: {
    need: 'Kennung des Bedarfs (needs)',
    ...backgroundColumnMeanings,
  },
}
