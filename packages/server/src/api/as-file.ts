/** The header that makes browsers save an answer under a name (RFC 6266); names are ours, in ASCII. */
export function asFile(name: string): Record<string, string> {
  return { 'content-disposition': `attachment; filename="${name}"` }
}
