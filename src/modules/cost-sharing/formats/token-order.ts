import { TokenType } from '@streamparser/json'

type Next = 'value' | 'firstValue' | 'key' | 'firstKey' | 'colon' | 'comma' | 'nothing'

/** Whether the tokens of a JSON file come in an order that JSON allows, every bracket closed by its own kind. */
export class TokenOrder {
  #next: Next = 'value'
  readonly #open: TokenType[] = []

  get isComplete(): boolean {
    return this.#next === 'nothing'
  }

  accepts(token: TokenType): boolean {
    switch (token) {
      case TokenType.LEFT_BRACE:
        return this.#opens(token, 'firstKey')
      case TokenType.LEFT_BRACKET:
        return this.#opens(token, 'firstValue')
      case TokenType.RIGHT_BRACE:
        return this.#closes(TokenType.LEFT_BRACE, 'firstKey')
      case TokenType.RIGHT_BRACKET:
        return this.#closes(TokenType.LEFT_BRACKET, 'firstValue')
      case TokenType.COLON:
        return this.#goes(this.#next === 'colon', 'value')
      case TokenType.COMMA:
        return this.#goes(this.#next === 'comma', this.#open.at(-1) === TokenType.LEFT_BRACE ? 'key' : 'value')
      default:
        if (this.#next === 'key' || this.#next === 'firstKey') return this.#goes(token === TokenType.STRING, 'colon')
        return this.#goes(this.#expectsValue, this.#afterValue)
    }
  }

  get #expectsValue(): boolean {
    return this.#next === 'value' || this.#next === 'firstValue'
  }

  get #afterValue(): Next {
    return this.#open.length > 0 ? 'comma' : 'nothing'
  }

  #opens(token: TokenType, next: Next): boolean {
    if (!this.#expectsValue) return false
    this.#open.push(token)
    return this.#goes(true, next)
  }

  #closes(opening: TokenType, whileEmpty: Next): boolean {
    if (this.#open.at(-1) !== opening || (this.#next !== 'comma' && this.#next !== whileEmpty)) return false
    this.#open.pop()
    return this.#goes(true, this.#afterValue)
  }

  #goes(isAllowed: boolean, next: Next): boolean {
    if (isAllowed) this.#next = next
    return isAllowed
  }
}
