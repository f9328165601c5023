export { History } from './pages/history.tsx'
export { journalPages } from './pages/routes.ts'
export { withVocabulary } from './pages/vocabulary.ts'
