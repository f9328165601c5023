import { germanMoment, germanTime } from '../../../kernel/german-dates.ts'
import { euros } from '../../../kernel/german-numbers.ts'
import type { JournalExcerpt, JournalLine, JournalNames, JournalWords } from '../schema.ts'
import { sharedWords } from './shared-words.de.ts'

/** What all modules say of their entries. */
export type Vocabulary = readonly JournalWords[]

export const deletedPerson = 'gelöschte Person'
const amount = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 20 })

/** An entry of the journal in plain words. */
export interface ToldEntry {
  id: number
  at: Date
  when: string
  /** "Frauke Linnemann für Rehwalde" */
  who: string
  what: string
  kind: string
  changes: readonly { field: string; before: string; after: string }[]
}

export const tell = ({ lines, names }: JournalExcerpt, vocabulary: Vocabulary): ToldEntry[] =>
  lines.map((line) => told(line, names, wordsFor(line, vocabulary)))

/** Words of the module that the thing belongs to come first: two modules may mean different things by one word. */
const wordsFor = ({ subjectKind }: JournalLine, vocabulary: Vocabulary): Vocabulary => [
  ...vocabulary.filter(({ subjects = {} }) => Object.hasOwn(subjects, subjectKind)),
  sharedWords,
  ...vocabulary,
]

/** The first of them that knows it. */
function lookUp<Kind extends Exclude<keyof JournalWords, 'moments' | 'money'>>(
  words: Vocabulary,
  kind: Kind,
  name: string,
) {
  const found = words.find((each) => each[kind] && Object.hasOwn(each[kind], name))
  return found?.[kind]?.[name] as NonNullable<JournalWords[Kind]>[string] | undefined
}

/** What a kind of thing is called. */
export const subjectName = (kind: string, vocabulary: Vocabulary): string =>
  lookUp(vocabulary, 'subjects', kind) ?? kind

function told(line: JournalLine, names: JournalNames, words: Vocabulary): ToldEntry {
  const { id, at, person, actingFor, subjectKind, subject } = line
  const caller = person === null ? nobodyFor(line, words) : (names.get(person) ?? deletedPerson)
  const about = names.get(subject) ?? (subjectKind === 'person' ? deletedPerson : 'etwas')
  return {
    id,
    at,
    when: germanTime(at),
    who: actingFor ? `${caller} für ${names.get(actingFor) ?? 'eine andere Organisation'}` : caller,
    what: whatWasDone(line.action, about, words),
    kind: subjectName(subjectKind, words),
    changes: changesIn(line, names, words),
  }
}

function whatWasDone(action: string, about: string, words: Vocabulary): string {
  const said = lookUp(words, 'actions', action)
  if (said === undefined) return `hat etwas getan, das diese Version noch nicht kennt (${action})`
  return typeof said === 'string' ? said : said(about)
}

/** What follows from the answers of several is done by nobody in particular, what a command does by those who run the server. */
function nobodyFor({ token, action, subjectKind }: JournalLine, words: Vocabulary): string {
  if (token) return 'Ein Zugangsschlüssel'
  return lookUp(words, 'doneBy', action) ?? lookUp(words, 'doneBy', subjectKind) ?? 'Der Betrieb'
}

function changesIn({ before, after }: JournalLine, names: JournalNames, words: Vocabulary): ToldEntry['changes'] {
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]
  return fields
    .map((field) => ({
      field: lookUp(words, 'fields', field) ?? field,
      before: before ? word(field, before[field], { names, words }) : '–',
      after: after ? word(field, after[field], { names, words }) : '–',
    }))
    .filter((change) => change.before !== change.after)
}

const isNamed = (words: Vocabulary, kind: 'moments' | 'money', field: string) =>
  words.some((each) => each[kind]?.includes(field))

interface Known {
  names: JournalNames
  words: Vocabulary
}

function word(field: string, value: unknown, known: Known): string {
  if (value === null || value === undefined || value === '') return '–'
  if (typeof value === 'boolean') return value ? 'ja' : 'nein'
  if (typeof value === 'number') return isNamed(known.words, 'money', field) ? euros(value) : amount.format(value)
  if (typeof value === 'object')
    return (
      Object.entries(value)
        .map(([key, each]) => `${key}: ${word(field, each, known)}`)
        .join(', ') || '–'
    )
  return typeof value === 'string' ? textWord(field, value, known) : JSON.stringify(value)
}

function textWord(field: string, value: string, { names, words }: Known): string {
  if (field === 'person') return names.get(value) ?? deletedPerson
  const read = lookUp(words, 'reads', field)
  if (read) return read(value, names)
  if (words.some(({ values = {} }) => Object.hasOwn(values, field)))
    return value
      .split(', ')
      .map((each) => valueWord(field, each, words))
      .join(', ')
  if (isNamed(words, 'moments', field)) return germanMoment(value)
  return names.get(value) || value
}

function valueWord(field: string, value: string, words: Vocabulary): string {
  const found = words.find(({ values = {} }) => Object.hasOwn(values, field) && Object.hasOwn(values[field]!, value))
  return found?.values?.[field]?.[value] ?? value
}
