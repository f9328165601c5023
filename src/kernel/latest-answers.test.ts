import { describe, expect, it } from 'vitest'
import { latestAnswers } from './latest-answers.ts'

describe('the latest answers', () => {
  const counting = (most: number) => {
    const answers = latestAnswers<number>(most)
    let asked = 0
    return { ask: (question: unknown) => answers.to(question, () => ++asked), forget: answers.forget }
  }

  it('are given again to the same question, and to no other', () => {
    const { ask } = counting(10)
    expect([ask({ title: 'a' }), ask({ title: 'a' }), ask({ title: 'b' }), ask({ title: 'a' })]).toEqual([1, 1, 2, 1])
  })

  it('go when something has changed', () => {
    const { ask, forget } = counting(10)
    ask('a')
    forget()
    expect(ask('a')).toBe(2)
  })

  it('make room, the one that was asked longest ago first', () => {
    const { ask } = counting(2)
    ask('a')
    ask('b')
    ask('a')
    ask('c')
    expect([ask('a'), ask('b')]).toEqual([1, 4])
  })
})
