import { fieldIds } from '../../capabilities/schema.ts'
import { fieldNames } from '../../capabilities/texts.de.ts'
import { openChoiceField } from './choice-fields.ts'

export const fieldOfWork = openChoiceField(
  {
    label: 'Aufgabenbereich',
    refusal: 'Bitte wählen Sie einen Aufgabenbereich aus der Liste.',
    form: { step: 2, name: 'feld', question: 'Aufgabenbereich' },
    file: {
      also: [
        'Bereich',
        'Fachbereich',
        'Feld',
        'Themenfeld',
        'Themenbereich',
        'Handlungsfeld',
        'Aufgabengebiet',
        'Aufgabenfeld',
        'Fachgebiet',
        'Sachgebiet',
      ],
      meaning: 'Ein Bereich aus der Liste auf dem Blatt „Auswahl“.',
      examples: [fieldNames['traffic-mobility']],
      width: 30,
    },
    export: 'Aufgabenbereich',
  },
  { ids: fieldIds, names: fieldNames },
)
