/** Whether a text can be the value of `xml:lang` (BCP 47, by its shape). */
export function isLanguage(language: string): boolean {
  return /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/.test(language)
}
