import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { table } from '../../../../test/support/judged.ts'
import { columnKeys, type ColumnKey, type NeedTable } from '../schema.ts'
import { assignmentOf, demandColumns, isUnsure, oriented, readAs } from './chosen-columns.ts'
import { columnsFrom, labelledRows, labelsOf } from './column-labels.ts'
import { filledRows } from './judge-needs.ts'
import { headingsOf } from './need-headings.ts'
import { needTableIn } from './need-sheet.ts'

const foreign = table(
  ['Vergabevorschau 2027', null, null, null, null, null],
  ['lfd. Nr.', 'Gewerk', 'Erwünscht zum', 'Beschreibung der Leistung', 'Nutzer*innen', null],
  [1, 'Software für das Bewohnerparken', '31.12.2027', 'Kein Weg ins Rathaus', 15, null],
  [2, 'Plätze in der Kita vergeben', '30.06.2028', 'Einmal melden', 300, 'eilig'],
)
const keysOf = (given: NeedTable, wanted = {}) =>
  assignmentOf(given, wanted).columns.map(({ letter, key, isGuess }) => `${letter} ${key}${isGuess ? '?' : ''}`)

describe('the columns of a table that nobody can be sure of', () => {
  it('are shown with samples and with what they seem to say, what is only guessed marked', () => {
    expect(isUnsure(foreign)).toBe(true)
    expect(keysOf(foreign)).toEqual(['A null', 'B title?', 'C deadline?', 'D aim?', 'E workplaces', 'F null'])
    const { head, columns, rows } = assignmentOf(foreign)
    expect(head).toBe(1)
    expect(columns[1]).toMatchObject({
      heading: 'Gewerk',
      samples: ['Software für das Bewohnerparken', 'Plätze in der Kita vergeben'],
    })
    expect(columns[5]).toMatchObject({ heading: '', samples: ['eilig'] })
    expect(rows[1]).toEqual({
      head: 1,
      text: 'lfd. Nr. | Gewerk | Erwünscht zum | Beschreibung der Leistung | Nutzer*innen',
    })
  })

  it('may have their headings in another row, in none, or beside the values', () => {
    expect(keysOf(foreign, { head: -1 })).toContain('B title?')
    const side = needTableIn([table(['Bedarf', 'Archiv digital'], ['Ziel', 'Ordnung'], ['Frist', '31.12.2027'])])
    expect([isUnsure(side), keysOf(side)]).toEqual([true, ['A title', 'B aim', 'C deadline']])
    expect(assignmentOf(side, { turned: false }).columns.map(({ heading }) => heading)).toEqual([
      'Bedarf',
      'Archiv digital',
    ])
    const long = table(['Bedarf'], ...Array.from({ length: 100 }, (_, at) => [`Bedarf Nummer ${at}`]))
    expect(assignmentOf(long, { turned: true })).toMatchObject({ turned: false, mayTurn: false })
  })

  it('are read as they are assigned, and only so', () => {
    const keys: (ColumnKey | null)[] = [null, 'title', null, null, 'cases', 'aim']
    const read = readAs(foreign, { head: 1, turned: false, keys }) as NeedTable
    expect(isUnsure(read)).toBe(false)
    const { places, headings } = filledRows(read)
    expect(places.map(({ at }) => at)).toEqual([2, 3])
    expect(headings.columns).toEqual([
      { key: 'title', at: 1 },
      { key: 'cases', at: 4 },
      { key: 'aim', at: 5 },
    ])
    expect(keysOf(read)).toEqual(['A null', 'B title', 'C null', 'D null', 'E cases', 'F aim'])
  })

  it('are refused without a need, or where two say the same', () => {
    expect(() => demandColumns(['aim', null])).toThrow('importColumnsTitle')
    expect(() => demandColumns(['title', 'cases', 'cases'])).toThrow('importColumnsTwice')
    expect(() => demandColumns(['title', 'requirements', 'requirements', 'options', 'options'])).not.toThrow()
  })

  it('are known again by their headings in any order, whatever our own files have added', () => {
    const labels = labelsOf(['Gewerk', ' gewerk! ', '', 'Größe', 'Was zu ändern ist'])
    expect(labels).toEqual(['gewerk', 'gewerk 2', undefined, 'grosse', undefined])
    const meanings = { gewerk: 'title', 'gewerk 2': null, grosse: 'cases' } as const
    const [again] = labelledRows(table(['Größe', 'Gewerk', null, 'Gewerk']))
    expect(columnsFrom({ meanings, turned: false }, again!)).toEqual({
      head: 0,
      turned: false,
      keys: ['cases', 'title', null, null],
      isRemembered: true,
    })
  })

  it('say the same where somebody confirms what was found by itself, whatever stands there', () => {
    const heading = fc.constantFrom('Bedarf', 'Ziel', 'Frist', 'Nutzer*innen', 'Budget', 'Amt', 'Muss', '', 'Bemerkung')
    const cell = fc.constantFrom('Archiv digital', '5', '31.12.2027', '', 'Summe', 'k. A.')
    const tables = fc.integer({ min: 1, max: 6 }).chain((width) =>
      fc.record({
        head: fc.array(heading, { minLength: width, maxLength: width }),
        rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
      }),
    )
    fc.assert(
      fc.property(tables, ({ head, rows }) => {
        const given = table(head, ...rows)
        fc.pre(!isUnsure(given))
        const { head: row, turned, columns } = assignmentOf(given)
        const keys = Array.from({ length: head.length }, (_, at) => {
          const column = columns.find((each) => each.at === at)
          return column && !column.isGuess ? column.key : null
        })
        const confirmed = readAs(given, { head: row, turned, keys }) as NeedTable
        expect(headingsOf(confirmed).columns).toEqual(headingsOf(given).columns)
        expect(filledRows(confirmed).places).toEqual(filledRows(given).places)
      }),
      { seed: 5, numRuns: 200 },
    )
  })

  it('come back as they were where a table is turned twice', () => {
    const cells = fc.array(fc.array(fc.constantFrom(...columnKeys), { minLength: 3, maxLength: 3 }), {
      minLength: 1,
      maxLength: 5,
    })
    fc.assert(
      fc.property(cells, (rows) => {
        const given = table(...rows)
        expect(oriented(oriented(given, true), false)).toEqual(given)
      }),
      { seed: 3 },
    )
  })
})
