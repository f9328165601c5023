import type { SourceFile } from './house-rules.ts'

interface FunctionText {
  name: string
  lines: readonly string[]
}

/**
 * The functions that stand at the left margin, read by lines alone: the formatter ends each with a line that begins with a closing
 * bracket, and puts what it can into one line.
 */
export function functionsOf({ path, text }: SourceFile): FunctionText[] {
  const lines = text.split('\n')
  return lines.flatMap((line, at) => {
    const name = line.match(/^(?:export )?(?:default )?(?:async )?(?:function\*? |const )(\w+)/)?.[1]
    if (!name) return []
    const whole = lines.slice(at, endOf(lines, at) + 1)
    return isFunction(whole) ? [{ name: `${path} ${name}`, lines: whole }] : []
  })
}

function endOf(lines: readonly string[], from: number): number {
  const closing = (line: string) => /^[)}\]]/.test(line) && !/[{([]$|=>$/.test(line)
  const next = lines.findIndex((line, at) => at > from && (closing(line) || /^[^\s)}\]]/.test(line)))
  if (next < 0) return lines.length - 1
  return closing(lines[next]!) ? next : next - 1
}

const isFunction = ([first = '', ...rest]: readonly string[]) =>
  /\bfunction\b/.test(first) ||
  /^(?:export )?const [^=]+= (?:async )?(?:<[^>]*>)?\(?[^'"]*(?:=>|\($)/.test([first, ...rest].join(' '))

/** A list of routes says so by its type; each of its entries is read by itself. */
export const isListOfRoutes = ({ lines }: FunctionText): boolean => {
  const head = lines.slice(0, lines.findIndex((line) => /[{[(]$/.test(line) && /\)?: |=>/.test(line)) + 1).join(' ')
  return /: (?:readonly )?(?:Api)?(?:Route|Part)<\w+>(?:\[\])?/.test(head)
}

/** How many lines the longest answer in it has. */
export function longestAnswer({ lines }: FunctionText): number {
  const begins = lines.flatMap((line, at) => (/^\s+answer: .*[{(]$/.test(line) ? [at] : []))
  return Math.max(0, ...begins.map((at) => answerEnd(lines, at) - at + 1))
}

function answerEnd(lines: readonly string[], at: number): number {
  const indent = lines[at]!.search(/\S/)
  return lines.findIndex((line, place) => place > at && line !== '' && line.search(/\S/) <= indent)
}
