import { readFileSync } from 'node:fs'
import { Refused } from '../../../kernel/refusal.ts'
import { evaluationRow, type EvaluationRow } from '../schema.ts'

/** Rows from a file with one JSON object a line. Refuses (kind input) the first line that is not one, naming it. */
export function readEvaluationFile(path: string): EvaluationRow[] {
  const rows = textOf(path)
    .split(/\r?\n/)
    .flatMap((line, index) => (line.trim() === '' ? [] : [rowFrom(line, { file: path, line: index + 1 })]))
  if (rows.length === 0) throw refused('noRows', { file: path })
  return rows
}

function textOf(path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path))
  } catch (error) {
    throw refused(error instanceof TypeError ? 'notUtf8' : 'rowFileMissing', { file: path })
  }
}

function rowFrom(text: string, place: { file: string; line: number }): EvaluationRow {
  const read = evaluationRow.safeParse(jsonFrom(text, place))
  if (read.success) return { id: `line-${String(place.line).padStart(7, '0')}`, ...read.data }
  const field = read.error.issues[0]?.path.join('.')
  throw field ? refused('rowField', { ...place, field }) : refused('brokenLine', place)
}

function jsonFrom(text: string, place: { file: string; line: number }): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw refused('brokenLine', place)
  }
}

const refused = (code: string, values: Record<string, string | number>) => new Refused('input', [{ code, values }])
