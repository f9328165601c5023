import { test } from 'vitest'
import { loadSolver } from '../src/platform/work/solver.ts'
import { compareWithEnumeration } from './support/rich-markets.ts'

const solve = await loadSolver()

test('a thousand further markets that use every part of the price model cost what trying every package gives', () => {
  for (let seed = 1000; seed < 2000; seed++) compareWithEnumeration(seed, solve)
})
