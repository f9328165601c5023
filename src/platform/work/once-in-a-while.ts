/** Passes on the first call, and then one in so many milliseconds: what fails again and again is said now and then. */
export function onceInAWhile<A extends unknown[]>(
  milliseconds: number,
  say: (...args: A) => void,
  clock: () => number = Date.now,
): (...args: A) => void {
  let silentUntil = -Infinity
  return (...args) => {
    if (clock() < silentUntil) return
    silentUntil = clock() + milliseconds
    say(...args)
  }
}
