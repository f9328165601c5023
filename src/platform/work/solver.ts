import highsModule, { type Highs, type Model, type ModelData } from 'highs'
import type { LinearProgram, Solve, SolveOptions, Solved } from '../../kernel/linear-program.ts'

/**
 * HiGHS as WebAssembly behind the kernel's `Solve`. Loading is asynchronous, solving blocks.
 * One model lives as long as its runtime and takes one program after the other, which for small programs is most of the speed.
 * A runtime that aborts (out of memory) is thrown away: that call fails, the next `loadSolver()` starts a new one.
 */
export async function loadSolver(): Promise<Solve> {
  loading ??= start()
  return loading
}

/** What the solver has done in this thread so far: calls, and milliseconds inside HiGHS itself. */
export const solverClock = { calls: 0, milliseconds: 0 }

const options = {
  output_flag: false,
  mip_rel_gap: 0,
  mip_abs_gap: 1e-6,
  mip_feasibility_tolerance: 1e-7,
  random_seed: 0,
}

/** HiGHS fails or rounds away single cents where costs are larger; they are halved until they fit, which loses no digit. */
const largestCost = 2 ** 23

// The package types itself as CommonJS, the file that is imported is a module.
const loadHighs = highsModule as unknown as typeof highsModule.default

let loading: Promise<Solve> | undefined

async function start(): Promise<Solve> {
  const highs = await loadHighs()
  const model = highs.createModel()
  model.options.set(options)
  return (program, options = {}) => {
    try {
      return solveWith(highs, model, program, options)
    } catch (error) {
      if (error instanceof Error && error.name === 'RuntimeError') loading = undefined
      throw error
    }
  }
}

function solveWith(highs: Highs, model: Model, program: LinearProgram, options: SolveOptions): Solved {
  if (program.columns.length === 0) return withoutColumns(program)
  const scale = scaleOf(program)
  model.clearModel()
  model.passModel(sparse(highs, program, scale))
  model.zeroAllClocks()
  model.options.set('time_limit', options.seconds ?? 1e9)
  if (options.start) model.setSolution({ colValue: options.start })
  const before = performance.now()
  model.run()
  solverClock.milliseconds += performance.now() - before
  solverClock.calls++
  return scaledBack(answer(highs, model, program), scale)
}

/** The power of two by which costs are divided for the solver. */
function scaleOf({ columns }: LinearProgram): number {
  const largest = columns.reduce((most, { cost }) => Math.max(most, Math.abs(cost)), 0)
  return largest > largestCost ? 2 ** Math.ceil(Math.log2(largest / largestCost)) : 1
}

function scaledBack(solved: Solved, scale: number): Solved {
  if (scale === 1 || solved.status === 'infeasible') return solved
  const amounts = { objective: solved.objective * scale, bound: solved.bound * scale }
  return solved.status === 'stopped'
    ? { ...solved, ...amounts }
    : { ...solved, ...amounts, duals: solved.duals.map((dual) => dual * scale) }
}

function withoutColumns({ rows }: LinearProgram): Solved {
  if (rows.some((row) => row.lower > 0 || row.upper < 0)) return { status: 'infeasible' }
  return { status: 'optimal', objective: 0, bound: 0, values: new Float64Array(), duals: new Float64Array(rows.length) }
}

function sparse(highs: Highs, { columns, rows }: LinearProgram, scale: number): ModelData {
  const starts = new Int32Array(rows.length + 1)
  rows.forEach((row, index) => (starts[index + 1] = starts[index]! + row.columns.length))
  const indices = new Int32Array(starts[rows.length]!)
  const values = new Float64Array(indices.length)
  rows.forEach((row, index) => {
    indices.set(row.columns, starts[index])
    values.set(row.coefficients, starts[index])
  })
  const { integer, continuous } = highs.constants.variableType
  const mixed = columns.some((column) => column.integer)
  return {
    numCols: columns.length,
    numRows: rows.length,
    colCost: Float64Array.from(columns, (column) => column.cost / scale),
    colLower: Float64Array.from(columns, (column) => column.lower),
    colUpper: Float64Array.from(columns, (column) => column.upper),
    rowLower: Float64Array.from(rows, (row) => row.lower),
    rowUpper: Float64Array.from(rows, (row) => row.upper),
    matrix: { format: 'csr', numRows: rows.length, numCols: columns.length, starts, indices, values },
    ...(mixed && { integrality: Int32Array.from(columns, (column) => (column.integer ? integer : continuous)) }),
  }
}

function answer(highs: Highs, model: Model, program: LinearProgram): Solved {
  const { modelStatus } = highs.constants
  const status = model.getModelStatus()
  if (status === modelStatus.infeasible) return { status: 'infeasible' }
  const mixed = program.columns.some((column) => column.integer)
  const solution = model.getSolution()
  if (status === modelStatus.optimal) {
    const objective = model.getObjectiveValue()
    const bound = mixed ? Number(model.info.get('mip_dual_bound')) : objective
    return { status: 'optimal', objective, bound, values: rounded(program, solution.colValue), duals: solution.rowDual }
  }
  if (status !== modelStatus.timeLimit && status !== modelStatus.interrupted)
    throw new Error(`the solver ended with model status ${status}`)
  const feasible = Number(model.info.get('primal_solution_status')) === 2
  return {
    status: 'stopped',
    objective: feasible ? model.getObjectiveValue() : Infinity,
    bound: mixed ? Number(model.info.get('mip_dual_bound')) : -Infinity,
    values: feasible ? rounded(program, solution.colValue) : undefined,
  }
}

function rounded(program: LinearProgram, values: Float64Array): Float64Array {
  return values.map((value, index) => (program.columns[index]!.integer ? Math.round(value) : value))
}
