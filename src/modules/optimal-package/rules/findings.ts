import type { Refusal } from '../../../kernel/refusal.ts'

/** A refusal, and where a name is unknown those it could have been. */
export type Finding = Refusal & { known?: ReadonlySet<string> }

export function doubled(values: readonly string[], code: string, place: (at: number) => string): Refusal[] {
  const seen = new Set<string>()
  return values.flatMap((value, at) => {
    const isNew = !seen.has(value)
    seen.add(value)
    return isNew ? [] : [{ code, place: place(at), values: { id: value } }]
  })
}

export function unknown(code: string, place: string, id: string, known: ReadonlySet<string>): Finding[] {
  return known.has(id) ? [] : [{ code, place, values: { id }, known }]
}
