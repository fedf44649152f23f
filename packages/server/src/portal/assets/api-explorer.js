// Shows the answer of a form in place; without this file the form leads to the answer itself.
const longest = 20_000

for (const form of document.querySelectorAll('form.api-try')) {
  form.hidden = false
  form.addEventListener('submit', event => {
    event.preventDefault()
    show(form, addressOf(form))
  })
}

function addressOf(form) {
  let path = form.dataset.address
  const query = new URLSearchParams()
  for (const field of form.querySelectorAll('input')) {
    const value = field.value.trim()
    if (field.dataset.in === 'path') path = path.replace(`{${field.name}}`, encodeURIComponent(value))
    else if (value !== '') query.append(field.name, value)
  }
  return query.size > 0 ? `${path}?${query}` : path
}

async function show(form, address) {
  const [place, status, body] = ['.api-answer', '.api-status', 'pre'].map(each => form.querySelector(each))
  place.hidden = false
  status.textContent = `GET ${address}`
  body.textContent = ''
  try {
    const answer = await fetch(address)
    const media = answer.headers.get('content-type') ?? ''
    status.textContent = `GET ${address} → ${answer.status}`
    body.hidden = !isText(media)
    if (body.hidden) return offer(status, address, { form, media, size: (await answer.blob()).size })
    const text = await answer.text()
    body.textContent = shorten(pretty(text, media), form.dataset.shortened)
  } catch (failure) {
    body.textContent = `${form.dataset.failed} (${failure.message})`
  }
}

/** What people can read; anything else is a file to be saved. */
function isText(media) {
  return /^text\/|[/+](?:json|yaml|xml|x-ndjson)(?:;|$)/.test(media)
}

function offer(place, address, { form, media, size }) {
  const link = document.createElement('a')
  link.href = address
  link.download = ''
  link.textContent = form.dataset.download
  place.append(' ', link, ` (${media.replace(/;.*$/, '')}, ${Math.ceil(size / 1024)} kB)`)
}

function pretty(text, media) {
  return /[/+]json(;|$)/.test(media) ? JSON.stringify(JSON.parse(text), null, 2) : text
}

function shorten(text, note) {
  return text.length > longest ? `${text.slice(0, longest)}\n… ${note}` : text
}
