import { readdirSync, readFileSync } from 'node:fs'
import { loadavg } from 'node:os'

/** How many wanted to work on this machine during the last minute: figures taken while others work say little. */
export const loadNow = (): string => loadavg()[0]!.toFixed(1)

/** What a process and those that it has started hold in memory (or held at most), as Linux counts it. */
export function megabytesOf(pid: number, what: 'VmRSS' | 'VmHWM' = 'VmRSS'): number {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  const children = all.filter((name) => statusOf(name, 'PPid') === pid)
  return statusOf(String(pid), what) / 1024 + children.reduce((sum, child) => sum + megabytesOf(Number(child), what), 0)
}

/** 0 for one that has just ended. */
function statusOf(pid: string, name: string): number {
  try {
    return Number(readFileSync(`/proc/${pid}/status`, 'utf8').match(new RegExp(`^${name}:\\s+(\\d+)`, 'm'))?.[1] ?? 0)
  } catch {
    return 0
  }
}
