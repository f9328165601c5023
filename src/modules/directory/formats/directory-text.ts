import { Refused } from '../../../kernel/refusal.ts'

/**
 * The text of a fixed-width file. Newer editions are UTF-8, older ones ISO-8859-1, which any bytes would be: so what begins
 * like another kind of file or has control characters is refused first.
 */
export function directoryText(bytes: Uint8Array): string {
  const text = decoded(bytes)
  if (text.trim() === '') throw new Refused('input', [{ code: 'directoryEmpty' }])
  if (/^\s*(<|%PDF|PK|\{|\[)/.test(text) || hasControlCharacters(text))
    throw new Refused('input', [{ code: 'directoryOtherFile' }])
  return text
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('latin1').decode(bytes)
  }
}

// oxlint-disable-next-line no-control-regex
const hasControlCharacters = (text: string) => /[\0-\x08\x0e-\x1f\x7f]/.test(text)
