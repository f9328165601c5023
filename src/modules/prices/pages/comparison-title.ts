const numbers = ['Zwei', 'Drei', 'Vier', 'Fünf', 'Sechs', 'Sieben', 'Acht']

/** Of two to eight. */
export const comparisonTitle = (solutions: number): string => `${numbers[solutions - 2]} Lösungen im Vergleich`
