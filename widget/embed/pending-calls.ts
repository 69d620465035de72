import type { Settings } from "../../protocol/settings.ts";
import type { Begin, BootContext, Call } from "./boot-context.ts";
import { after, atEnd, guard, on, whenCalm } from "./disposer.ts";
import type { createEvents } from "./events.ts";
import { createLauncher, type Launcher } from "./launcher.ts";
import { isModern } from "./modern.ts";
import { loadPageAsks, loadPanel, loadPlain } from "./panel-file.ts";
import { say } from "./say.ts";
import { askSettings } from "./settings.ts";
import type { ShopbellState } from "./shopbell.d.ts";
import { isKept, isMarked } from "./storage-marker.ts";
import type { Tag } from "./tag.ts";

/**
 * A page that takes longer to load than this gets its launcher all the same. Before, frameworks that render the whole
 * document take a foreign element beside the body for a mistake of their own as long as they have not taken the page
 * over, so we come when it has loaded.
 */
const LOAD_MS = 3_000;

/** Calls that wait until somebody comes near the launcher: nothing of theirs is seen before. */
const QUIET = /^(track (left|(page|cart|order) o)|identify|close)/;

/** Shows the launcher, and keeps what is called until the part that performs it is there. */
export function createPendingCalls(
	tag: Tag,
	state: ShopbellState,
	events: ReturnType<typeof createEvents>,
) {
	let settings: Settings | undefined;
	let launcher: Launcher | undefined;
	let perform: ((call: Call) => void) | undefined;
	let waiting: Call[] = [];
	let isWanted = false;
	let isLoading = false;
	let tries = 0;

	askSettings(tag, (found) => {
		settings = found;
		if (isWanted) return show();
		after(LOAD_MS, show);
		whenCalm(show);
	});
	return { call, turn };

	function call(name: string, values: unknown[], byPerson?: boolean) {
		byPerson ??= !!navigator.userActivation?.isActive;
		(perform || wait)({ name, values, byPerson });
	}

	function wait(one: Call) {
		waiting[waiting.length] = one;
		if (isQuiet(tag, one)) return;
		isWanted = true;
		show();
	}

	function turn(isShown: boolean) {
		state.launcher = isShown;
		launcher?.turn(isShown);
	}

	function show() {
		if (!settings) return;
		const modern = isModern();
		if (!launcher && modern) appear(settings);
		if (isWanted || !modern) load(modern ? loadPanel : loadPlain);
	}

	function appear(settings: Settings) {
		launcher = createLauncher(settings, tag, () => state.open);
		launcher.turn(state.launcher);
		const { button } = launcher;
		// On touch the pointer enters with the first contact, before the click: the frame gets a head start.
		on(button, "pointerenter focus", () => call("near", []));
		on(button, "click", () => call("toggle", [], true));
		nearByItself(tag, () => call("near", []));
		if (settings.asks)
			loadPageAsks(tag.relay, settings.asks).then(
				({ begin }) => begin(context(), call, waiting),
				say,
			);
		state.ready = true;
		events.emit("ready");
	}

	function load(part: typeof loadPanel) {
		if (isLoading || perform) return;
		isLoading = true;
		launcher?.button.setAttribute("aria-busy", "true");
		part(tag.relay, tries++).then(guard(loaded), guard(failed));
	}

	function loaded({ begin }: { begin: Begin }) {
		launcher?.button.removeAttribute("aria-busy");
		perform = begin(context());
		for (const one of waiting) guard(perform)(one);
		waiting = [];
	}

	function context() {
		return {
			v: 1,
			tag,
			settings,
			launcher,
			state,
			life: { on, after, guard, atEnd, whenCalm },
			say,
			emit: events.emit,
			ask: (locale, found) => askSettings({ ...tag, locale }, found),
		} as BootContext;
	}

	/** The relay is away, or the page's policy forbids it: only the next click or call tries again. */
	function failed() {
		launcher?.button.removeAttribute("aria-busy");
		isLoading = isWanted = false;
		const kept = [];
		for (const one of waiting) if (isQuiet(tag, one)) kept[kept.length] = one;
		waiting = kept;
		events.emit("error", { message: "the chat could not be loaded" });
	}
}

function isQuiet({ site }: Tag, { name, values: [first, second] }: Call) {
	// Consent tools speak on every page; without anything kept there is nothing to do yet.
	if (name === "consent") return first || !isKept(site);
	return QUIET.test(
		name === "track" ? `track ${first} ${typeof second}` : name,
	);
}

/**
 * Where a conversation lives; asked again when the page is shown, because it may be older than the first message,
 * which another page has sent meanwhile. Never in a page that is only rendered ahead, and may not be shown at all.
 */
function nearByItself({ inline, site }: Tag, near: () => void) {
	const look = () => {
		const { prerendering } = document as { prerendering?: boolean };
		if (!prerendering && (inline || isMarked(site))) whenCalm(near);
	};
	on(window, "pageshow visibilitychange", look);
	look();
}
