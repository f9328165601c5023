import { readScenarioBytes } from './scenario-file.ts'

/** Runs in a worker thread: the scenario in a file that somebody has sent. */
export default (bytes: Uint8Array) => readScenarioBytes(bytes)
