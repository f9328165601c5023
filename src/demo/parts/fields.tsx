import { CheckField, SelectField, TextArea, TextField } from '../../ui/form.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import type { PartGroup } from './part.ts'

const states = [
  { value: 'open', name: 'offen' },
  { value: 'bundled', name: 'gebündelt' },
  { value: 'met', name: 'erledigt' },
]
const hint = 'In einem Satz, so wie Sie es einer Nachbargemeinde erzählen würden.'
const error = 'Der Titel hat mindestens fünf Zeichen.'

export const fields: PartGroup = {
  id: 'felder',
  title: 'Felder',
  parts: [
    {
      name: 'TextField',
      file: 'src/ui/form.tsx',
      states: [
        { name: 'leer', shown: <TextField name="text-leer" label="Titel" /> },
        { name: 'ausgefüllt', shown: <TextField name="text-voll" label="Titel" value="Parkausweise online" /> },
        { name: 'freiwillig', shown: <TextField name="text-frei" label="Straße" required={false} /> },
        { name: 'mit Hilfe', shown: <TextField name="text-hilfe" label="Titel" hint={hint} /> },
        { name: 'mit Fehler', shown: <TextField name="text-fehler" label="Titel" value="Park" error={error} /> },
        {
          name: 'mit Hilfe und Fehler',
          shown: <TextField name="text-beides" label="Titel" value="Park" hint={hint} error={error} />,
        },
        { name: 'Tag', shown: <TextField name="text-tag" label="Gebraucht bis" type="date" value="2027-03-14" /> },
        { name: 'Zahl', shown: <TextField name="text-zahl" label="Einwohner" inputmode="numeric" value="12.400" /> },
        {
          name: 'gesperrt',
          shown: (
            <fieldset class="organisation-picker" disabled>
              <TextField name="text-gesperrt" label="Titel" value="Parkausweise online" />
            </fieldset>
          ),
        },
      ],
    },
    {
      name: 'TextArea',
      file: 'src/ui/form.tsx',
      states: [
        { name: 'leer', shown: <TextArea name="lang-leer" label="Ziel" rows={3} hint={hint} /> },
        {
          name: 'ausgefüllt, mit Fehler',
          shown: (
            <TextArea
              name="lang-fehler"
              label="Ziel"
              rows={3}
              value="Weniger Wege ins Rathaus."
              error="Bitte nennen Sie auch, für wen."
            />
          ),
        },
      ],
    },
    {
      name: 'SelectField',
      file: 'src/ui/form.tsx',
      states: [
        { name: 'mit Auswahl', shown: <SelectField name="wahl" label="Stand" value="bundled" options={states} /> },
        {
          name: 'mit Hilfe und Fehler',
          shown: (
            <SelectField
              name="wahl-fehler"
              label="Stand"
              value="open"
              options={states}
              hint="Wie weit der Bedarf ist."
              error="Diesen Stand gibt es hier noch nicht."
            />
          ),
        },
      ],
    },
    {
      name: 'CheckField',
      file: 'src/ui/form.tsx',
      states: [
        { name: 'frei', shown: <CheckField name="haken-frei" label="Auch für andere sichtbar" /> },
        {
          name: 'angekreuzt, mit Hilfe',
          shown: (
            <CheckField
              name="haken-gesetzt"
              label="Auch für andere sichtbar"
              hint="Öffentliche Stellen sehen ihn dann in der Liste."
              checked
            />
          ),
        },
      ],
    },
    {
      name: 'SearchField',
      file: 'src/ui/search-field.tsx',
      states: [
        { name: 'leer', shown: <SearchField name="suche-leer" label="Wonach suchen Sie?" value="" /> },
        { name: 'ausgefüllt', shown: <SearchField name="suche-voll" label="Wonach suchen Sie?" value="Parkausweis" /> },
      ],
    },
  ],
}
