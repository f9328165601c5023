export { programOf } from './api-program.ts'
export {
  type Fields,
  ForOrganisation,
  type FormWork,
  answerForm,
  answerOwnForm,
  errorAt,
  fieldsOf,
  idIn,
  sentences,
} from './pages/answer-form.tsx'
export { type PageServices, actorOf, guard, isApi, knowActor } from './pages/guard.ts'
