/** Says why a server cannot listen, by the name of the variable that would change it, and ends the process. */
export function endWithoutPort(error: unknown, variable: string): never {
  const { code, port, message } = error as NodeJS.ErrnoException & { port?: number }
  process.stderr.write(
    code === 'EADDRINUSE'
      ? `Der Port ${port} ist belegt. Bitte wählen Sie mit ${variable} einen anderen.\n`
      : `Der Server kann nicht starten: ${message}\n`,
  )
  process.exit(2)
}
