import { z } from 'zod'
import { folded } from '../../../kernel/folded.ts'
import { words as wordsIn, type Cell, type FieldWords, type NeedField } from './need-field.ts'

interface Choices<Id extends string> {
  ids: readonly [Id, ...Id[]]
  names: Readonly<Record<Id, string>>
  /** What people write for a choice as well. */
  also?: Partial<Readonly<Record<Id, readonly string[]>>>
}

const chosen = <Id extends string>(words: FieldWords, { names, also = {} }: Choices<Id>) => ({
  words,
  choices: names,
  idIn: (written: string) => idFor(written, names, also),
})

/** One of several; what the form shows first is what is meant where nothing is said. */
export function choiceField<Id extends string>(
  words: FieldWords,
  { blank, ...choices }: Choices<Id> & { blank: Id },
): NeedField<Id> {
  const { idIn, ...shared } = chosen(words, choices)
  const schema = z.enum(choices.ids)
  return {
    ...shared,
    schema,
    answer: schema,
    stored: schema,
    blank,
    input: 'choice',
    readForm: (sent) => sent[words.form.name],
    writeForm: (value) => ({ [words.form.name]: value }),
    readCell: (cell) => idIn(wordsIn(cell)) || undefined,
    writeCell: (value) => choices.names[value],
    print: (value) => choices.names[value],
    keep: (value) => value,
  }
}

/** One of several, or none yet. */
export function openChoiceField<Id extends string>(words: FieldWords, choices: Choices<Id>): NeedField<Id | null> {
  const { idIn, ...shared } = chosen(words, choices)
  const schema = z.enum(choices.ids).nullable()
  return {
    ...shared,
    schema,
    answer: schema,
    stored: z
      .string()
      .regex(/^[a-z]+(-[a-z]+)*$/)
      .max(60)
      .nullable(),
    blank: null,
    input: 'choice',
    readForm: (sent) => sent[words.form.name] || null,
    writeForm: (value) => ({ [words.form.name]: value ?? '' }),
    readCell: (cell) => idIn(wordsIn(cell)) || null,
    writeCell: (value) => value && choices.names[value],
    print: (value) => (value === null ? undefined : choices.names[value]),
    keep: (value) => value,
  }
}

/** Any of several; each has a tick of its own in the form. */
export function ticksField<Id extends string>(words: FieldWords, choices: Choices<Id>): NeedField<Id[]> {
  const { idIn, ...shared } = chosen(words, choices)
  const schema = z.array(z.enum(choices.ids))
  const tick = (id: Id) => `${words.form.name}-${id}`
  const namesOf = (ids: readonly Id[]) => ids.map((id) => choices.names[id])
  return {
    ...shared,
    schema,
    answer: schema,
    stored: schema.max(20),
    blank: [],
    input: 'ticks',
    readForm: (sent) => choices.ids.filter((id) => sent[tick(id)] === 'ja'),
    writeForm: (value) => Object.fromEntries(value.map((id) => [tick(id), 'ja'])),
    readCell: (cell) => listed(cell, /[;\n]/).map(idIn),
    writeCell: (value) => namesOf(value).join('; '),
    print: (value) => namesOf(value).join(', ') || undefined,
    keep: (value) => value.join(', '),
  }
}

/** Several things in one cell. */
export const listed = (cell: Cell, separator: RegExp): string[] =>
  wordsIn(cell)
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '')

/** By its id, its name, or one of several things that a name lists, where that can be no other: "Finanzen" of "Finanzen und Steuern". */
function idFor(
  written: string,
  names: Readonly<Record<string, string>>,
  also: Partial<Readonly<Record<string, readonly string[]>>>,
): string {
  const wanted = folded(written)
  const isMeant = (name: string) => folded(name) === wanted
  const found = (test: (name: string, id: string) => boolean) =>
    Object.entries(names).flatMap(([id, name]) => (test(name, id) ? [id] : []))
  const [whole] = found((name, id) => isMeant(name) || isMeant(id))
  const parts = found((name) => name.split(/,| und /).some(isMeant))
  const [other] = found((_, id) => (also[id] ?? []).some(isMeant))
  return whole ?? (parts.length === 1 ? parts[0]! : (other ?? written.trim()))
}
