import { roleNames, visibilityNames } from '../../access/texts.de.ts'
import type { JournalWords } from '../schema.ts'

/** Fields that several modules write. */
export const sharedWords: JournalWords = {
  fields: {
    kind: 'Art',
    name: 'Name',
    organisation: 'Organisation',
    person: 'Person',
    reason: 'Begründung (Zeichen)',
    role: 'Rolle',
    since: 'seit',
    status: 'Stand',
    visibility: 'sichtbar für',
  },
  moments: ['since'],
  values: { role: roleNames, visibility: visibilityNames },
}
