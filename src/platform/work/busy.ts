/** Thrown where something cannot be taken on now and is to be asked for again later. */
export class Busy extends Error {
  /** Whether this client has too much under way, or all together. */
  readonly whose: 'client' | 'all'
  readonly retryAfter: number
  constructor(whose: Busy['whose'], retryAfter: number) {
    super(`too much under way: ${whose}`)
    this.whose = whose
    this.retryAfter = retryAfter
  }
}
