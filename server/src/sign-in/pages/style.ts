import { createHash } from 'node:crypto'

/** The pages' one style sheet. Every colour has a contrast of 4.5 and more, by day and by night. */
export const style = `
:root{color-scheme:light dark;--ground:#eef1f5;--sheet:#fff;--ink:#17202b;--soft:#4c5a6b;--line:#c6ced8;--accent:#0b5a7a;
--accent-ink:#fff;--accent-deep:#08475f;--fault:#a3162a;--fault-ground:#fdf0f1;--shade:0 1px 2px #17202b14,0 12px 40px #17202b1a}
@media (prefers-color-scheme:dark){:root{--ground:#11161c;--sheet:#1a222b;--ink:#edf1f5;--soft:#aab7c4;--line:#465463;
--accent:#7cc7e6;--accent-ink:#0c1d27;--accent-deep:#a4daf0;--fault:#ffb0b8;--fault-ground:#38191e;--shade:0 12px 40px #0008}}
*{box-sizing:border-box}
html{font:100%/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;background:var(--ground);color:var(--ink)}
body{margin:0;min-height:100vh;min-height:100dvh;display:grid;grid-template-rows:1fr auto;padding:1rem;
background:radial-gradient(60rem 30rem at 50% -10rem,color-mix(in srgb,var(--accent) 16%,transparent),transparent)}
main{width:100%;max-width:27rem;margin:auto;padding:clamp(1.25rem,6vw,2.5rem);background:var(--sheet);border-radius:1rem;
box-shadow:var(--shade);overflow-wrap:anywhere}
.brand{display:flex;align-items:center;gap:.6rem;margin:0 0 1.75rem;font-weight:650;letter-spacing:.01em;color:var(--soft)}
.brand svg{width:1.75rem;height:1.75rem;flex:none;color:var(--accent)}
h1{font-size:1.625rem;line-height:1.2;font-weight:650;letter-spacing:-.015em;margin:0 0 .4rem;text-wrap:balance}
h1+.account{margin-top:1rem}p{margin:0 0 1rem}.lead{color:var(--soft);margin-bottom:1.5rem}
form{display:grid;gap:1.1rem;margin:0}
.field{display:grid;gap:.35rem}label{font-weight:600}
.hint{color:var(--soft);font-size:.9375rem;margin:0}
input{font:inherit;width:100%;min-width:0;padding:.7rem .85rem;color:var(--ink);background:var(--sheet);border:1px solid var(--line);
border-color:color-mix(in srgb,var(--soft) 80%,var(--line));border-radius:.55rem}
input[aria-invalid=true]{border-color:var(--fault)}
input.code{font-size:1.375rem;letter-spacing:.22em;font-variant-numeric:tabular-nums;font-family:ui-monospace,"DejaVu Sans Mono",monospace}
.actions{display:flex;flex-wrap:wrap;gap:.75rem;margin-top:.4rem}
button{font:inherit;font-weight:650;flex:1 1 9rem;padding:.75rem 1.25rem;border:1px solid var(--accent);border-radius:.55rem;
background:var(--accent);color:var(--accent-ink);cursor:pointer}
button:hover{background:var(--accent-deep);border-color:var(--accent-deep)}
button.second{background:transparent;color:var(--ink);border-color:var(--soft)}
button.second:hover{background:color-mix(in srgb,var(--soft) 14%,transparent)}
a{color:var(--accent);text-underline-offset:.2em}a:hover{color:var(--accent-deep)}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.fault{margin:0 0 1.25rem;padding:.75rem .9rem;border-left:4px solid var(--fault);border-radius:.35rem;
background:var(--fault-ground);color:var(--fault);font-weight:500}
.account{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:baseline;gap:.25rem 1rem;margin:0 0 1.5rem;
padding:.6rem .85rem;border:1px solid var(--line);border-radius:.55rem;font-size:.9375rem}
ul,ol{margin:0 0 1.25rem;padding-left:1.3rem}li{margin:.35rem 0;padding-left:.15rem}li::marker{color:var(--accent);font-weight:650}
dl{margin:0 0 1.25rem;display:grid;gap:.75rem}dt{font-weight:600;font-size:.9375rem}
dd{margin:0;padding:.6rem .85rem;border:1px dashed var(--line);border-radius:.55rem;font-family:ui-monospace,"DejaVu Sans Mono",monospace;
font-size:.875rem;user-select:all}
.note{font-size:.9375rem;color:var(--soft)}
footer{text-align:center;color:var(--soft);font-size:.875rem;padding-top:1rem;overflow-wrap:anywhere}
@media (max-width:24rem){body{padding:.5rem}}
@media (forced-colors:active){main{border:1px solid}}
`

/** What the content security policy names the style sheet by. */
export const styleHash = `'sha256-${createHash('sha256').update(style).digest('base64')}'`
