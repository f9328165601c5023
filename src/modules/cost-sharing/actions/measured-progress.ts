import type { Progress } from '../schema.ts'

/**
 * Passes on at most one report per `every` milliseconds, but a new step at once and always the last report:
 * what is shown may be a moment old, never stale.
 */
export function measuredProgress(save: (progress: Progress) => void, every = 400) {
  let timer: NodeJS.Timeout | undefined
  let latest: Progress | undefined
  let sent: { step: Progress['step']; at: number } | undefined
  const send = () => {
    clearTimeout(timer)
    timer = undefined
    sent = { step: latest!.step, at: performance.now() }
    save(latest!)
  }
  return {
    report(progress: Progress): void {
      latest = progress
      const wait = sent?.step === progress.step ? sent.at + every - performance.now() : 0
      if (wait <= 0) send()
      else timer ??= setTimeout(send, wait)
    },
    stop: (): void => clearTimeout(timer),
  }
}
