export { History } from './pages/history.tsx'
export { withVocabulary } from './pages/vocabulary.ts'
