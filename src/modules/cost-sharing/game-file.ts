import { closeSync, openSync, readSync } from 'node:fs'
import { Tokenizer } from '@streamparser/json'
import { Refused, type Refusal } from '../../kernel/refusal.ts'
import { GameReader, type GameFile } from './game-reader.ts'

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
  const position = { line: 1, lineStart: 0, offset: 0 }
  let failure: Refusal | undefined
  tokenizer.onToken = ({ token, value, offset }) => {
    position.offset = offset
    reader.token(token, value)
  }
  tokenizer.onError = () => {
    failure ??= { code: 'malformedFile', place: `nach Zeichen ${position.offset + 1}` }
  }
  const file = open(path)
  try {
    const buffer = Buffer.alloc(1 << 20)
    for (;;) {
      const length = readSync(file, buffer, 0, buffer.length, null)
      if (length === 0 || failure) break
      tokenizer.write(buffer.subarray(0, length))
    }
    if (!reader.isComplete) failure ??= { code: 'malformedFile', place: `nach Zeichen ${position.offset + 1}` }
  } finally {
    closeSync(file)
  }
  if (failure) throw new Refused('input', [failure])
  return reader
}

function open(path: string): number {
  try {
    return openSync(path, 'r')
  } catch {
    throw new Refused('input', [{ code: 'fileMissing', values: { path } }])
  }
}
