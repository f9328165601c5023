import { SaxesParser } from 'saxes'
import { refuseTable } from '../table-sheet.ts'

export type Attributes = Readonly<Record<string, string>>

export interface XmlHandlers {
  /** The name without its prefix; `whole` has it. */
  open: (name: string, attributes: Attributes, whole: string) => void
  close?: (name: string, whole: string) => void
  text?: (text: string) => void
}

/** Goes through a document from its beginning to its end. Refuses (kind input) with `tableDamaged` what is no well-formed XML. */
export function readXml(xml: string, { open, close = () => {}, text = () => {} }: XmlHandlers): void {
  const parser = new SaxesParser()
  parser.on('error', () => refuseTable('tableDamaged'))
  parser.on('opentag', ({ name, attributes }) => open(local(name), attributes as Attributes, name))
  parser.on('closetag', ({ name }) => close(local(name), name))
  parser.on('text', text)
  parser.on('cdata', text)
  parser.write(xml).close()
}

const local = (name: string) => name.slice(name.indexOf(':') + 1)

/** A part of a workbook as text: UTF-8, UTF-16 with its mark, or as its first line says. Refuses what is in none of them. */
export function xmlText(bytes: Uint8Array): string {
  const label = encodingOf(bytes)
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch {
    return refuseTable('tableEncoding')
  }
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const [, declared] =
    Buffer.from(bytes.subarray(0, 200))
      .toString('latin1')
      .match(/^[^<]*<\?xml[^>]*encoding=["']([\w-]+)["']/) ?? []
  return declared && !/^utf-?16/i.test(declared) ? declared : 'utf-8'
}

/** By its whole name, or under whatever prefix a file gives to the same namespace. */
export function attribute(attributes: Attributes, name: string): string | undefined {
  if (attributes[name] !== undefined) return attributes[name]
  const ending = name.slice(name.indexOf(':'))
  const other = Object.keys(attributes).find((key) => key.endsWith(ending) && !key.startsWith('calcext:'))
  return other === undefined ? undefined : attributes[other]
}

export const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true' || value === 'on'
