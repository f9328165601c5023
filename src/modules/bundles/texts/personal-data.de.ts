/** What this part of the file with one's own data holds. */
export const answersMeaning =
  'was Sie in Bündeln für Ihre Organisation geantwortet, vorgeschlagen und zuletzt an Angeboten eingetragen haben'
