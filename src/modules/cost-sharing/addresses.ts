/** Every address of the calculator; links are made from here. */
export const calculatorAddresses = {
  choose: '/rechner',
  schema: '/rechner/szenario.schema.json',
  example: <I extends string>(id: I) => `/rechner/beispiele/${id}.yaml` as const,
  /** Offers to a bundle. */
  offers: <I extends string>(bundle: I) => `/rechner/buendel/${bundle}` as const,
  offer: (bundle: string, number: number) => `/rechner/buendel/${bundle}#angebot-${number}`,
  result: <I extends string>(id: I) => `/rechner/${id}` as const,
  cancel: <I extends string>(id: I) => `/rechner/${id}/abbrechen` as const,
  change: <I extends string>(id: I) => `/rechner/${id}/aendern` as const,
  progress: <I extends string>(id: I) => `/rechner/${id}/stand.json` as const,
  workbook: <I extends string>(id: I) => `/rechner/${id}/ergebnis.xlsx` as const,
  json: <I extends string>(id: I) => `/rechner/${id}/ergebnis.json` as const,
  scenario: <I extends string>(id: I) => `/rechner/${id}/szenario.json` as const,
}

/** The result, shown by this rule. */
export const resultBy = (id: string, rule: string) => `${calculatorAddresses.result(id)}?regel=${rule}`
