import { Refused } from '../../../kernel/refusal.ts'

/** Files so long are no list of services; the whole LeiKa has 1.5 MB. */
export const maxServiceListMegabytes = 20

/**
 * The text of a CSV file: UTF-8, UTF-16 with its byte order mark, or Windows-1252 as German spreadsheets write it. Since any
 * bytes would be the last, what begins like another kind of file or has control characters is refused.
 */
export function serviceListText(bytes: Uint8Array): string {
  if (bytes.length > maxServiceListMegabytes * 1_000_000)
    throw new Refused('input', [{ code: 'serviceListTooLarge', values: { megabytes: maxServiceListMegabytes } }])
  const text = decoded(bytes)
  if (text.trim() === '') throw new Refused('input', [{ code: 'serviceListEmpty' }])
  if (/^\s*(<|%PDF|PK|\{|\[)/.test(text) || hasControlCharacters(text))
    throw new Refused('input', [{ code: 'serviceListOtherFile' }])
  return text
}

function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

// oxlint-disable-next-line no-control-regex
const hasControlCharacters = (text: string) => /[\0-\x08\x0e-\x1f\x7f]/.test(text)
