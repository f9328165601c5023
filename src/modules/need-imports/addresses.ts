import type { FileEnding } from '../../ui/file-links.tsx'

/** Every page of the module and its address; links are made from here. */
export const needImportAddresses = {
  needTemplate: (ending: 'csv' | 'xlsx') => `/bedarfe/vorlage.${ending}`,
  imports: '/bedarfe/einlesen',
  waitingImport: (id: string) => `/bedarfe/einlesen/${id}`,
  /** Not a page: how far the rows of the file have been looked through. */
  importProgress: (id: string) => `/bedarfe/einlesen/${id}/stand`,
  dropImport: (id: string) => `/bedarfe/einlesen/${id}/verwerfen`,
  importRest: (id: string, ending: FileEnding) => `/bedarfe/einlesen/${id}/rest.${ending}`,
} as const
