import { expect, it } from 'vitest'
import { onceInAWhile } from './once-in-a-while.ts'

it('says what fails again and again the first time, and then now and then', () => {
  const said: number[] = []
  let now = 0
  const say = onceInAWhile(
    1000,
    (what: number) => said.push(what),
    () => now,
  )
  for (now = 0; now < 2500; now += 100) say(now)
  expect(said).toEqual([0, 1000, 2000])
})
