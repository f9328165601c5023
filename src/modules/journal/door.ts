export { historyOf } from './actions/read-journal.ts'
export { type EntryAuthor, recordEntry, recordEntries } from './actions/record-entry.ts'
export { chainStart, entryHash } from './rules/journal-chain.ts'
export { insertEntries, journalEnd } from './store/entry-rows.ts'
