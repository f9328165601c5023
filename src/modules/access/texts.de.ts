import type { Refusal } from '../../kernel/refusal.ts'
import type { OrganisationKind, Role, Visibility } from './schema.ts'
import { archiveSentences } from '../transfer/texts/archive.de.ts'
import { consoleSentences } from '../transfer/texts/console.de.ts'
import { journalSentences } from '../journal/texts/journal-console.de.ts'
import { directorySentences } from '../directory/texts/directory.de.ts'
import { personalDataSentences } from '../people/texts/personal-data.de.ts'
import { identitySentences } from '../sign-in/texts/identity.de.ts'
import { mandateRefusals } from '../mandates/texts/mandates.de.ts'
import { peopleRefusals } from '../people/texts/people.de.ts'
import { profileRefusals } from '../directory/texts/profile.de.ts'
import { importSentences } from '../directory/texts/import.de.ts'
import { mergerSentences } from '../directory/texts/mergers.de.ts'
import { transferSentences } from '../transfer/texts/transfer.de.ts'

type Values = Readonly<Record<string, string | number>>

export const kindNames: Readonly<Record<OrganisationKind, string>> = {
  municipality: 'Gemeinde',
  municipalAssociation: 'Gemeindeverband',
  county: 'Kreis',
  provider: 'IT-Dienstleister',
  vendor: 'Anbieter',
  land: 'Land',
  bund: 'Bund',
  association: 'Verband',
}

export const roleNames: Readonly<Record<Role, string>> = {
  reading: 'Lesen',
  editing: 'Bearbeiten',
  deciding: 'Entscheiden',
  administering: 'Verwalten',
}

export const visibilityNames: Readonly<Record<Visibility, string>> = {
  ownOrganisation: 'nur die eigene Organisation',
  bundleParticipants: 'alle, die an dem Bündel teilnehmen',
  publicBodies: 'alle öffentlichen Stellen',
  signedIn: 'alle Angemeldeten',
  public: 'alle, auch ohne Anmeldung',
}

const always = (sentences: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(sentences).map(([code, sentence]) => [code, () => sentence]))

const refusalSentences: Readonly<Record<string, (values: Values) => string>> = {
  ...archiveSentences,
  ...consoleSentences,
  ...journalSentences,
  ...directorySentences,
  ...transferSentences,
  ...personalDataSentences,
  ...identitySentences,
  ...always(peopleRefusals),
  ...always(mandateRefusals),
  ...always(profileRefusals),
  ...importSentences,
  ...mergerSentences,
}

/** The place and a German sentence; undefined for codes of other modules. */
export function organisationRefusal({ code, place, values = {} }: Refusal): string | undefined {
  if (!Object.hasOwn(refusalSentences, code)) return undefined
  const sentence = refusalSentences[code]!(values)
  return place ? `${place}: ${sentence}` : sentence
}
