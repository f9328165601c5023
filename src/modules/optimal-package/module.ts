import type { Module } from '../../module.ts'
import { packageRefusal } from './texts.de.ts'

/** Which solutions a group takes, who uses which, and what that costs; no database, no pages. */
export const optimalPackage: Module = { name: 'optimal-package', sentence: packageRefusal }
