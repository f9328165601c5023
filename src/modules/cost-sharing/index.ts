export { computations } from './actions/computations.ts'
export { loadExamples } from './formats/examples.ts'
export { calculatorPages } from './pages/routes.tsx'
