import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fieldNames as fieldsOfWork } from '../src/modules/capabilities/texts.de.ts'
import { needFieldWords, operatingModelNames } from '../src/modules/needs/texts.de.ts'
import { paceNames } from '../src/modules/news/texts.de.ts'
import { fieldNames, wordsOf } from '../src/modules/journal/texts/journal-words.de.ts'
import { eventNames } from '../src/modules/webhooks/texts.de.ts'

const source = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.includes('.test.'))
  .map((path) => readFileSync(`src/${path}`, 'utf8'))
  .filter((text) => /\brecord\w+\(/.test(text))

/** The names of the fields in what a entry says of before and after, as far as they are written there. */
const written = source.flatMap((text) =>
  [...text.matchAll(/\b(?:before|after): (?:\w+ (?:\? |&& ))?\{([^{}]*(?:\{[^{}]*\}[^{}]*)*)\}/g)].flatMap(
    ([, inside]) => [...inside!.matchAll(/(?:^|,)\s*(\w+)(?=\s*(?:[:,]|$))/g)].map(([, field]) => field!),
  ),
)

describe('the words of the journal', () => {
  it('name every field that an entry holds', () => {
    expect(written).toEqual(expect.arrayContaining(['quorum', 'open', 'status', 'expiresAt']))
    expect([...written, ...Object.keys(needFieldWords)].filter((field) => !Object.hasOwn(fieldNames, field))).toEqual(
      [],
    )
  })

  it('repeat those of the modules that come later', () => {
    expect(fieldNames).toMatchObject(needFieldWords)
    expect(wordsOf['field']).toEqual(fieldsOfWork)
    expect(wordsOf['operatingModels']).toEqual(operatingModelNames)
    expect(wordsOf['events']).toEqual(eventNames)
    expect(wordsOf['pace']).toEqual(paceNames)
  })
})
