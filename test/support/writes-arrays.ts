import { writeArrays } from '../../src/platform/files/arrays-file.ts'

// Writes one file of arrays after the other, each of another length, until it is killed.
const [path] = process.argv.slice(2)
for (let length = 1_000_000; ; length += 1000) {
  const numbers = new Uint32Array(length).fill(length)
  const written = writeArrays(path!, { about: String(length), arrays: { numbers } })
  process.stdout.write('.')
  await written
}
