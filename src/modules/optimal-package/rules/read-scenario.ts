import type { z } from 'zod'
import { Refused, type Refusal } from '../../../kernel/refusal.ts'
import { contradictionsIn } from './check.ts'
import type { Scenario } from '../schema.ts'

/** A scenario that fits its schema and does not contradict itself; throws Refused (input) with every finding and its place. */
export function readScenario<T extends Scenario>(schema: z.ZodType<T>, data: unknown): T {
  const parsed = schema.safeParse(data, { reportInput: true })
  if (!parsed.success) throw new Refused('input', parsed.error.issues.flatMap(refusalsOf))
  const contradictions = contradictionsIn(parsed.data)
  if (contradictions.length > 0) throw new Refused('input', contradictions)
  return parsed.data
}

/** What Zod found, as codes with their place; the German sentences are in texts.de.ts. */
export function refusalsOf(issue: z.core.$ZodIssue): Refusal[] {
  const place = placeOf(issue.path)
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ code: 'unknownKey', place: place ? `${place}.${key}` : key }))
    case 'invalid_type':
      return [wrongType(issue, place)]
    case 'too_small':
      return [
        {
          code: issue.origin === 'number' || issue.origin === 'int' ? 'tooSmall' : 'tooShort',
          place,
          values: { least: Number(issue.minimum) },
        },
      ]
    case 'too_big':
      return [tooBig(issue, place)]
    case 'invalid_value':
      return [{ code: 'notAChoice', place, values: { choices: issue.values.join(', ') } }]
    case 'custom':
      return [{ code: issue.message, place, values: { ...issue.params, list: place } }]
    default:
      return [{ code: 'invalid', place }]
  }
}

function tooBig({ origin, maximum }: z.core.$ZodIssueTooBig, place: string): Refusal {
  const most = Number(maximum)
  if (origin === 'array') return { code: 'tooMany', place, values: { most, list: place } }
  return { code: origin === 'number' || origin === 'int' ? 'tooLarge' : 'tooLong', place, values: { most } }
}

/** Whole numbers that are no amounts: whoever gives half a year is not helped by a word about cents. */
function notWhole(path: readonly PropertyKey[]): string {
  if (path.at(-1) === 'horizonYears') return 'notWholeYears'
  const isCount = ['inhabitants', 'upTo'].includes(String(path.at(-1))) || path.at(-2) === 'quantities'
  return isCount ? 'notWholeCount' : 'notWhole'
}

function wrongType(issue: z.core.$ZodIssueInvalidType, place: string): Refusal {
  const { expected, input } = issue
  if (input === undefined) return { code: 'missing', place }
  if (expected === 'string' && typeof input === 'number')
    return { code: 'numberAsText', place, values: { value: input } }
  if (expected === 'number' && typeof input === 'number') return { code: 'notFinite', place }
  if (expected === 'int') return { code: notWhole(issue.path), place }
  return { code: 'wrongType', place, values: { expected } }
}

/** solutions[2].offer.setup */
export function placeOf(path: readonly PropertyKey[]): string {
  return path
    .map((part, at) => (typeof part === 'number' ? `[${part}]` : `${at > 0 ? '.' : ''}${String(part)}`))
    .join('')
}
