/** Whether a Node runs TypeScript by itself; threads need that also where the program is started through tsx. */
export function runsTypeScript(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > 22 || (major === 22 && minor >= 18)
}

// Imported first: on an older Node the program would otherwise end without a word.
if (!runsTypeScript(process.versions.node)) {
  process.stderr.write(
    `Allmende braucht Node 22.18 oder neuer, dies ist ${process.versions.node}. Bitte starten Sie es nach „npm ci“ mit „npm start“.\n`,
  )
  process.exit(1)
}
