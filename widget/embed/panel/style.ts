/**
 * What the open chat adds to the launcher's style. Paper and ink are the chat's own; the panel shows them until
 * it is there.
 *
 * section: the corner · button: the launcher, its badge (::before) and its label (::after) · button + button:
 * the way to hide it · div: the panel, which shows the shape of what comes · span: what is read aloud
 *
 * .news: the chat is closed, and the panel a line beside the launcher, gone with it while a dialog is open.
 *
 * The panel stands above the launcher as far as there is room under the window's top; where less than --low is
 * left, it comes down over the launcher's place.
 *
 * The label hangs on its own end by a translation: its text changes, and what only translates is no shift.
 */
export const style = `
:host{color-scheme:light dark!important}
section{--paper:light-dark(#fff,#1b1a18);--ink:light-dark(#22201c,#f2efe9);--shadow:0 4px 24px #22201c40;font:600 15px/22px system-ui,sans-serif}
button{z-index:1}
button::before,button::after{position:absolute;border-radius:12px;unicode-bidi:plaintext}
button:not([data-unread=""])::before{content:attr(data-unread);inset-block-start:-6px;inset-inline-end:-6px;padding:0 7px;border:1px solid #fff;background:#b02a23;color:#fff;font-size:13px}
button::after{inset-inline-start:-12px;translate:-100%;padding:5px 12px;background:var(--paper);color:var(--ink);box-shadow:var(--shadow);inline-size:max-content;max-inline-size:60vw;overflow-wrap:anywhere}
button:focus-visible::after{content:attr(aria-label)}
@media(hover){button:hover::after{content:attr(aria-label)}.away:not(:focus-visible,:hover,button:hover+*){opacity:0}}
.news button::after,[data-hush] button::after{content:none!important}
.away{inset-block-end:44px;inset-inline-end:44px;block-size:22px;inline-size:22px;border:1px solid #8884;background:var(--paper);color:var(--ink)}
.away svg{inline-size:12px;stroke-width:3}
.away::before{content:"";inset:-8px;inset-block-start:-14px;inset-inline-start:-14px}
[dir=rtl] button::after{translate:100%}
section:not([class=""]) .away{visibility:hidden}
span{position:absolute;opacity:0;pointer-events:none}
div{--up:var(--y,20px) + env(safe-area-inset-bottom);--low:min(280px,var(--seen) - 24px);position:absolute;inset-block-end:min(max(68px + var(--dodge,0px),var(--lift) - 8px),var(--seen) + var(--lift) - 12px - var(--low) - (var(--up)));inset-inline-end:0;inline-size:380px;block-size:clamp(var(--low),var(--seen) - 80px - var(--dodge,0px) - (var(--up)),640px);border-radius:14px;outline:1px solid #8884;overflow:hidden;background:var(--paper);box-shadow:var(--shadow)}
iframe{border:0;block-size:100%;inline-size:100%}
.wait iframe{opacity:0}
.wait div::before,.wait div::after{content:"";position:absolute;border-radius:24px;animation:come .16s .3s both}
.wait div::before{inset-block-start:14px;inset-inline-start:16px;block-size:36px;inline-size:50%;background:#8882}
.wait div::after{inset:auto 12px 12px;block-size:46px;border:1px solid #8888;box-sizing:border-box}
@media(max-width:480px),(max-height:560px){:not(.news)>div{position:fixed;inset:var(--top)0 auto;inline-size:auto;block-size:var(--seen);border-radius:0;box-sizing:border-box;padding:env(safe-area-inset-top)env(safe-area-inset-right)env(safe-area-inset-bottom)env(safe-area-inset-left)}.ready button{visibility:hidden}}
[data-theme=light]{color-scheme:light}
[data-theme=dark]{color-scheme:dark}
@media(prefers-reduced-motion:no-preference){div{animation:come .16s}}
[class=""] div,.news [style*=hidden]~div{visibility:hidden;animation:none}
.news div{inset-block-end:0;inset-inline-end:64px;inline-size:min(320px,100vw - 104px);block-size:var(--news);translate:0 calc(0px - var(--dodge,0px))}
`;

/** The chat within the page, in an element of the shop's. */
export const inlineStyle = `
:host{position:static!important;display:block!important;block-size:100%!important;min-block-size:420px!important}
section{position:static;block-size:100%}
button{display:none!important}
div{position:static!important;inline-size:100%!important;block-size:100%!important;min-block-size:420px;box-shadow:none}
`;
