import { folded } from '../../../kernel/folded.ts'
import { fieldNamed, headingOf, needFieldNames, type NeedFieldName } from '../../needs/schema.ts'
import type { ColumnKey } from '../schema.ts'
import { ourHeadings, shouldColumn } from '../texts/import-files.de.ts'

const keys = new Map<string, ColumnKey>([
  ...needFieldNames.flatMap((key) => namesOf(key).map((name) => [bare(name), key] as const)),
  ...shouldColumn.map((name) => [bare(name), 'options'] as const),
])
function namesOf(key: NeedFieldName): string[] {
  const { form, file } = fieldNamed(key).words
  return [headingOf(key), form.question, ...file.also]
}
const ours = new Set(ourHeadings.map(folded))

/** What our own files have beside what is read. */
export const isOurs = (name: string): boolean => ours.has(folded(name))

/** What is longer says something of its own. */
const longest = 120

/** What a column says whose heading is this; undefined where nobody could be sure. */
export function keyOf(name: string): ColumnKey | undefined {
  if (name === '' || name.length > longest) return undefined
  const key = plainKey(name) ?? explainedKey(name) ?? jointKey(name)
  return key?.startsWith('budget') && yearly.test(name) ? undefined : key
}

/** The same under the heading of a group, as "Mengen" over "Fälle pro Jahr" and "Arbeitsplätze". */
export function keyUnder(group: string, name: string): ColumnKey | undefined {
  const key = keyOf(`${group} ${name}`.trim())
  if (key || group === '' || ofTime.test(group)) return key
  return keyOf(name)
}
const ofTime = /jahr|jährlich|monat|woche|wöchentlich|quartal|tag|täglich|p\. ?a\b/i

/** What a column says whose heading is this and nothing else. */
export const plainKeyOf = (text: string): ColumnKey | undefined =>
  text === '' || text.length > longest ? undefined : exactKey(text)

/** What names the need where no other column does, as lists of tasks have it. */
export const isTitleInstead = (name: string): boolean =>
  ['zusammenfassung', 'aufgabe', 'aufgaben'].includes(bare(name.slice(0, longest)))

/** What a column perhaps says: the longest known name that stands in its heading. */
export function nearKeyOf(name: string): ColumnKey | undefined {
  const said = bare(name.slice(0, longest))
  const within = [...keys].filter(([known, key]) => {
    return known.length > 4 && said.includes(known) && !(key.startsWith('budget') && yearly.test(name))
  })
  return within.toSorted(([a], [b]) => b.length - a.length)[0]?.[1]
}

/** A budget is meant for four years together: what somebody has for one is not read as that. */
const yearly = /\bjahr\b|jährlich|p\. ?a\b/i

/** A number at the end continues a column: what does not fit into one cell goes on in "Anforderungen 2". */
const exactKey = (name: string) => keys.get(bare(name).replace(/(?<=^anforderungen)\d$/, ''))

/** Without a unit, and without words that only say how sure or how much wanted it is, or that make a question of it. */
function plainKey(name: string): ColumnKey | undefined {
  const measured = name.replaceAll(unit, ' ')
  const asked = measured.replace(asking, '').replace(answered, '').replaceAll(howSure, ' ')
  return exactKey(name) ?? exactKey(measured) ?? exactKey(asked) ?? countedKey(asked)
}
const howSure =
  /(?<!\p{L})(?:ca\.|(?:gewünscht|geplant|voraussichtlich|vorgesehen|geschätzt|erwartet|ungefähr|benötigt|verfügbar|maximal)e?[nrs]?)(?!\p{L})/giu
const asking = /^\s*(?:welche[nrs]?|wie\s?viele|was ist|wie lautet|wie hoch ist|bitte angeben:?)\s+/i
const answered =
  /\s+(?:(?:verfolgen|haben|benötigen|brauchen|erwarten|wünschen) (?:sie|wir)|gibt es|wird (?:es|das) (?:benötigt|gebraucht)|arbeiten damit)(?:\s+(?:pro|im) jahr)?\s*\??\s*$/i

/** "Anzahl der Nutzer" is what "Nutzer" is; of a text it would be another thing. */
function countedKey(name: string): ColumnKey | undefined {
  const key = exactKey(name.replace(/^\s*(?:anzahl|zahl|menge)(?:\s+(?:an|von))?\s+/i, ''))
  return key === 'cases' || key === 'workplaces' ? key : undefined
}

/** What stands in brackets behind the name of a text only explains it: "Bedarf (in einem Satz)". Behind a number it could be another measure. */
function explainedKey(name: string): ColumnKey | undefined {
  const key = plainKey(name.replaceAll(/\([^()]*\)/g, ' '))
  return key && texts.has(key) ? key : undefined
}
const texts = new Set<ColumnKey>(
  needFieldNames.filter((name) => ['line', 'text', 'choice'].includes(fieldNamed(name).input)),
)

/** Two names of one thing: "Ziel / Nutzen", "Titel und Bezeichnung". */
function jointKey(name: string): ColumnKey | undefined {
  const parts = name.split(/\/|\bund\b|\boder\b|\bbzw\.?|&|\+/)
  const found = new Set(parts.map(plainKey))
  return parts.length > 1 && found.size === 1 ? [...found][0] : undefined
}

/** What a heading says beside its name: how it is measured or filled in. Thousands are no unit that could be left out. */
const unit =
  /[([{]\s*(?:in\s+)?(?:€|eur|euro|anzahl|stück|stk\.?|(?:pro|im|je)\s+jahr|p\. ?a\.|jährlich|geschätzt|ca\.?|datum|[tmj]{2}[./-]?[tmj]{2}[./-]?[tmj]{2,4}|pflichtfeld|pflicht|optional|freiwillig|falls bekannt|kurz|stichworte?)\s*[)\]}]|\b(?:in\s+)?(?:€|eur|euro)\s*$/giu

/** Without the small words that stand between others, and for all people whichever way they are meant: Nutzer*innen, NutzerInnen. */
function bare(name: string): string {
  return folded(
    name
      .replaceAll(/(?<=\p{L}er)(?:[*:_·]innen|\/?-?innen|\(innen\)|\/in|\(in\))(?!\p{L})/giu, '')
      .replaceAll(/(?<![\p{L}\d])(?:der|die|das|des|dem|den|unser|unsere|unserer|ihr|ihre|ihrer)(?![\p{L}\d])/giu, ' '),
  )
}
