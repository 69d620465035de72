// A part of its own: only shops need it that ask something on their pages.
import type { PageAskRule, PageAsks } from "../../../protocol/survey.ts";
import type { BootContext, Call } from "../boot-context.ts";
import { isKept } from "../storage-marker.ts";
import { isPaying } from "./paying.ts";

const LOOK_MS = 1_000;

type Moment = PageAskRule["moment"];
type Perform = (name: "ask", values: [Moment, () => boolean]) => void;

/**
 * Looks each second whether something may be asked on this page: by its path and language, for so many seconds seen, of
 * the share that is drawn, and not while somebody pays, is in a field or has the chat open. Once on a page view. Nothing
 * else of the chat is loaded before.
 */
export async function begin(
	{ tag, settings, state, life, launcher }: BootContext,
	call: Perform,
	/** What waits for the chat: who is signed in, and that somebody has left the checkout. */
	waiting: readonly Pick<Call, "name" | "values">[],
): Promise<void> {
	const answer = await fetch(`${tag.relay}/asks/${tag.site}`, {
		credentials: "omit",
	});
	if (!answer.ok) return;
	const { paying, rules } = (await answer.json()) as PageAsks;
	const isCalled = (name: string, value?: string) =>
		waiting.some(
			(one) =>
				one.name === name &&
				(value ? one.values[0] === value : one.values[0] !== null),
		);
	let isReturned = false;
	let path: string;
	let seconds = 0;
	let drawn: readonly PageAskRule[] = [];
	look();

	function look() {
		life.after(LOOK_MS, look);
		if (path !== location.pathname) view();
		if (document.hidden || state.open) return;
		seconds += 1;
		const due = drawn.find(isDue);
		if (!due || !mayAsk()) return;
		// One on a page view.
		drawn = [];
		isReturned ||= due.moment === "left_checkout";
		call("ask", [due.moment, mayAsk]);
	}

	/** Strangers are drawn anew on each page: nothing is kept of them. */
	function view() {
		path = location.pathname;
		seconds = 0;
		const isStranger = !isKept(tag.site);
		drawn = rules.filter(
			({ share }) => !isStranger || Math.random() * 100 < share,
		);
	}

	function isDue({ moment, paths, languages, afterSeconds }: PageAskRule) {
		const isNow = {
			page: true,
			left_checkout:
				!isReturned && (tag.left || isCalled("track", "left-checkout")),
			// Nobody else is waited for.
			visit: tag.identity || isCalled("identify") || isKept(tag.site),
		};
		return (
			isNow[moment] &&
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
