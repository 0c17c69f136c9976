/** Finds operations by their words, their cloud and whether they are built. The page is complete without it. */
export const pageScript = `
const find = document.querySelector('.find')
const [words, cloud, built, count] = find.querySelectorAll('input[type=search], select, input[type=checkbox], output')
const operations = [...document.querySelectorAll('.op')].map((element) => ({
  element,
  text: (element.id + ' ' + element.querySelector('summary').textContent).toLowerCase(),
}))
const groups = [...document.querySelectorAll('section')]
function show() {
  const wanted = words.value.toLowerCase().split(/\\s+/).filter(Boolean)
  let shown = 0
  for (const { element, text } of operations) {
    const fits = wanted.every((word) => text.includes(word)) && (cloud.value === '' || element.dataset.clouds.split(' ').includes(cloud.value)) && !(built.checked && 'planned' in element.dataset)
    element.hidden = !fits
    if (fits) shown += 1
  }
  const narrowed = shown < operations.length
  for (const group of groups) group.hidden = narrowed && !group.querySelector('.op:not([hidden])')
  count.textContent = shown + ' of ' + operations.length + ' operations'
}
function open() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)))
  if (target instanceof HTMLDetailsElement) target.open = true
}
find.hidden = false
find.addEventListener('input', show)
addEventListener('hashchange', open)
show()
open()
`
