/** The header that makes a browser save an answer under this name. */
export const attachment = (name: string) => ({ 'Content-Disposition': `attachment; filename="${name}"` })
