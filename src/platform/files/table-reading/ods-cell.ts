import { dayFromIso } from '../../../kernel/iso-days.ts'
import { timeFromIso } from './spreadsheet-days.ts'
import { uncomputed, type TableCell } from '../table-sheet.ts'
import { attribute, type Attributes } from './xml-events.ts'

/** What an ODS cell says, from what it has as a value and from the lines that are shown in it (ODF 1.3 part 3, 19.385). */
export function odsValue(attributes: Attributes, lines: readonly string[]): TableCell {
  const own = (name: string) => attribute(attributes, `office:${name}`)
  const shown = lines.join('\n')
  if (attributes['calcext:value-type'] === 'error') return shown.startsWith('#') ? shown : '#WERT!'
  const type = own('value-type') ?? attributes['calcext:value-type']
  switch (type) {
    case 'float':
    case 'currency':
    case 'percentage': {
      const value = own('value')
      return value !== undefined && Number.isFinite(Number(value)) ? Number(value) : shown
    }
    case 'boolean':
      return own('boolean-value') === undefined ? shown : own('boolean-value') === 'true'
    case 'date':
      return dayFromIso(own('date-value') ?? '') ?? own('date-value') ?? shown
    case 'time':
      return timeFromIso(own('time-value') ?? '') ?? own('time-value') ?? shown
    default: {
      const text = shown || (own('string-value') ?? '')
      const isUncomputed = text === '' && type === undefined && attribute(attributes, 'table:formula') !== undefined
      return isUncomputed ? uncomputed : text
    }
  }
}

/** The lines of a cell as they come: spaces, tabs and line breaks are elements, and drawings, comments and readings are no part of it. */
export function cellLines() {
  const lines: string[] = []
  let [isInside, others] = [false, 0]
  return {
    lines,
    open: (whole: string, attributes: Attributes) => {
      if (others > 0 || isOther(whole)) others += 1
      else if (isLine(whole)) {
        isInside = true
        lines.push('')
      } else if (isInside) add(spaceFor(whole, attributes))
    },
    text: (piece: string) => {
      // Where a program indents its XML, that is no part of the text; a line break alone is one that it did not know how to write.
      if (isInside && others === 0) add(piece.replaceAll(/[ \t]*\n[ \t]+/g, ' '))
    },
    close: (whole: string) => {
      if (others > 0) others -= 1
      else if (isLine(whole)) isInside = false
    },
  }
  function add(piece: string) {
    lines[lines.length - 1] += piece
  }
}

const isLine = (whole: string) => /(?:^|:)[ph]$/.test(whole)
const isOther = (whole: string) => /^(?:draw|dr3d|form|table):|^office:annotation|:(?:note|ruby-text)$/.test(whole)

/** A count far beyond what a cell may hold is no count. */
const mostSpaces = 1000

function spaceFor(whole: string, attributes: Attributes): string {
  if (whole.endsWith(':s')) return ' '.repeat(Math.min(mostSpaces, Number(attribute(attributes, 'text:c') ?? 1) || 1))
  if (whole.endsWith(':tab')) return '\t'
  return whole.endsWith(':line-break') ? '\n' : ''
}
