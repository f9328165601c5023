/** Who asks for work, as quotas count: an organisation, or the address of somebody who has not signed in. */
export interface Client {
  /** No name and no address: a key that only tells clients apart. */
  key: string
  isKnown: boolean
}
