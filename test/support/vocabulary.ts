import type { Module } from '../../src/module.ts'
import { modules } from '../../src/modules.ts'
import type { JournalWords } from '../../src/modules/journal/schema.ts'

const all: readonly Pick<Module, 'journal'>[] = modules

/** What all modules say of their entries. */
export const vocabulary: readonly JournalWords[] = all.flatMap(({ journal }) => journal ?? [])
