/** Writes to stderr what a command is at, once it takes longer than two seconds, and at most twice a second. */
export function progressLines(): (sentence: () => string) => void {
  const begin = performance.now()
  let last = -Infinity
  return (sentence) => {
    const now = performance.now()
    if (now - begin < 2000 || now - last < 500) return
    last = now
    process.stderr.write(`${sentence()}\n`)
  }
}
