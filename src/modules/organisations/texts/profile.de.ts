import type { Visibility } from '../schema.ts'

export const profileVisibilityNames: Readonly<Record<Exclude<Visibility, 'bundleParticipants'>, string>> = {
  ownOrganisation: 'nur die eigene Organisation',
  publicBodies: 'alle öffentlichen Stellen',
  signedIn: 'alle Angemeldeten',
  public: 'alle, auch ohne Anmeldung',
}

export const profileRefusals: Readonly<Record<string, string>> = {
  aboutTooLong: 'Der Text ist zu lang. Er darf höchstens 2.000 Zeichen haben.',
  websiteUnreadable: 'Die Adresse muss mit https:// oder http:// beginnen, zum Beispiel https://www.gemeinde.de.',
  visibilityUnknown: 'Bitte wählen Sie aus der Liste, wer das Profil sehen darf.',
}
