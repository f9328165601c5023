import { describe, expect, it } from 'vitest'
import { compoundFile, damaged, pngFile, zipBomb } from '../../../../test/support/hostile-tables.ts'
import { importWorld } from '../../../../test/support/import-world.ts'
import { readTableFile } from '../../../platform/files/table-file.ts'

const { text, bytesOf, send, sent } = importWorld()

describe('a file that cannot be read', () => {
  it.each([
    ['an empty one', () => new Uint8Array(), 'In der Datei steht nichts'],
    ['a picture with another name', pngFile, 'Das ist keine Tabelle, auch wenn der Name der Datei so aussieht'],
    ['one with a password', () => compoundFile('EncryptedPackage'), 'mit einem Passwort geschützt'],
    ['one in the old format', () => compoundFile(), 'im alten Excel-Format'],
    ['a damaged one', damaged, 'Die Datei ist beschädigt'],
    ['a bomb', zipBomb, 'Die Datei ist zu groß'],
    [
      'one in an unknown encoding',
      () => Buffer.from('Bedarf\nB\x81\x90\x9Drger', 'latin1'),
      'Buchstaben in dieser Datei',
    ],
    ['one with a million rows', () => Buffer.from(`Bedarf\n${'x\n'.repeat(1_000_000)}`), 'hat zu viele Zeilen'],
    ['one with an open quote', () => Buffer.from('Bedarf\n"Eins\nZwei\n'), 'Anführungszeichen'],
    ['one without the column and without rows', () => Buffer.from('Name\n'), 'fehlt die Spalte „Bedarf“'],
    ['one without a need', () => Buffer.from('Bedarf;Ziel\n;\n'), 'steht noch kein Bedarf'],
  ])('is refused with a sentence: %s', async (_, file, sentence) => {
    const answer = await send('linden', file())
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain(sentence)
  })

  it('is missed where none was chosen', async () => {
    const answer = await send('linden', '', '')
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('Bitte wählen Sie eine Datei aus')
  })

  it('is refused with the way back where it is larger than anything that is read', async () => {
    const answer = await send('linden', new Uint8Array(6_000_000))
    expect(answer.status).toBe(413)
    expect(await answer.text()).toContain('href="/bedarfe/einlesen">Andere Datei hochladen')
  })

  it('is refused row by row where it has a title of a megabyte', async () => {
    const address = await sent('linden', `Bedarf\n${'x'.repeat(1_000_000)}\nWanderwege beschildern\n`, 'b.csv')
    const page = await text(address, 'linden')
    expect(page).toContain('In dieser Zelle steht mehr, als eine Tabelle fassen kann')
    expect(page.length).toBeLessThan(60_000)
    expect((await readTableFile(await bytesOf(`${address}/rest.xlsx`, 'linden')))[0]!.rows).toHaveLength(2)
  })
})
