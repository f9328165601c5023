/** Aborts with the first SIGINT or SIGTERM. A second one ends the process at once, as if nobody listened. */
export function stopSignal(): AbortSignal {
  const controller = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => controller.abort())
  return controller.signal
}
