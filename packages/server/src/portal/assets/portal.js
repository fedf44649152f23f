/** Enhancement only: every page works without it. */
const one = selector => document.querySelector(selector)

/** `/` leads to the search box, unless somebody is typing (WCAG 2.1.4: a field in focus keeps its characters). */
document.addEventListener('keydown', event => {
  const typing = event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]')
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || typing) return
  const box = one('[data-search]')
  if (!box) return
  event.preventDefault()
  box.focus()
  box.select()
})

for (const button of document.querySelectorAll('button[data-copy]')) {
  const source = document.getElementById(button.dataset.copy)
  if (!source || !navigator.clipboard) continue
  button.hidden = false
  const name = button.textContent
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(source.textContent.trim())
    button.textContent = button.dataset.copied
    setTimeout(() => {
      button.textContent = name
    }, 2000)
  })
}

/** An empty day, or today's, is as good as none: the address stays short. */
for (const form of document.querySelectorAll('form.as-of')) {
  form.addEventListener('submit', () => {
    const day = form.querySelector('[data-today]')
    if (day && day.value === day.dataset.today) day.disabled = true
  })
}

/** Menus close on Escape and when somebody clicks elsewhere. */
document.addEventListener('click', event => {
  for (const menu of document.querySelectorAll('details.theme[open]'))
    if (!menu.contains(event.target)) menu.open = false
})
document.addEventListener('keydown', event => {
  const menu = one('details.theme[open]')
  if (event.key !== 'Escape' || !menu) return
  menu.open = false
  menu.querySelector('summary').focus()
})

/** Completion while typing: a list box after the combobox pattern (WAI-ARIA 1.2). */
for (const box of document.querySelectorAll('input[data-suggest]')) suggest(box)

function suggest(box) {
  const list = document.createElement('ul')
  list.id = `${box.id}-list`
  list.className = 'suggestions'
  list.setAttribute('role', 'listbox')
  list.setAttribute('aria-label', box.getAttribute('placeholder'))
  list.hidden = true
  box.after(list)
  for (const [name, value] of [
    ['role', 'combobox'],
    ['aria-autocomplete', 'list'],
    ['aria-controls', list.id],
    ['aria-expanded', 'false'],
  ])
    box.setAttribute(name, value)
  const statuses = JSON.parse(box.dataset.statuses)
  let at = -1
  let timer = 0
  let latest = 0

  const show = items => {
    at = -1
    list.replaceChildren(...items)
    list.hidden = items.length === 0
    box.setAttribute('aria-expanded', String(!list.hidden))
    box.removeAttribute('aria-activedescendant')
  }
  const mark = next => {
    const items = [...list.children]
    at = (next + items.length) % items.length
    for (const [index, item] of items.entries()) item.setAttribute('aria-selected', String(index === at))
    box.setAttribute('aria-activedescendant', items[at].id)
  }
  const ask = async () => {
    const text = box.value.trim()
    const mine = ++latest
    if (text.length < 2) return show([])
    const answer = await fetch(`${box.dataset.suggest}${encodeURIComponent(text)}`).catch(() => null)
    if (mine !== latest || !answer?.ok) return
    const { items } = await answer.json()
    show(items.map((item, index) => option(item, index)))
  }
  const option = (item, index) => {
    const line = document.createElement('li')
    line.id = `${list.id}-${index}`
    line.setAttribute('role', 'option')
    line.setAttribute('aria-selected', 'false')
    const number = document.createElement('b')
    number.textContent = item.print ?? ''
    const title = document.createElement('span')
    title.textContent = item[box.dataset.title] ?? item.titleZh ?? item.titleEn ?? ''
    title.lang = title.textContent === item.titleZh ? 'zh-CN' : 'en'
    const status = document.createElement('small')
    status.textContent = statuses[item.confidence === 'low' ? 'unverified' : item.status] ?? ''
    line.append(number, ' ', title, ' ', status)
    line.addEventListener('mousedown', () => location.assign(box.dataset.page + encodeURIComponent(item.slug)))
    line.dataset.slug = item.slug
    return line
  }
  box.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(ask, 150)
  })
  box.addEventListener('blur', () => show([]))
  box.addEventListener('keydown', event => {
    if (list.hidden) return
    if (event.key === 'ArrowDown') mark(at + 1)
    else if (event.key === 'ArrowUp') mark(at - 1)
    else if (event.key === 'Escape') show([])
    else if (event.key === 'Enter' && at >= 0)
      location.assign(box.dataset.page + encodeURIComponent(list.children[at].dataset.slug))
    else return
    event.preventDefault()
  })
}
