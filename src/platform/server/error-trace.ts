const root = new URL('../../../', import.meta.url)
const frame = /^ {4}at (?:[\w.$<>[\]# ]+ \()?(?:file:\/\/|node:|\/)[^\s()]+:\d+:\d+\)?$/

export interface ErrorTrace {
  name: string
  code?: string
  frames: string[]
  cause?: ErrorTrace
}

/** What may be written about an error: its name, code and where it happened. The message may hold anything. */
export function errorTrace(error: unknown, depth = 0): ErrorTrace {
  if (!(error instanceof Error)) return { name: typeof error, frames: [] }
  const { code, reason, cause } = error as Error & { code?: unknown; reason?: unknown }
  return {
    name: matching(error.name, /^\w{1,60}$/) ?? 'Error',
    ...optional('code', matching(code ?? reason, /^[A-Z0-9_]{1,40}( \d{3})?$/)),
    frames: framesOf(error),
    ...optional('cause', cause instanceof Error && depth < 3 ? errorTrace(cause, depth + 1) : undefined),
  }
}

/** A message of several lines could imitate frames, so it is cut off first; if it was changed, only the end counts. */
function framesOf({ message, stack = '' }: Error): string[] {
  const start = stack.indexOf(message)
  const lines = stack.slice(start < 0 ? 0 : start + message.length).split('\n')
  const last = lines.findLastIndex((line) => !frame.test(line))
  return (start < 0 ? lines.slice(last + 1) : lines.filter((line) => frame.test(line))).map(shortened)
}

const shortened = (line: string) => line.slice(7).replace(root.href, '').replace(root.pathname, '')

const matching = (value: unknown, pattern: RegExp) =>
  typeof value === 'string' && pattern.test(value) ? value : undefined

const optional = <K extends string, V>(key: K, value: V | undefined) =>
  (value === undefined ? {} : { [key]: value }) as { [key in K]?: V }
