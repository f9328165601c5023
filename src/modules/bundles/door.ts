export { questionsToMe } from './store/participations.ts'
