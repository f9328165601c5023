import { test } from 'vitest'
import { loadSolver } from '../src/platform/work/solver.ts'
import { compareWithEnumeration } from './support/rich-markets.ts'

const solve = await loadSolver()

test('markets that use every part of the price model cost what trying every package gives, for every group', () => {
  for (let seed = 0; seed < 100; seed++) compareWithEnumeration(seed, solve)
})
