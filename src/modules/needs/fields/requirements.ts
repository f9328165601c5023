import { z } from 'zod'
import { dimensions } from '../../capabilities/schema.ts'
import { dimensionNames } from '../../capabilities/texts.de.ts'
import { requirementLines, requirementsIn, type RequirementWords } from '../rules/requirement-lines.ts'
import { necessities, type Necessity } from '../schema/choices.ts'
import { capabilityId, type Requirement } from '../schema/requirement.ts'
import { necessityNames } from '../texts/names.de.ts'
import { isSound, words as wordsIn, type NeedField } from './need-field.ts'
import { requirementRows, rowsIn } from './requirement-rows.ts'
import { lineSchema } from './text-fields.ts'

const shape = {
  necessity: z.enum(necessities),
  dimension: z.enum(dimensions),
  capability: capabilityId.nullable().describe('Kennung einer Fähigkeit'),
}
export const requirementSchema = z.object({ text: lineSchema(500).min(1), ...shape })

const mostRequirements = 100
/** For programs, which learn of a key that nobody reads. */
export const exactRequirements = z.array(requirementSchema.strict()).max(mostRequirements)

export const requirementWords: RequirementWords = {
  necessities: necessityNames,
  dimensions: dimensionNames,
  capability: 'Fähigkeit',
}
const readCell =
  (otherwise: Necessity): NeedField<Requirement[]>['readCell'] =>
  (cell, capabilities) =>
    requirementsIn(wordsIn(cell), requirementWords, { otherwise, capabilities })
/** Of a second column for what only should be met. */
export const readShouldCell = readCell('should')

/** The musts and shoulds of a need; in the form each has rows of its own, beside what the vocabulary offers. */
export const requirements: NeedField<Requirement[]> = {
  words: {
    label: 'Anforderungen',
    refusal: 'Bitte schreiben Sie je Zeile eine Anforderung mit höchstens 500 Zeichen; höchstens 100 Zeilen.',
    form: {
      step: 2,
      name: 'muss',
      question: 'Das muss es können',
      hint: 'Eine Anforderung je Zeile. Zum Beispiel: Bezahlen mit Girocard und PayPal',
      rows: 3,
    },
    file: {
      also: [
        'Anforderung',
        'Was es können muss',
        'Muss',
        'Muss-Anforderung',
        'Muss-Anforderungen',
        'Funktionale Anforderungen',
        'Anforderungen an die Software',
        'Muss-Kriterien',
        'Anforderungen (muss)',
      ],
      meaning: `Eine Anforderung je Zeile (neue Zeile in der Zelle: Alt und Eingabetaste). „soll:“ davor heißt: wäre schön; ohne ein Wort davor heißt es: muss. Dahinter kann in eckigen Klammern stehen, was es betrifft (${Object.values(dimensionNames).join(', ')}) und zu welcher Fähigkeit es gehört.`,
      examples: [
        'Bezahlen mit Girocard\nsoll: Erinnerung vor dem Ablauf\nmuss: Satzung angepasst [Recht]',
        'Ausweise ausstellen [Technik, Fähigkeit Bewohnerparkausweise ausstellen]',
      ],
      width: 50,
    },
    export:
      'Anforderungen: text Wortlaut; necessity must muss, should soll; dimension technology Technik, organisation Organisation, law Recht; capability Kennung der Fähigkeit im gemeinsamen Wortschatz',
    journal: 'Anforderungen (Anzahl)',
  },
  schema: z.array(requirementSchema).max(mostRequirements),
  answer: z.array(z.object({ text: z.string(), ...shape })),
  stored: z.array(z.strictObject({ text: z.string().min(1).max(500).refine(isSound), ...shape })).max(mostRequirements),
  blank: [],
  input: 'text',
  readForm: rowsIn,
  writeForm: requirementRows,
  readCell: readCell('must'),
  writeCell: (value) => requirementLines(value, requirementWords).join('\n'),
  print: (value) => requirementLines(value, requirementWords).join('\n') || undefined,
  keep: (value) => value.length,
}
