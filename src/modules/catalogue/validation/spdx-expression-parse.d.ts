declare module 'spdx-expression-parse' {
  export type Parsed = { license: string } | { conjunction: 'and' | 'or'; left: Parsed; right: Parsed }
  export default function parse(expression: string): Parsed
}
