import { say } from '../language.ts'
import { childrenOf, type FrameNode, type FrameworkNode, findNode } from '../registry/framework.ts'
import { topicStateNames } from '../registry/framework-words.ts'
import type { FrameworkPicture } from './framework-map.ts'
import { countsOf, languageTag } from './framework-parts.ts'
import { type Markup, markup } from './markup.ts'
import { frameworkWords as words } from './picture-words.ts'

/**
 * The same as the map, as a nested list of links with the same numbers: for reading aloud, for keyboards, for copying.
 * It begins at the focus where that is a box with standards, else it is the whole.
 */
export function frameworkTree(picture: FrameworkPicture): string {
  const { framework, focus, language } = picture
  const root = focus === null ? null : findNode(framework, focus)
  const items = root
    ? [nodeItem(picture, root)]
    : [...childrenOf(framework, null).map(node => nodeItem(picture, node)), ...frameItems(picture, null)]
  return markup`<nav class="picture ftree" lang="${languageTag(picture)}" aria-label="${say(words.tree, language)}"><ul>${items}</ul></nav>`.toString()
}

function nodeItem(picture: FrameworkPicture, node: FrameworkNode): Markup {
  const below = childrenOf(picture.framework, node.code).map(child => nodeItem(picture, child))
  return markup`<li><a href="${picture.href(node.code)}">${node.code} ${say(node.title, picture.language)}</a> <span class="ftree-count">${inWords(picture, node)}</span>${below.length > 0 && markup`<ul>${below}</ul>`}</li>`
}

function inWords(picture: FrameworkPicture, node: FrameworkNode): string {
  const { language, coverage } = picture
  const box = countsOf(picture, node.code)
  const zh = language === 'zh'
  if (node.level === 'topic') {
    const state = say(topicStateNames[coverage.topics[node.code] ?? 'gap'], language)
    const held = box.standards.length
    return held === 0 ? state : zh ? `${state}，记录 ${held} 条` : `${state}, ${held} recorded`
  }
  return zh
    ? `现有 ${box.present}，应有 ${box.shouldHave}；主题 ${box.topicCount} 个，已有标准 ${box.topics.covered} 个`
    : `${box.present} present of ${box.shouldHave}; ${box.topics.covered} of ${box.topicCount} topics have a standard`
}

function frameItems(picture: FrameworkPicture, parent: string | null): Markup[] {
  const boxes: readonly FrameNode[] = picture.framework.frame.filter(box => box.parent === parent)
  return boxes.map(box => {
    const below = frameItems(picture, box.code)
    return markup`<li><a href="${picture.href(box.code)}">${box.code} ${say(box.title, picture.language)}</a>${below.length > 0 && markup`<ul>${below}</ul>`}</li>`
  })
}
