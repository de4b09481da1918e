/** How a page looks: light and dark, on paper, from 360 px up. Colours carry 4.5:1 against their ground where they are text. */
export const STYLE = `
:root{color-scheme:light dark;--ground:#fff;--raised:#f5f6f7;--ink:#1b1f24;--soft:#57606a;--rule:#d8dee4;--link:#0550ae;--held:#0969a8;--c0:#6e7781;--c1:#0969a8;--c2:#c2410c;--c3:#13795b;--c4:#9a3fa0;--c5:#8a6400;--c6:#4f46c8;--c7:#b4234e;--c8:#3f6212;--p0:#2f6f9f;--p1:#8ab8d8;--p2:#c9862b;--p3:#7d8590;--p4:#6aa84f;--p5:#a64d79}
@media (prefers-color-scheme:dark){:root{--ground:#14171b;--raised:#1e2329;--ink:#e6e9ec;--soft:#a3adb7;--rule:#39424c;--link:#7ab7ff;--held:#58a6e0;--c0:#9aa4ae;--c1:#5cb0f0;--c2:#fb8f5a;--c3:#4cc79c;--c4:#dc94e2;--c5:#dcb14a;--c6:#a5a0ff;--c7:#ff8aa6;--c8:#a3c971;--p0:#5b9fd0;--p1:#a9cfe9;--p2:#e0a75a;--p3:#8b949e;--p4:#8fca76;--p5:#d38ab0}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","DejaVu Sans",sans-serif;overflow-wrap:anywhere}
header,main,footer{max-width:1240px;margin:0 auto;padding:0 16px}
header{padding-top:32px}
h1{font-size:clamp(1.5rem,4vw,2.1rem);line-height:1.2;margin:0 0 .3em;text-wrap:balance}
h2{font-size:1.3rem;line-height:1.25;margin:2.6em 0 .4em;padding-top:.7em;border-top:1px solid var(--rule)}
h3{font-size:1rem;margin:1.6em 0 .4em}
p,ul,ol,dl,blockquote{margin:.5em 0;max-width:46rem}
a{color:var(--link)}
code{font:.88em ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace}
.scope,.how,.notes,.by,.note,figcaption,.says{color:var(--soft)}
.notes,.note{font-size:.87rem}
.answer{font-size:1.14rem;line-height:1.5;border-left:4px solid var(--held);padding-left:14px;max-width:50rem}
.caution{font-weight:600}
.changed{background:var(--raised);border:1px solid var(--rule);border-left:4px solid var(--c2);padding:10px 14px;border-radius:4px}
.scroll{overflow-x:auto;margin:1em 0;border:1px solid var(--rule);border-radius:6px}
.scroll:focus-visible,button:focus-visible,input:focus-visible,summary:focus-visible,a:focus-visible{outline:3px solid var(--link);outline-offset:2px}
table{overflow-wrap:break-word;border-collapse:collapse;font-size:.86rem;line-height:1.35;font-variant-numeric:tabular-nums;width:100%}
.figures caption{position:absolute;width:1px;height:1px;padding:0;overflow:hidden;clip-path:inset(50%)}caption{text-align:left;font-weight:600;padding:8px 10px}
th,td{padding:6px 10px;text-align:right;vertical-align:top;border-top:1px solid var(--rule)}
thead th{vertical-align:bottom;font-weight:600;color:var(--soft);min-width:4.6em}
tbody th,th.left,td.left{text-align:left}
tbody th{font-weight:600;min-width:14em}
td{white-space:nowrap}
td.left{white-space:normal;min-width:12em}
.swatch th:first-child{border-left:6px solid var(--own)}
.c0{--own:var(--c0)}.c1{--own:var(--c1)}.c2{--own:var(--c2)}.c3{--own:var(--c3)}.c4{--own:var(--c4)}.c5{--own:var(--c5)}.c6{--own:var(--c6)}.c7{--own:var(--c7)}.c8{--own:var(--c8)}
svg{display:block;max-width:100%;height:auto;overflow:visible}
svg text{font-size:12px;fill:var(--soft);paint-order:stroke;stroke:var(--ground);stroke-width:3px;stroke-linejoin:round}
svg .end{text-anchor:end}svg .middle{text-anchor:middle}svg .begin{text-anchor:start;fill:var(--ink)}svg .start{text-anchor:start}svg .named{fill:var(--own);font-weight:600}
.rule{stroke:var(--rule)}.axis{stroke:var(--soft)}
.band{fill:var(--own);fill-opacity:.22}
.median{fill:none;stroke:var(--own);stroke-width:2.5;stroke-linejoin:round}
.behind{fill:none;stroke:var(--c0);stroke-width:1.5;stroke-dasharray:4 3}
.point{fill:var(--own)}.dots{stroke:var(--own);stroke-linecap:round;fill:none}
.mean{fill:var(--ink);stroke:var(--ink)}
.low,.key.low{fill:var(--c1);background:var(--c1)}.high,.key.high{fill:var(--c2);background:var(--c2)}.key.own{background:var(--own)}.region{fill:var(--own);fill-opacity:.4;shape-rendering:crispEdges}.tie{fill:none;stroke:var(--ink);stroke-width:2.5}.figures summary{cursor:pointer;font-weight:600;margin:1.4em 0 .4em}h4{margin:1.6em 0 .3em}
.frontier{fill:none;stroke:var(--soft);stroke-width:1.5;stroke-dasharray:6 4}
.trough{fill:var(--rule)}.held{fill:var(--held)}.verdict .mean{stroke-width:2.5}
rect.p0{fill:var(--p0)}rect.p1{fill:var(--p1)}rect.p2{fill:var(--p2)}rect.p3{fill:var(--p3)}rect.p4{fill:var(--p4)}rect.p5{fill:var(--p5)}
.legend{display:flex;flex-wrap:wrap;gap:4px 18px;list-style:none;padding:0;font-size:.9rem}
.key{display:inline-block;width:12px;height:12px;border-radius:2px;margin-right:6px}
.key.p0{background:var(--p0)}.key.p1{background:var(--p1)}.key.p2{background:var(--p2)}.key.p3{background:var(--p3)}.key.p4{background:var(--p4)}.key.p5{background:var(--p5)}
.multiples{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,300px),1fr));gap:22px 24px;margin:1em 0;align-items:end}
figure{margin:0;min-width:0}
figcaption{font-size:.9rem;line-height:1.3;border-bottom:3px solid var(--own);margin-bottom:6px;padding-bottom:3px}
figcaption b{font-weight:600;color:var(--ink)}
.wide{display:none}
@media (min-width:1100px){.explore{display:grid;grid-template-columns:minmax(0,1fr) 330px;gap:0 40px;align-items:start}.explore .live{grid-column:2;grid-row:1;position:sticky;top:12px;max-height:calc(100vh - 24px);overflow-y:auto;margin-top:2.6em}.explore .pictures{grid-column:1;grid-row:1}.multiples{grid-template-columns:repeat(2,minmax(0,1fr))}.sliders,.ticks{grid-template-columns:1fr}}
@media (min-width:800px){.wide{display:block}.narrow{display:none}}
blockquote{font-size:1.05rem;margin:1.2em 0 0;font-weight:600}
.claims{padding-left:1.4em}.claims p{margin:.25em 0}.verdict{margin:.4em 0}
.basis{padding-left:1.1em;font-size:.92rem}.basis li{margin:.35em 0}
dt{margin-top:.9em;font-weight:600}dd{margin:0}
.computed{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:.2em 1.2em;font-size:.92rem}
.computed dt{margin:0;font-weight:400;color:var(--soft)}
footer{padding-top:24px;padding-bottom:48px;color:var(--soft);font-size:.87rem}
.pictures{min-width:0}
.live{background:var(--raised);border:1px solid var(--rule);border-radius:8px;padding:12px 16px 16px;margin:1.5em 0;font-size:.92rem}
.live h2{border:0;margin:0;padding:0;font-size:1.05rem}
.live fieldset{border:0;margin:12px 0 0;padding:0;min-width:0}
.live legend{font-weight:600;padding:0}
.sliders{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,240px),1fr));gap:12px 24px;margin-top:8px}
.slider label{display:block;line-height:1.3}
.slider .says{display:block;font-size:.85em}
.slider input{width:100%;height:28px;margin:2px 0 0;accent-color:var(--held)}
.slider output{font-weight:600;font-variant-numeric:tabular-nums}
.slider.free output{font-weight:400;color:var(--soft)}
.ticks{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,300px),1fr));gap:2px 20px;margin-top:4px}
.ticks label{display:flex;gap:8px;align-items:baseline;padding:3px 0}
button{font:inherit;color:var(--ink);background:var(--ground);border:1px solid var(--soft);border-radius:6px;padding:6px 12px;cursor:pointer}
.status{min-height:1.6em;margin:.6em 0 0}
.busy main{cursor:progress}
pre{white-space:pre-wrap;margin:.4em 0;font-size:.9em;max-width:none}
[hidden]{display:none!important}
.live summary{cursor:pointer;font-weight:600}
@media (max-width:600px){tbody th{min-width:9.5em}table{font-size:.8rem}th,td{padding:5px 7px}}
@page{margin:16mm 14mm}
@media print{:root{--ground:#fff;--raised:#fff;--ink:#000;--soft:#444;--rule:#bbb;--link:#000}body{font-size:10.5pt}header,main,footer{max-width:none;padding:0}.live{display:none}.scroll{overflow:visible;border:0}table{font-size:7pt}th,td{padding:2px 4px;white-space:normal!important}td.left{min-width:8em}thead th{min-width:0}.wide{display:block;break-inside:avoid}.narrow{display:none}.multiples{grid-template-columns:repeat(2,1fr)}figure,li,tr,svg{break-inside:avoid}h2,h3,h4,caption,.how,.legend,thead{break-after:avoid}.computed,.how{break-inside:avoid}p{orphans:3;widows:3}details.figures::details-content{content-visibility:visible;block-size:auto}details.figures summary{list-style:none}h2{margin-top:1.6em}a[href^="http"]::after{content:" (" attr(href) ")";font-size:.8em}.band,.dots,.point,rect,.key{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`.trim();
