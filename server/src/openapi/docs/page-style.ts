/** The page's style: no font, picture or file from anywhere else. */
export const pageStyle = `
:root { color-scheme: light dark; --ground: #fff; --raised: #f6f7f9; --line: #dde1e6; --ink: #1b1f24; --soft: #5b6570; --accent: #0b5cad; --get: #0b5cad; --post: #17733a; --put: #8a5a00; --delete: #b3261e; --must: #9a3412 }
@media (prefers-color-scheme: dark) { :root { --ground: #14171b; --raised: #1d2127; --line: #323a43; --ink: #e6e9ed; --soft: #9aa5b1; --accent: #6cb2ff; --get: #6cb2ff; --post: #6fcf8e; --put: #e3b341; --delete: #ff8a80; --must: #f0a875 } }
* { box-sizing: border-box }
html { scroll-padding-top: 5rem }
body { margin: 0; background: var(--ground); color: var(--ink); font: 15px/1.5 system-ui, sans-serif }
a { color: var(--accent) }
code { font: .92em/1.4 ui-monospace, 'SF Mono', Consolas, 'DejaVu Sans Mono', monospace }
.frame { display: grid; grid-template-columns: 15rem minmax(0, 1fr); max-width: 92rem; margin: 0 auto }
nav { position: sticky; top: 0; align-self: start; max-height: 100vh; overflow: auto; padding: 1.5rem 1rem; border-right: 1px solid var(--line); font-size: .92em }
nav h2 { margin: 1rem 0 .25rem; font-size: .8rem; letter-spacing: .04em; text-transform: uppercase; color: var(--soft) }
nav ul { margin: 0; padding: 0; list-style: none }
nav a { display: flex; justify-content: space-between; padding: .12rem .4rem; border-radius: 4px; color: inherit; text-decoration: none }
nav a:hover { background: var(--raised) }
nav a span { color: var(--soft) }
main { padding: 1.5rem 2rem 4rem }
h1 { margin: 0 0 .5rem; font-size: 1.7rem }
main h2 { margin: 2.5rem 0 0; font-size: 1.3rem }
main h3 { margin: 1.6rem 0 .5rem; font-size: 1.05rem }
h4 { margin: 1.1rem 0 .35rem; font-size: .8rem; letter-spacing: .04em; text-transform: uppercase; color: var(--soft) }
.lead { max-width: 60rem }
.small { color: var(--soft); font-size: .9em; max-width: 60rem }
.find { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: .6rem; align-items: center; margin: 1rem -.5rem 0; padding: .6rem .5rem; background: var(--ground); border-bottom: 1px solid var(--line) }
.find[hidden] { display: none }
.find input[type=search], .find select { padding: .45rem .6rem; border: 1px solid var(--line); border-radius: 6px; background: var(--raised); color: inherit; font: inherit }
.find select { max-width: 14rem }
.find input[type=search] { flex: 1 1 18rem }
.find output { color: var(--soft); font-size: .9em }
.op { border: 1px solid var(--line); border-radius: 6px; margin: .4rem 0; background: var(--ground) }
.op[open] { box-shadow: 0 1px 6px rgb(0 0 0 / .12) }
.op summary { display: flex; flex-wrap: wrap; gap: .15rem .6rem; align-items: center; padding: .45rem .7rem; cursor: pointer; list-style: none }
.op summary::-webkit-details-marker { display: none }
.op summary:hover, .op[open] > summary { background: var(--raised); border-radius: 6px }
.method { flex: none; width: 4.2rem; font: 700 .78rem/1.6 ui-monospace, Consolas, monospace; color: var(--soft) }
.method.get { color: var(--get) } .method.post { color: var(--post) } .method.put, .method.patch { color: var(--put) } .method.delete { color: var(--delete) }
.path { overflow-wrap: anywhere }
.title { color: var(--soft) }
.clouds { display: inline-flex; gap: .25rem; margin-left: auto }
td .clouds { margin: 0 }
.cloud, .mark { padding: 0 .4rem; border: 1px solid var(--accent); border-radius: 999px; color: var(--accent); font-size: .74rem; line-height: 1.5; white-space: nowrap }
.cloud.lacks { border-color: var(--line); color: var(--soft); text-decoration: line-through; opacity: .65 }
.mark { border-color: var(--put); color: var(--put) }
.inside { padding: .2rem .9rem 1rem; border-top: 1px solid var(--line) }
.facts { margin: .5rem 0; color: var(--soft); font-size: .92em }
table { width: 100%; border-collapse: collapse; font-size: .92em }
th { text-align: left; font-weight: 600; color: var(--soft); font-size: .85em }
th, td { padding: .25rem .6rem .25rem 0; border-bottom: 1px solid var(--line); vertical-align: top; overflow-wrap: break-word }
.must { color: var(--must); font-size: .85em }
.status { display: inline-block; min-width: 2.4rem; font: 600 .9em ui-monospace, Consolas, monospace }
.pattern { color: var(--soft); overflow-wrap: anywhere }
.shape { padding: .1rem 0 .6rem }
@media (max-width: 56rem) { .frame { display: block } nav { display: none } main { padding: 1rem } .clouds { margin-left: 0 } table { display: block; overflow-x: auto } }
@media print { nav, .find { display: none } .frame { display: block } }
`
