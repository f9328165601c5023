export { historyOf } from './actions/read-journal.ts'
export { type DeedDoer, recordDeed, recordDeeds, sha256 } from './actions/record-deed.ts'
export { chainStart, entryHash } from './rules/journal-chain.ts'
export { insertEntries, journalEnd } from './store/journal.ts'
