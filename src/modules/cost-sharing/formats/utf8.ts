import { Refused } from '../../../kernel/refusal.ts'

/**
 * Reads text piece by piece; call it without a piece at the end. Refuses (kind input) what is not UTF-8: guessing another
 * code would show wrong letters in the names of municipalities. A mark at the beginning that says UTF-8 is left out.
 */
export function utf8Reader(): (piece?: Uint8Array) => string {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  return (piece) => {
    try {
      return decoder.decode(piece, { stream: piece !== undefined })
    } catch {
      throw new Refused('input', [{ code: 'notUtf8' }])
    }
  }
}
