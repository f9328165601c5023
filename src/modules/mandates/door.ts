export { type Waiting, askedBy, waitingFor } from './actions/waiting.ts'
