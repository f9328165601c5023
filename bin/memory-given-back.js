// Compiling the embedded database takes 600 MB for a moment. The C library of Linux keeps 100 to 180 MB of that, because small pieces lie scattered in it,
// unless pieces from 64 kB on are its own affair from the start, which only the environment of a new process can say.
const setting = 'MALLOC_MMAP_THRESHOLD_'
export const givesMemoryBack = process.platform !== 'linux' || !process.execve || setting in process.env

/** This very process, begun again; takes a fortieth of a second. */
export function startGivingMemoryBack() {
  const args = [process.execPath, ...process.execArgv, ...process.argv.slice(1)]
  process.execve(process.execPath, args, { ...process.env, [setting]: '65536' })
}
