/** What an error says of a request where it is not a mistake of ours. */
export type DatabaseFault = 'malformed' | 'overtaken' | 'hidden' | 'full' | 'contended'

/** By SQLSTATE: what no type or encoding holds; what somebody was quicker with or needs; what the walls do not let through; no room; deadlocks. */
const faults: readonly [RegExp, DatabaseFault][] = [
  [/^22(003|007|008|021|P02|P05|023)$/, 'malformed'],
  [/^23(001|503|505|P01)$/, 'overtaken'],
  [/^42501$/, 'hidden'],
  [/^(53[12]00|ENOSPC|EDQUOT)$/, 'full'],
  [/^40(001|P01)$/, 'contended'],
]

/** Undefined where it is something else. */
export function databaseFault(error: unknown): DatabaseFault | undefined {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return faults.find(([states]) => states.test(code))?.[1]
}
