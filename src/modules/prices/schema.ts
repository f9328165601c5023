/** What its page shows. Inputs stand here as Zod schemas, results as types. */
export interface PricesShown {
  organisation: string
}
