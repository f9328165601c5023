import type { Capability, Dimension } from '../schema.ts'

/** A capability inside the file of its field; most are a matter of technology. */
export type FieldCapability = Omit<Capability, 'field' | 'dimension'> & { dimension?: Dimension }
