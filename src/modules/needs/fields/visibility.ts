import { visibilities } from '../../access/schema.ts'
import { visibilityNames } from '../../access/texts.de.ts'
import { choiceField } from './choice-fields.ts'

export const visibility = choiceField(
  {
    label: 'Sichtbar für',
    refusal: 'Bitte wählen Sie, wer den Bedarf sehen darf.',
    form: {
      step: 3,
      name: 'sichtbar',
      question: 'Wer darf den Bedarf sehen?',
      hint: 'Budget, Verträge und was Sie heute benutzen, sehen in jedem Fall nur öffentliche Stellen, nie Anbieter.',
    },
    file: {
      also: ['Sichtbarkeit', 'Wer darf es sehen', 'Wer darf den Bedarf sehen', 'Sichtbar'],
      meaning: `Wer den Bedarf sehen darf, aus der Liste auf dem Blatt „Auswahl“. Leer heißt: ${visibilityNames.publicBodies}.`,
      examples: [visibilityNames.publicBodies],
      width: 34,
    },
    export: 'wer es sieht, wie bei profiles',
    journal: 'sichtbar für',
  },
  {
    blank: 'publicBodies',
    ids: visibilities,
    names: visibilityNames,
    also: {
      ownOrganisation: ['nur wir', 'intern', 'nur intern'],
      publicBodies: ['öffentliche Stellen', 'Behörden'],
      public: ['öffentlich'],
    },
  },
)
