import { html } from "hono/html";

const LONGEST_SECONDS = 60;

/** The script of a shopper who rings by herself, for `?ring=8`; nothing for anything else. */
export function ringAfter(asked: string | undefined, nonce: string) {
	const seconds = /^\d{1,2}$/.test(asked ?? "") ? Number(asked) : 0;
	if (seconds < 1 || seconds > LONGEST_SECONDS) return "";
	return html`<script src="/ring.js" data-after="${seconds}" nonce="${nonce}"></script>`;
}
