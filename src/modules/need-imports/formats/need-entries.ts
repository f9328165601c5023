import { Refused } from '../../../kernel/refusal.ts'
import { mostImported, type NeedEntries } from '../schema.ts'

/** As much as of any other file. */
const mostBytes = 5_000_000
const brackets = new Set('[{'.split('').map((sign) => sign.charCodeAt(0)))

/** Undefined where the file is not JSON but perhaps a table. Refuses (kind input) what is, and can not be read. */
export function needEntriesIn(bytes: Uint8Array, fileName: string): NeedEntries | undefined {
  if (!brackets.has(bytes.find((byte) => byte > 0x20 && ![0xef, 0xbb, 0xbf].includes(byte)) ?? 0)) return undefined
  const isNamedSo = /\.json$/i.test(fileName)
  if (bytes.length > mostBytes) throw new Refused('input', [{ code: 'tableTooLarge' }])
  const value = parsed(bytes)
  if (value === undefined) return isNamedSo ? refuse('importJsonBroken') : undefined
  const entries = listIn(value) ?? refuse('importJsonOther')
  if (entries.length > mostImported) refuse('tableTooManyRows')
  return entries.length === 0 ? refuse('importNoRows') : { entries }
}

/** Undefined where it is not JSON, or so deep that nothing could keep it. Without the characters that no database keeps. */
function parsed(bytes: Uint8Array): unknown {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    const value: unknown = JSON.parse(text, (key, each: unknown) => {
      if (isUnsound(key)) return undefined
      return typeof each === 'string' ? each.replaceAll('\0', '').toWellFormed() : each
    })
    JSON.stringify(value)
    return value
  } catch {
    return undefined
  }
}
const isUnsound = (key: string) => key.includes('\0') || !key.isWellFormed()

/** A list, a single need, or a page of the API. */
function listIn(value: unknown): unknown[] | undefined {
  if (Array.isArray(value)) return value
  if (typeof value !== 'object' || value === null) return undefined
  if ('items' in value && Array.isArray(value.items)) return value.items
  return 'title' in value ? [value] : undefined
}

function refuse(code: string): never {
  throw new Refused('input', [{ code }])
}
