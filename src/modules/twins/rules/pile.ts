import { grown } from './grown.ts'

/** Numbers laid one behind the other. Nothing that lies there changes, so what has been handed out stays right. */
export function pile(kept: Uint32Array = new Uint32Array(1024), filled = 0) {
  let numbers = kept
  let used = filled
  return {
    /** Where they begin. */
    lay: (more: readonly number[] | Uint32Array): number => {
      const start = used
      used += more.length
      if (used > numbers.length) numbers = grown(numbers, used)
      numbers.set(more, start)
      return start
    },
    at: (place: number): number => numbers[place]!,
    from: (start: number, length: number): Uint32Array => numbers.subarray(start, start + length),
    all: (): Uint32Array => numbers.subarray(0, used),
  }
}

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/** The same for texts, in UTF-8. */
export function textPile(kept: Uint8Array = new Uint8Array(4096), filled = 0) {
  let bytes = kept
  let used = filled
  return {
    /** Where it begins, and how many bytes it has. */
    lay: (text: string): { start: number; length: number } => {
      const start = used
      if (used + text.length * 3 > bytes.length) bytes = grown(bytes, used + text.length * 3)
      const { written } = encoder.encodeInto(text, bytes.subarray(used))
      used += written
      return { start, length: written }
    },
    read: (start: number, length: number): string => decoder.decode(bytes.subarray(start, start + length)),
    all: (): Uint8Array => bytes.subarray(0, used),
  }
}
