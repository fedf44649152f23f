/** The share of errors that a check character does not notice, from 0 to 1, over all sound texts of its alphabet, each as likely. */
export interface Strength {
  /** One character is another; characters of weight 0 do not count. */
  readonly substitutions: number
  /** Two neighbours that differ have changed places; neighbours of weight 0 do not count. */
  readonly transpositions: number
}

/** How many of something, and how many of those are missed; both weighed by how likely they are. */
export interface Tally {
  all: number
  missed: number
}

/** The share that is missed. */
export function shareOf({ all, missed }: Tally): number {
  return all === 0 ? 0 : missed / all
}
