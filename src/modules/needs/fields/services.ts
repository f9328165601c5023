import { z } from 'zod'
import { listed } from './choice-fields.ts'
import type { NeedField } from './need-field.ts'

const keys = z.array(z.string().regex(/^(99\d{12}|\d{5})$/)).max(20)
const tick = /^leistung-(\d+)$/

/** Keys of public services. */
export const services: NeedField<string[]> = {
  words: {
    label: 'Leistungen',
    refusal: 'Bitte wählen Sie die Leistungen aus der Liste; höchstens 20.',
    form: { step: 2, name: 'leistung', question: 'Um welche Leistungen geht es?' },
    file: {
      heading: 'Leistungen (LeiKa oder OZG)',
      also: [
        'Leistungen',
        'Leistung',
        'LeiKa',
        'LeiKa-Schlüssel',
        'OZG',
        'OZG-Leistung',
        'Leistungsschlüssel',
        'LeiKa-ID',
        'LeiKa-Nr.',
        'LeiKa-Nummer',
        'LeiKa-Code',
        'OZG-ID',
        'OZG-Nr.',
        'OZG-Nummer',
      ],
      meaning:
        'Schlüssel aus dem Leistungskatalog: 14 Ziffern, die mit 99 beginnen, oder eine OZG-Nummer mit 5 Ziffern. Mehrere mit Semikolon getrennt, höchstens 20.',
      examples: ['99108012012000', '99108012012000; 10241'],
      width: 26,
    },
    export: 'Schlüssel der Leistungen (LeiKa oder OZG)',
    program: 'Schlüssel nach LeiKa (14 Ziffern) oder OZG (5 Ziffern)',
  },
  schema: keys,
  answer: z.array(z.string()),
  stored: keys,
  blank: [],
  input: 'ticks',
  /** A key of fourteen digits would be shown as a power of ten, and one that begins with 0 would lose it. */
  format: 'text',
  readForm: (sent) => Object.keys(sent).flatMap((name) => name.match(tick)?.[1] ?? []),
  writeForm: (value) => Object.fromEntries(value.map((key) => [`leistung-${key}`, 'ja'])),
  readCell: (cell) => listed(cell, /[;,\n]/).map((name) => name.match(/^\d+(?=\D|$)/)?.[0] ?? name),
  writeCell: (value) => value.join('; '),
  print: (value) => value.join('; ') || undefined,
  keep: (value) => value.join(', '),
}
