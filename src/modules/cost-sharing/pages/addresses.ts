/** Every address of the calculator; links are made from here. */
export const addresses = {
  choose: '/rechner',
  result: (id: string) => `/rechner/${id}`,
  cancel: (id: string) => `/rechner/${id}/abbrechen`,
  change: (id: string) => `/rechner/${id}/aendern`,
  progress: (id: string) => `/rechner/${id}/stand.json`,
  workbook: (id: string) => `/rechner/${id}/ergebnis.xlsx`,
  json: (id: string) => `/rechner/${id}/ergebnis.json`,
  scenario: (id: string) => `/rechner/${id}/szenario.json`,
}
