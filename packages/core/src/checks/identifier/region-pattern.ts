/**
 * The provinces of GB/T 2260 by their two digits, and four digits that no structure limits: counties come and go, and which
 * are valid on a day is for a code list to say.
 */
export const regionPattern = '(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[12])[0-9]{4}'
