import { readXml } from './xml-events.ts'

/** The texts that the cells of all sheets refer to by their number. */
export function sharedStrings(xml: string): string[] {
  const strings: string[] = []
  const reader = richText()
  readXml(xml, {
    open: (name) => {
      if (name === 'si') reader.begin()
      else reader.open(name)
    },
    text: reader.text,
    close: (name) => {
      if (name === 'si') strings.push(reader.end())
      else reader.close(name)
    },
  })
  return strings
}

/** A text in one piece or in several with fonts of their own; how it is pronounced (`rPh`) is no part of it. */
export function richText() {
  let text = ''
  let [isInside, isPhonetic] = [false, false]
  return {
    begin: () => void (text = ''),
    open: (name: string) => {
      if (name === 'rPh') isPhonetic = true
      else if (name === 't') isInside = !isPhonetic
    },
    text: (piece: string) => {
      if (isInside) text += piece
    },
    close: (name: string) => {
      if (name === 'rPh') isPhonetic = false
      else if (name === 't') isInside = false
    },
    end: () => unescaped(text),
  }
}

/** "_x000D_" is how a workbook writes characters that XML has not. */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replaceAll(/_x([\dA-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text
