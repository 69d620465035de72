/**
 * The launcher's style, written tight because every page of every shop loads it. Important rules of a shadow
 * root win over important rules of the page, so `:host` alone stands up to a theme's
 * `* { all: unset !important }`. Paper and ink are the chat's own; the panel shows them until it is there.
 *
 * section: the corner · button: the launcher, its badge (::before) and its label (::after) · div: the panel
 */
export const style = `
:host{all:initial!important;position:fixed!important;z-index:2147483000!important;color-scheme:light dark!important}
@media print{:host{display:none!important}}
section{--paper:#fff;--ink:#22201c;--shadow:0 4px 24px #22201c40;position:fixed;inset-block-end:calc(20px + env(safe-area-inset-bottom));inset-inline-end:calc(20px + env(safe-area-inset-right));font:600 15px/22px system-ui,sans-serif}
button{all:unset;position:absolute;z-index:1;inset-block-end:0;inset-inline-end:0;inline-size:52px;block-size:52px;border:2px solid transparent;border-radius:50%;background:var(--accent);color:var(--on);box-shadow:var(--shadow);display:grid;place-items:center;cursor:pointer}
button:focus-visible{outline:3px solid #fff;box-shadow:0 0 0 6px #1b5fc4}
svg{inline-size:30px;block-size:30px;fill:none;stroke:currentColor;stroke-width:2;stroke-linecap:round;stroke-linejoin:round}
button::before,button::after{position:absolute;border-radius:12px;unicode-bidi:plaintext}
button:not([data-unread=""])::before{content:attr(data-unread);inset-block-start:-6px;inset-inline-end:-6px;padding:0 7px;border:1px solid #fff;background:#b02a23;color:#fff;font-size:13px}
button::after{inset-inline-end:64px;padding:5px 12px;background:var(--paper);color:var(--ink);box-shadow:var(--shadow);inline-size:max-content;max-inline-size:60vw}
button:focus-visible::after{content:attr(aria-label)}
@media(hover){button:hover::after{content:attr(aria-label)}}
span{position:absolute;opacity:0;pointer-events:none}
div{position:absolute;inset-block-end:max(68px,var(--lift) - 8px);inset-inline-end:0;inline-size:380px;block-size:min(640px,var(--seen) - 100px);border-radius:14px;outline:1px solid #8884;overflow:hidden;background:var(--paper);box-shadow:var(--shadow)}
iframe{border:0;inline-size:100%;block-size:100%}
.wait iframe{opacity:0}
@media(max-width:480px),(max-height:560px){div{position:fixed;inset-block:var(--top)auto;inset-inline:0;inline-size:auto;block-size:var(--seen);border-radius:0}.ready button{visibility:hidden}}
@media(prefers-color-scheme:dark){section{--paper:#1b1a18;--ink:#f2efe9}}
@media(prefers-reduced-motion:no-preference){button,div{animation:come .16s}@keyframes come{0%{opacity:0}}}
[class=""] div{visibility:hidden;animation:none}
`;
