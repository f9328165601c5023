/** What follows once something is saved: consequences by the rules, and mails. */
export interface Consequences {
  ofProposal: (bundle: string) => Promise<void>
  /** Further needs have been asked. */
  ofQuestions: (bundle: string, needs: readonly string[]) => Promise<void>
  /** Names the organisation that asks to come in, where one does. */
  ofAnswer: (bundle: string, asking?: string) => Promise<void>
  ofNewChange: (change: string) => Promise<void>
  ofChange: (change: string, bundles: readonly string[]) => Promise<void>
}
