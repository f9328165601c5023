export interface NamedTable {
  table: string
  writes: boolean
}

const writing = /\b(?:insert into|update|delete from|merge into|truncate)\s+(?:only\s+)?$/
const reading = /\b(?:from|join|using|table)\s+(?:only\s+|lateral\s+)?\(?$/
const writingCall = /\.(?:insertInto|updateTable|deleteFrom|mergeInto|replaceInto)\(\s*$/
const readingCall = /\.(?:selectFrom|from|using|table|\w*[jJ]oin)\((?:\s*\[[^\]]*|\s*)$/
/** `from needs n, bundles b`; a column has no name of its own behind it. */
const listed = {
  before: /,\s*$/,
  after: /^\s+(?:as\s+)?[a-z]\w*\s*(?:,|`|\)|$|where\b|join\b|left\b|on\b|order\b|group\b)/,
}

/** The tables that SQL in this source names, in our own words or through the query builder. Reads the text, knows no grammar. */
export function tablesNamed(source: string, tables: readonly string[]): NamedTable[] {
  const text = withoutComments(source)
  return [...text.matchAll(new RegExp(`(?<![\\w.])(?:${tables.join('|')})(?![\\w-])`, 'g'))].flatMap((match) => {
    const [table] = match
    const before = text.slice(Math.max(0, match.index - 200), match.index).replace(/['"]$/, '')
    const after = text.slice(match.index + table.length, match.index + table.length + 40)
    if (writing.test(before) || writingCall.test(before)) return { table, writes: true }
    const isListed = listed.before.test(before) && listed.after.test(after)
    return reading.test(before) || readingCall.test(before) || isListed ? { table, writes: false } : []
  })
}

const withoutComments = (source: string) => source.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$|(?<=\s)-- .*$/gm, '')
