export { computations } from './actions/computations.ts'
export { loadExamples } from './examples.ts'
export { calculatorPages } from './pages/routes.tsx'
