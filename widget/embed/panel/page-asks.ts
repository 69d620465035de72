// A part of its own: only shops need it that ask something on their pages.
import type { PageAskRule, PageAsks } from "../../../protocol/ask.ts";

import type { BootContext, Call } from "../boot-context.ts";
import { isKept } from "../storage-marker.ts";
import { isPaying } from "./paying.ts";

const LOOK_MS = 1_000;

type Moment = PageAskRule["moment"];
type Perform = (name: "ask", values: [Moment, () => boolean]) => void;

type Waiting = Pick<Call, "name" | "values">;

/**
 * Looks each second whether something may be asked on this page: by its path and language, for so many seconds seen, of
 * the share that is drawn, and not while somebody pays, is in a field or has the chat open. Once on a page view. Nothing
 * else of the chat is loaded before.
 */
export function begin(
	bootContext: BootContext,
	call: Perform,
	/** What waits for the chat: who is signed in, and that somebody has left the checkout. */
	waiting: readonly Waiting[],
): void {
	const { tag, life } = bootContext;
	fetch(`${tag.relay}/asks/${tag.site}`, { credentials: "omit" })
		.then((answer) => (answer.ok ? answer.json() : null))
		.then(
			life.guard((asks: PageAsks | null) => {
				if (asks) watch(asks, bootContext, call, waiting);
			}),
			// Nothing is asked then.
			() => {},
		);
}

function watch(
	{ paying, rules }: PageAsks,
	{ tag, settings, state, life, launcher }: BootContext,
	call: Perform,
	waiting: readonly Waiting[],
): void {
	const isCalled = (name: string, value?: string) =>
		waiting.some(
			(one) =>
				one.name === name &&
				(value ? one.values[0] === value : one.values[0] !== null),
		);
	let isReturned = false;
	let path: string;
	let seconds = 0;
	/** Strangers are drawn anew at each page view: nothing is kept of them. */
	let luck = 0;
	let isAsked = false;
	look();

	function look() {
		life.after(LOOK_MS, look);
		if (path !== location.pathname) {
			path = location.pathname;
			seconds = 0;
			const [drawn = 0] = crypto.getRandomValues(new Uint16Array(1));
			luck = (drawn / 2 ** 16) * 100;
			isAsked = false;
		}
		if (document.hidden || state.open || isAsked) return;
		seconds += 1;
		const due = rules.find(isDue);
		if (!due || !mayAsk()) return;
		isAsked = true;
		isReturned ||= due.moment === "left_checkout";
		call("ask", [due.moment, mayAsk]);
	}

	function isDue({
		moment,
		paths,
		languages,
		afterSeconds,
		share,
	}: PageAskRule) {
		const isKnown = tag.identity || isCalled("identify") || isKept(tag.site);
		const isNow = {
			page: true,
			left_checkout:
				!isReturned && (tag.left || isCalled("track", "left-checkout")),
			// Nobody else is waited for.
			visit: isKnown,
		};
		return (
			isNow[moment] &&
			(isKnown || luck < share) &&
			seconds > afterSeconds &&
			(!paths.length ||
				paths.some((prefix) => `${path}/`.startsWith(prefix))) &&
			(!languages.length ||
				languages.some((tag) =>
					`${settings.locale}-`
						.toLowerCase()
						.startsWith(`${tag}-`.toLowerCase()),
				))
		);
	}

	/** Where the page has broken what this needs, nothing is asked. */
	function mayAsk() {
		try {
			return (
				!state.open &&
				!launcher.button.style.visibility &&
				!isInField() &&
				!isPaying(paying, tag.closedOn ?? settings.closedOn)
			);
		} catch {
			return false;
		}
	}
}

/** Whether somebody is in a field of the page, also within a component. */
function isInField(): boolean {
	let field = document.activeElement;
	while (field?.shadowRoot?.activeElement)
		field = field.shadowRoot.activeElement;
	return (
		!!field?.matches("input,textarea,select") ||
		!!(field as HTMLElement | null)?.isContentEditable
	);
}
