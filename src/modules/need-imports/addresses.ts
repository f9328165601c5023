import type { FileEnding } from '../../ui/file-links.tsx'

/** Every page of the module and its address; links are made from here. */
export const needImportAddresses = {
  needTemplate: (ending: 'csv' | 'xlsx') => `/bedarfe/vorlage.${ending}`,
  imports: '/bedarfe/einlesen',
  waitingImport: (id: string) => `/bedarfe/einlesen/${id}`,
  /** Not a page: how far the rows of the file have been looked through. */
  importProgress: (id: string) => `/bedarfe/einlesen/${id}/stand`,
  /** Which column of the file says what; where rows of it could be headings, as if they stood in this one, or beside the values. */
  columns: (id: string) => `/bedarfe/einlesen/${id}/spalten`,
  forgetColumns: '/bedarfe/einlesen/spalten/vergessen',
  dropImport: (id: string) => `/bedarfe/einlesen/${id}/verwerfen`,
  importRest: (id: string, ending: FileEnding) => `/bedarfe/einlesen/${id}/rest.${ending}`,
} as const
