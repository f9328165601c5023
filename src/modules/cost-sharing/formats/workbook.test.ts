import { readXlsx } from 'hucre'
import { describe, expect, it } from 'vitest'
import { planned } from '../../../../test/support/planned.ts'
import type { Plan, PlanScenario, PlanShares } from '../schema.ts'
import { fileNameOf } from './file-name.ts'
import { planWorkbook } from './workbook.ts'

const { scenario, plan } = await planned()

async function sheetsOf(scenario: PlanScenario, plan: Plan) {
  const { sheets } = await readXlsx(await planWorkbook(scenario, plan), { readStyles: true })
  return new Map(sheets.map((sheet) => [sheet.name, sheet]))
}

describe('the workbook', () => {
  it('begins with what was asked and how sure the answer is', async () => {
    const { rows } = (await sheetsOf(scenario, plan)).get('Überblick')!
    expect(rows).toContainEqual(['Laufzeit in Jahren', 5])
    expect(rows).toContainEqual(['Gemeinsame Kosten', 427_850])
    expect(rows).toContainEqual(['Gemeinsame Kosten im Jahr', 85_570])
    expect(rows.flat().join()).toContain('Nachweislich das günstigste Paket')
  })

  it('adds up in formulas, whose stored values are right before anything computes them', async () => {
    const sheet = (await sheetsOf(scenario, plan)).get('Umlage')!
    expect(sheet.cells!.get('7,3')).toMatchObject({ formula: 'SUM(D2:D7)' })
    expect(sheet.rows[7]![3]).toBe(634_903)
    expect(sheet.rows[7]![4]).toBe(427_850)
    const yearly = (await sheetsOf(scenario, plan)).get('Umlage im Jahr')!
    expect(yearly.rows[7]![3]).toBeCloseTo(85_570, 6)
    for (const row of yearly.rows.slice(1, 7))
      for (const amount of row.slice(2)) expect(Number(amount)).toBe(Math.round(100 * Number(amount)) / 100)
    for (const total of yearly.rows[7]!.slice(3)) expect(total).toBeCloseTo(85_570, 6)
  })

  it('says in the bill where more is bought than needed', async () => {
    const { rows } = (await sheetsOf(scenario, plan)).get('Kosten')!
    const remarks = rows.slice(1).flatMap((row) => (row[4] ? [String(row[4]).replaceAll('\u00a0', ' ')] : []))
    expect(remarks).toEqual([
      'Akte Plus mit Scannen: Gebraucht werden 231 Arbeitsplätze, gekauft werden 251, denn ab 251 kostet jede Einheit nur 70,00 € im Jahr. Das sind 87.850,00 € in 5 Jahren statt 103.950,00 €.',
    ])
  })

  it('has sheets for stability and for the front of cost and lock-in', async () => {
    const sheets = await sheetsOf(scenario, plan)
    const inhabitants = sheets.get('Stabilität')!.rows.find(([rule]) => rule === 'Nach Einwohnern')!
    expect(inhabitants[1]).toContain('nicht stabil: Schwalmstadt und Fritzlar zahlen unter sich')
    expect(inhabitants.slice(2)).toEqual(['Schwalmstadt und Fritzlar', 3433.03])
    expect(sheets.get('Abhängigkeit')!.rows).toHaveLength(3)
  })

  it('leaves texts that look like formulas as texts', async () => {
    const strange = structuredClone(scenario)
    const names = ['=1+1', '+49', '-5', '@SUM(A1)']
    names.forEach((name, at) => (strange.participants[at]!.name = name))
    const { rows, cells } = (await sheetsOf(strange, plan)).get('Umlage')!
    expect(rows.slice(1, 5).map((row) => row[1])).toEqual(names)
    for (const at of [1, 2, 3, 4]) expect(cells?.get(`${at},1`)?.formula).toBeUndefined()
  })

  it('gives the half interval of 95 % beside an estimated share', async () => {
    const estimated: Plan = structuredClone(plan)
    const shapley = estimated.rules.shapley as PlanShares
    shapley.exact = false
    shapley.error95 = Object.fromEntries(scenario.participants.map(({ id }) => [id, 1234]))
    const { rows } = (await sheetsOf(scenario, estimated)).get('Umlage')!
    const at = rows[0]!.indexOf('Shapley-Wert')
    expect([rows[0]![at + 1], rows[1]![at + 1]]).toEqual(['± (95 %)', 12.34])
  })
})

describe('the name of the file', () => {
  it('is the title in plain letters', () => {
    expect(fileNameOf('Akte für Süd & Groß-Gerau')).toBe('allmende-akte-fuer-sued-gross-gerau')
    expect(fileNameOf('../../etc/passwd"\r\n')).toBe('allmende-etc-passwd')
    expect(fileNameOf('漢字')).toBe('allmende')
    expect(fileNameOf('x'.repeat(300)).length).toBeLessThan(80)
  })
})
