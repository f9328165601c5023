export { historyOf } from './actions/read-journal.ts'
export { type EntryAuthor, recordEntry, recordEntries } from './actions/record-entry.ts'
export { joinChain } from './actions/join-chain.ts'
export { journalEnd } from './store/entry-rows.ts'
