import { expect, it } from 'vitest'
import { likeEnough } from './like-enough.ts'

const scored = (score: number, reasons: readonly string[] = ['Parkausweis']) => ({ score, reasons })

it('is what comes near the best one and has a reason that can be told', () => {
  const found = [scored(10), scored(5), scored(5, []), scored(3.9)]
  expect(likeEnough(found)).toEqual([scored(10), scored(5)])
})

it('is nothing where the best one shares a common word only, and nothing of nothing', () => {
  expect(likeEnough([scored(2.9)])).toEqual([])
  expect(likeEnough([])).toEqual([])
})
