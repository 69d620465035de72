/**
 * The launcher's style, written tight because every page of every shop loads it. Important rules of a shadow
 * root win over important rules of the page, so `:host` alone stands up to a theme's
 * `* { all: unset !important }`. What is needed for an open chat comes with it (panel/style.ts).
 *
 * section: the corner · button: the launcher
 */
export const style = `
:host{all:initial!important;position:fixed!important;z-index:2147483647!important}
@media print{:host{display:none!important}}
section{position:fixed;inset-block-end:calc(var(--y,20px) + env(safe-area-inset-bottom));inset-inline-end:calc(var(--x,20px) + env(safe-area-inset-right))}
button{all:unset}
button,canvas{position:absolute;inset-block-end:0;inset-inline-end:0;inline-size:52px;block-size:52px;border-radius:50%;background:var(--accent)}
button{border:2px solid transparent;color:var(--on);box-shadow:0 4px 24px #22201c40;display:grid;place-items:center;cursor:pointer;translate:0 calc(0px - var(--dodge,0px))}
button:focus-visible{outline:3px solid #fff;box-shadow:0 0 0 6px #1b5fc4}
[aria-busy]{opacity:.7}
svg{inline-size:30px;fill:none;stroke:currentColor;stroke-width:2;stroke-linecap:round;stroke-linejoin:round}
[aria-expanded=true] canvas{opacity:0}
@media(prefers-reduced-motion:no-preference){button{animation:come .16s;transition:translate .16s}@keyframes come{0%{opacity:0}}}
`;
