/** Largest file that a form takes, in bytes; the texts of forms name it. */
export const largestFile = 32 * 1024 * 1024
