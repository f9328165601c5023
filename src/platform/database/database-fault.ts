/** What an error says of a request where it is not a mistake of ours. */
export type DatabaseFault = 'malformed' | 'overtaken' | 'hidden' | 'full' | 'unstored' | 'contended'

/**
 * By SQLSTATE: what no type or encoding holds; what somebody was quicker with or needs; what the walls do not let through; no room; a disk
 * that fails or can only be read, and a server that only reads; deadlocks.
 */
const faults: readonly [RegExp, DatabaseFault][] = [
  [/^22(003|007|008|021|P02|P05|023)$/, 'malformed'],
  [/^23(001|503|505|P01)$/, 'overtaken'],
  [/^42501$/, 'hidden'],
  [/^(53[12]00|ENOSPC|EDQUOT)$/, 'full'],
  [/^(58030|58P01|XX00[12]|25006|EIO|EROFS|EFBIG)$/, 'unstored'],
  [/^40(001|P01)$/, 'contended'],
]

/** Undefined where it is something else. */
export function databaseFault(error: unknown): DatabaseFault | undefined {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === '42501' && isOfFile(error as Error)) return 'unstored'
  return faults.find(([states]) => states.test(code))?.[1]
}

/** Whether the installation is in trouble, not the request. */
export const isInTrouble = (error: unknown): boolean =>
  ['full', 'unstored', 'contended'].includes(databaseFault(error) ?? '')

/** PostgreSQL says the same of a file that it must not write as of a row. */
const isOfFile = ({ message }: Error): boolean =>
  /^could not (open|write|extend|create|fsync|read|rename) /.test(message)
