import { seedDirectory } from './seed-directory.ts'

/** Runs in a worker thread: the package reads the cities of the whole world, which would stay in memory for as long as the program runs. */
export default () => ({ done: seedDirectory() })
