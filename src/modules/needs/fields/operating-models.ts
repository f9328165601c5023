import { operatingModels } from '../schema/choices.ts'
import { operatingModelNames } from '../texts/names.de.ts'
import { ticksField } from './choice-fields.ts'

export const allowedOperation = ticksField(
  {
    label: 'Darf laufen in',
    refusal: 'Bitte wählen Sie die Betriebsmodelle aus der Liste.',
    form: {
      step: 3,
      name: 'betrieb',
      question: 'Wo darf es laufen?',
      hint: 'Nichts angekreuzt heißt: Das ist uns gleich.',
    },
    file: {
      also: [
        'Betriebsmodell',
        'Betriebsmodelle',
        'Betrieb',
        'Betriebsform',
        'Betriebsart',
        'Wo darf es laufen',
        'Hosting',
      ],
      meaning:
        'Wo es laufen darf, aus der Liste auf dem Blatt „Auswahl“; mehrere mit Semikolon getrennt. Leer heißt: Das ist uns gleich.',
      examples: [`${operatingModelNames.verwaltungscloud}; ${operatingModelNames.providerDataCentre}`],
      width: 36,
    },
    export:
      'wo es laufen darf: ownDataCentre eigenes Rechenzentrum, providerDataCentre Rechenzentrum eines öffentlichen IT-Dienstleisters, verwaltungscloud Deutsche Verwaltungscloud, publicCloud öffentliche Cloud; leer: gleich',
    journal: 'Betriebsmodelle',
  },
  {
    ids: operatingModels,
    names: operatingModelNames,
    also: {
      verwaltungscloud: ['Verwaltungscloud', 'DVC'],
      ownDataCentre: ['eigenes RZ', 'eigener Server', 'On-Premises', 'On Prem', 'vor Ort'],
      providerDataCentre: [
        'kommunales Rechenzentrum',
        'Rechenzentrum des IT-Dienstleisters',
        'öffentlicher IT-Dienstleister',
      ],
    },
  },
)
