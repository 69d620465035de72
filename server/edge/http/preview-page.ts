import { createHash } from "node:crypto";
import { directionOf } from "./direction.ts";
import { escaped } from "./meta-tag.ts";

/** Lines where a shop would have its own: the chat is seen as it lies over a page. */
const PREVIEW_STYLE =
	"html{background:#fff}body{margin:32px}i{display:block;block-size:14px;margin:0 0 18px;border-radius:4px;background:#ececec}i:nth-child(1){inline-size:40%;block-size:28px}i:nth-child(4n){inline-size:70%}h1{position:absolute;inline-size:1px;block-size:1px;margin:0;overflow:hidden;clip-path:inset(50%)}";

export const PREVIEW_STYLE_HASH = createHash("sha256")
	.update(PREVIEW_STYLE)
	.digest("base64");

/**
 * Opens the chat where that is wanted, and says to the console when there is something to be seen: the chat has been
 * greeted by the relay, or stays closed.
 */
export const PREVIEW_SCRIPT = `(() => {
	// Whoever types beside it does not type into it: without this the chat takes the focus.
	Object.defineProperty(navigator, "userActivation", { value: undefined });
	const { open, console: to } = document.documentElement.dataset;
	const drawn = () => setTimeout(() => parent.postMessage({ shopbellPreview: "drawn" }, to), 100);
	const calls = window.Shopbell = [["once", open ? "availability" : "ready", drawn]];
	if (open) calls.push(["open"]);
	// The console gives it a survey to show, which it hands to the frame that says that it listens: again with each change.
	let survey, frame;
	addEventListener("message", ({ data, origin, source }) => {
		if (origin === to && data?.shopbellSurvey) survey = data.shopbellSurvey;
		else if (origin === location.origin && data?.shopbell === 1 && data.type === "ready") frame = source;
		else return;
		if (survey) frame?.postMessage({ shopbell: 1, type: "survey", ask: survey }, location.origin);
	});
})();
`;

/** A page with the real script and the real chat, for the console to show. `site`: as `shownSite` reads it. */
export function previewPage(said: {
	site: string;
	locale: string;
	isOpen: boolean;
	/** The console's origin. */
	console: string;
}): string {
	const locale = escaped(said.locale);
	const open = said.isOpen ? ' data-open="1"' : "";
	return `<!doctype html>
<html lang="${locale}" dir="${directionOf(said.locale)}"${open} data-console="${escaped(said.console)}"><head><meta charset="utf-8"><title>Shopbell</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><style>${PREVIEW_STYLE}</style>
<script src="/preview.js"></script>
<script src="/shopbell.js" data-site="${escaped(said.site)}" data-locale="${locale}" async></script></head>
<body><main>${"<i></i>".repeat(12)}<h1>Shopbell</h1></main></body></html>
`;
}
