import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { Tokenizer } from '@streamparser/json'
import { Refused } from '../../../kernel/refusal.ts'
import { GameReader, type GameFile } from './game-reader.ts'
import { TokenOrder } from './token-order.ts'
import { utf8Reader } from './utf8.ts'

/** How much of the file has been read, from 0 to 1. */
export type ReadingProgress = (part: number) => void

/**
 * A cost game from a JSON file of any size: it is read in pieces, because a table of 24 players is longer than a string can be.
 * Refuses (kind input) what is malformed, missing, doubled, unknown, negative or not finite, naming the place.
 */
export function readGameFile(path: string, report: ReadingProgress = () => {}): GameFile {
  const first = read(path, new GameReader(), report)
  return first.needsSecondReading ? read(path, new GameReader(first.players), report).finish() : first.finish()
}

function read(path: string, reader: GameReader, report: ReadingProgress): GameReader {
  const tokenizer = new Tokenizer({ stringBufferSize: 65_536, numberBufferSize: 64 })
  const order = new TokenOrder()
  let lastToken = 0
  let broken: number | undefined
  let refused: Refused | undefined
  tokenizer.onToken = ({ token, value, offset }) => {
    if (broken !== undefined) return
    lastToken = offset
    if (order.accepts(token)) reader.token(token, value)
    else broken = offset
  }
  tokenizer.onError = (error) => {
    if (error instanceof Refused) refused ??= error
    broken ??= positionIn(error) ?? lastToken
  }
  const checkLetters = utf8Reader()
  const { size, pieces } = open(path)
  let done = 0
  for (const bytes of pieces) {
    checkLetters(bytes)
    tokenizer.write(bytes)
    if (broken !== undefined) break
    done += bytes.length
    report(done / size)
  }
  lastToken = done
  if (broken === undefined) tokenizer.end()
  if (refused) throw refused
  if (broken === undefined && !order.isComplete) broken = done
  if (broken !== undefined) refuse('malformedGame', { place: placeIn(path, broken) })
  return reader
}

/** Where in the file the tokenizer stopped; it says so in its sentence only, and not always. */
function positionIn({ message }: Error): number | undefined {
  const position = message.match(/absolute position "(\d+)"/)?.[1]
  return position === undefined ? undefined : Number(position)
}

const pieceSize = 1 << 20

function* piecesOf(path: string, file: number): Generator<Buffer> {
  try {
    for (;;) {
      const piece = Buffer.allocUnsafe(pieceSize)
      const length = readable(path, () => readSync(file, piece))
      if (length === 0) return
      yield piece.subarray(0, length)
    }
  } finally {
    closeSync(file)
  }
}

/** Line, and column in characters: bytes that go on with a character of UTF-8 do not count. */
function placeIn(path: string, offset: number): string {
  let [line, column, at] = [1, 1, 0]
  for (const bytes of open(path).pieces)
    for (const byte of bytes) {
      if (at++ === offset) return `Zeile ${line}, Spalte ${column}`
      if (byte === 10) [line, column] = [line + 1, 1]
      else if ((byte & 0xc0) !== 0x80) column++
    }
  return `Zeile ${line}, Spalte ${column}`
}

function open(path: string): { size: number; pieces: Generator<Buffer> } {
  return readable(path, () => {
    const status = statSync(path)
    if (!status.isFile()) throw new Error('not a file')
    return { size: status.size, pieces: piecesOf(path, openSync(path, 'r')) }
  })
}

function readable<T>(path: string, read: () => T): T {
  try {
    return read()
  } catch {
    return refuse('fileMissing', { values: { path } })
  }
}

function refuse(code: string, details: { place?: string; values?: Record<string, string> }): never {
  throw new Refused('input', [{ code, ...details }])
}
