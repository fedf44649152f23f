/** Enhancement only: the result comes without leaving the page, so that the file need not be chosen again for a download. */
const form = document.querySelector('form[data-currency]')
const file = form?.querySelector('input[type=file]')
const comments = form?.querySelector('button[value=comments]')

/** Comments go into Word files and workbooks only; a file beyond the limit is refused before it is sent. */
function lookAtFile() {
  const [chosen] = file.files
  comments.hidden = !/\.(?:docx|docm|xlsx|xlsm)$/i.test(chosen?.name ?? '')
  const isTooLarge = (chosen?.size ?? 0) > Number(file.dataset.most)
  file.setCustomValidity(isTooLarge ? file.dataset.tooLarge : '')
  if (isTooLarge) file.reportValidity()
}
if (form) {
  file.addEventListener('change', lookAtFile)
  lookAtFile()
}

form?.addEventListener('submit', async event => {
  const { submitter } = event
  if (submitter?.value !== 'page') return
  event.preventDefault()
  submitter.disabled = true
  form.setAttribute('aria-busy', 'true')
  try {
    const body = new FormData(form)
    body.set('as', 'page')
    const answer = await fetch(form.action, { method: 'POST', body })
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const result = page.querySelector('#currency-result') ?? page.querySelector('main')
    const place = document.querySelector('#currency-result')
    place.replaceChildren(...result.childNodes)
    place.focus()
    place.scrollIntoView()
  } catch {
    // Without a connection the browser says so itself.
    form.submit()
  } finally {
    submitter.disabled = false
    form.removeAttribute('aria-busy')
  }
})

/** A file may be dropped anywhere on the form. */
form?.addEventListener('dragover', event => event.preventDefault())
form?.addEventListener('drop', event => {
  if (event.dataTransfer.files.length === 0) return
  event.preventDefault()
  file.files = event.dataTransfer.files
  lookAtFile()
})
