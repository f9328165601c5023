export const profileRefusals: Readonly<Record<string, string>> = {
  aboutTooLong: 'Der Text ist zu lang. Er darf höchstens 2.000 Zeichen haben.',
  websiteUnreadable: 'Die Adresse muss mit https:// oder http:// beginnen, zum Beispiel https://www.gemeinde.de.',
  visibilityUnknown: 'Bitte wählen Sie aus der Liste, wer das Profil sehen darf.',
}
