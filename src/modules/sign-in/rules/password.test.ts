import { describe, expect, it } from 'vitest'
import { commonPasswords, sharedWords } from '../data/weak-passwords.ts'
import { passwordFault } from './password.ts'

const alex = { name: 'Alexandra Bäumler', email: 'a.baeumler@stadt-linnich.example' }
const fault = (password: string) => passwordFault(password, alex)?.code ?? null

describe('a password', () => {
  it.each([
    'vier hölzerne Stühle',
    'Regen trommelt auf blaues Blech',
    'kühl/Bogen/Antrag/Zwiebel',
    'x9#fK2!mQz7&Lw',
    'dfkjweoiruwz',
    '🦊🐢🌲🚲🍋🎈🧲🔔🪁🧊🪐🛶',
    '密码不应该太短了对吗朋友',
    'Allmende ist ein Stück Wiese',
    'Frau Bäumler mag kalte Suppe',
    'a'.repeat(2) + 'Mischwald und Moor'.repeat(10),
  ])('may be %j', (password) => {
    expect(fault(password)).toBeNull()
  })

  it.each([
    ['kurz!2Ab', 'passwordTooShort'],
    ['🦊🐢🌲🚲🍋🎈', 'passwordTooShort'],
    ['Mischwald und Moor. '.repeat(11), 'passwordTooLong'],
    ['aaaaaaaaaaaaaaaa', 'passwordSequence'],
    ['abcabcabcabcabc', 'passwordSequence'],
    ['Huhu!Huhu!Huhu!', 'passwordSequence'],
    ['123456789012', 'passwordSequence'],
    ['098765432109876', 'passwordSequence'],
    ['qwertzuiop123', 'passwordSequence'],
    ['poiuztrewq!!!', 'passwordSequence'],
    ['1qay2wsx3edc', 'passwordSequence'],
    ['asdfghjkl;2024', 'passwordSequence'],
    ['abcdefghijklmnop', 'passwordSequence'],
    ['Passwort1234!', 'passwordCommon'],
    ['P@ssw0rt2026!!', 'passwordCommon'],
    ['Sommer2026!!!', 'passwordCommon'],
    ['Hallo Welt 2026', 'passwordCommon'],
    ['ichliebedich99', 'passwordCommon'],
    ['correct horse battery staple', 'passwordCommon'],
    ['Bürgermeister2025', 'passwordCommon'],
    ['Müllabfuhr', 'passwordTooShort'],
    ['AlexandraBäumler1', 'passwordPersonal'],
    ['baeumler.linnich.2026', 'passwordPersonal'],
    ['Allmende2026!', 'passwordPersonal'],
    ['4llmende-2026-xy', 'passwordPersonal'],
  ])('may not be %j: %s', (password, code) => {
    expect(fault(password)).toBe(code)
  })

  it('is compared with several hundred common words and passwords', () => {
    expect(sharedWords.size).toBeGreaterThan(400)
    expect(commonPasswords.size).toBeGreaterThan(120)
    const offences = [...sharedWords, ...commonPasswords].filter((word) => !/^[a-z]+$/.test(word))
    expect(offences).toEqual([])
  })

  it.each(['🦊'.repeat(200), 'ab '.repeat(66), `${'é'.repeat(199)}x`])(
    'is judged at once, however long: %#',
    (password) => {
      const begin = performance.now()
      passwordFault(password, alex)
      expect(performance.now() - begin).toBeLessThan(200)
    },
  )
})
