import { z } from 'zod'
import { isSound, words as wordsIn, type FieldWords, type NeedField } from './need-field.ts'

/** Without the breaks and invisible characters that come along when something is pasted. */
const inOneLine = (text: string) => text.replaceAll(/[\p{C}\p{Zl}\p{Zp}\s]+/gu, ' ').trim()
const inLines = (text: string) =>
  text
    .replaceAll('\r\n', '\n')
    .replaceAll(/[^\P{C}\n\t]/gu, '')
    .trim()

export const lineSchema = (most: number) => z.string().overwrite(inOneLine).max(most)

const plainText = (words: FieldWords, most: number) => ({
  words,
  answer: z.string(),
  stored: z.string().max(most).refine(isSound),
  blank: '',
  most,
  readForm: (sent: Readonly<Record<string, string | undefined>>) => sent[words.form.name] ?? '',
  writeForm: (value: string) => ({ [words.form.name]: value }),
  readCell: wordsIn,
  writeCell: (value: string) => value,
  print: (value: string) => value || undefined,
})

/** One line that names something; the journal keeps it as it is. */
export const lineField = (words: FieldWords, { most }: { most: number }): NeedField<string> => ({
  ...plainText(words, most),
  input: 'line',
  schema: lineSchema(most),
  keep: (value) => value,
})

/** Several lines, in which somebody may have named a person: of them the journal keeps the length. */
export const textField = (words: FieldWords, { most }: { most: number }): NeedField<string> => ({
  ...plainText(words, most),
  input: 'text',
  schema: z.string().overwrite(inLines).max(most),
  keep: (value) => value.length,
})
