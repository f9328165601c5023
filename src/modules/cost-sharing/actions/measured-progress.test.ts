import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Progress } from '../schema.ts'
import { measuredProgress } from './measured-progress.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function listener() {
  const saved: Progress[] = []
  return { saved, progress: measuredProgress((each) => saved.push(each), 400) }
}

test('of many reports the first and the last are passed on, and no more than one per interval', () => {
  const { saved, progress } = listener()
  for (let done = 0; done < 10; done++) {
    progress.report({ step: 'groups', done, of: 10 })
    vi.advanceTimersByTime(50)
  }
  vi.advanceTimersByTime(1000)
  expect(saved.map(({ done }) => done)).toEqual([0, 7, 9])
})

test('a new step is passed on at once', () => {
  const { saved, progress } = listener()
  progress.report({ step: 'package' })
  progress.report({ step: 'alternatives' })
  progress.report({ step: 'front' })
  expect(saved.map(({ step }) => step)).toEqual(['package', 'alternatives', 'front'])
})

test('nothing comes after the end', () => {
  const { saved, progress } = listener()
  progress.report({ step: 'groups', done: 1, of: 3 })
  progress.report({ step: 'groups', done: 2, of: 3 })
  progress.stop()
  vi.advanceTimersByTime(1000)
  expect(saved).toHaveLength(1)
})
