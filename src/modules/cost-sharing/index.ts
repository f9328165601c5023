export { computations, type Computations } from './actions/computations.ts'
export { loadExamples, type Example } from './formats/examples.ts'
export { calculatorPages } from './pages/routes.tsx'
