import { Refused } from '../../kernel/refusal.ts'
import { withDatabase } from '../../platform/database/command-database.ts'
import { bytesOfFile, commandArguments } from '../../platform/server/command-input.ts'
import { importDirectory } from './actions/import-directory.ts'
import { maxDirectoryFileMegabytes, readGv100ad } from './formats/gv100ad.ts'
import { importHelp, importReportText, importStages } from './texts/import.de.ts'

/** `import municipalities FILE [--json]`: what the terminal shows. */
export async function importCommand(args: readonly string[]): Promise<string> {
  const { values, positionals } = commandArguments(args, usage)
  if (values.help) return importHelp
  const [what, path] = positionals
  if (what !== 'municipalities' || path === undefined || positionals.length > 2) return usage()
  const progress = afterTwoSeconds()
  try {
    progress.stage(importStages.reading)
    const directory = readGv100ad(bytesOf(path))
    progress.stage(importStages.saving)
    const report = await withDatabase(process.env, (database) => importDirectory(database, directory))
    return values.json ? JSON.stringify(report, null, 2) : importReportText(report)
  } finally {
    progress.end()
  }
}

/** Says on stderr what takes so long. */
function afterTwoSeconds() {
  let current = ''
  const timer = setInterval(() => process.stderr.write(`${current} …\n`), 2000)
  return {
    stage: (text: string) => {
      current = text
    },
    end: () => clearInterval(timer),
  }
}

function usage(): never {
  throw new Refused('input', [{ code: 'importUsage', values: { text: importHelp } }])
}

const bytesOf = (path: string) =>
  bytesOfFile(path, {
    megabytes: maxDirectoryFileMegabytes,
    missing: { code: 'directoryFileMissing', values: { path } },
    tooLarge: { code: 'directoryTooLarge', values: { megabytes: maxDirectoryFileMegabytes } },
  })
