import type { Module } from '../../module.ts'

/** The spine: where a joint project stands, put together from what every module says of its station. */
export const way: Module = { name: 'way' }
