import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { Tokenizer } from '@streamparser/json'
import { Refused } from '../../../kernel/refusal.ts'
import { GameReader, type GameFile } from './game-reader.ts'
import { TokenOrder } from './token-order.ts'
import { utf8Reader } from './utf8.ts'

/**
 * A cost game from a JSON file of any size: it is read in pieces, because a table of 24 players is longer than a string can be.
 * Refuses (kind input) what is malformed, missing, doubled, unknown, negative or not finite, naming the place.
 */
export function readGameFile(path: string): GameFile {
  const first = read(path, new GameReader())
  return first.needsSecondReading ? read(path, new GameReader(first.players)).finish() : first.finish()
}

function read(path: string, reader: GameReader): GameReader {
  const tokenizer = new Tokenizer({ stringBufferSize: 65_536, numberBufferSize: 64 })
  const order = new TokenOrder()
  let lastToken = 0
  let isBroken = false
  let refused: Refused | undefined
  tokenizer.onToken = ({ token, value, offset }) => {
    if (isBroken) return
    lastToken = offset
    if (order.accepts(token)) reader.token(token, value)
    else isBroken = true
  }
  tokenizer.onError = (error) => {
    isBroken = true
    if (error instanceof Refused) refused ??= error
  }
  const checkLetters = utf8Reader()
  for (const piece of piecesOf(path)) {
    checkLetters(piece)
    tokenizer.write(piece)
    if (isBroken) break
  }
  if (refused) throw refused
  if (isBroken || !order.isComplete) refuse('malformedFile', { place: placeIn(path, lastToken) })
  return reader
}

const pieceSize = 1 << 20

function* piecesOf(path: string): Generator<Buffer> {
  const file = open(path)
  try {
    for (;;) {
      const piece = Buffer.allocUnsafe(pieceSize)
      const length = readSync(file, piece)
      if (length === 0) return
      yield piece.subarray(0, length)
    }
  } finally {
    closeSync(file)
  }
}

function placeIn(path: string, offset: number): string {
  let line = 1
  let lineStart = 0
  let at = 0
  for (const piece of piecesOf(path)) {
    for (let next = piece.indexOf(10); next >= 0 && at + next < offset; next = piece.indexOf(10, next + 1)) {
      line++
      lineStart = at + next + 1
    }
    at += piece.length
    if (at > offset) break
  }
  return `Zeile ${line}, Spalte ${offset - lineStart + 1}`
}

function open(path: string): number {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return refuse('fileMissing', { values: { path } })
  try {
    return openSync(path, 'r')
  } catch {
    return refuse('fileMissing', { values: { path } })
  }
}

function refuse(code: string, details: { place?: string; values?: Record<string, string> }): never {
  throw new Refused('input', [{ code, ...details }])
}
