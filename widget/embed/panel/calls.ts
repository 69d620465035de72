import type { BootContext, Call } from "../boot-context.ts";
import { fields, isRight, isTextOr } from "./call.ts";
import { copyOf } from "./copy.ts";
import type { Panel } from "./panel.ts";
import { loadPageCalls } from "./parts.ts";

type PageCalls = typeof import("./page-calls.ts");

/**
 * Performs what the page calls: each call is checked whole before anything of it is done. A wrong one is told once
 * for each kind, on the console and as `error`.
 */
export function createCalls(bootContext: BootContext, panel: Panel) {
	const { life, tag } = bootContext;
	const told: Record<string, true> = {};
	let part: PageCalls | undefined;
	let loading: Promise<PageCalls> | undefined;
	let tries = 0;

	return ({ name, values, byPerson }: Call) => {
		const [first, second] = values;
		switch (name) {
			case "near":
				return panel.near();
			case "open": {
				// Whatever an event listener hands over (`button.onclick = Shopbell.open`) holds no draft.
				const { draft } = fields(first);
				if (!isTextOr(draft, undefined)) break;
				return inTurn(byPerson, () => panel.open(byPerson, draft));
			}
			case "close":
				return inTurn(byPerson, panel.close);
			case "toggle":
				return inTurn(byPerson, () => panel.toggle(byPerson));
			case "set":
				return load(({ readOptions }) => {
					const options = readOptions(first);
					if (options) panel.set(options);
					else complain(name);
				});
			case "identify":
				if (typeof first !== "function" && !isTextOr(first, null)) break;
				return panel.identify(first as string | null);
			case "logout":
				return panel.logout();
			case "track": {
				if (first === "left-checkout") {
					tag.left = true;
					return;
				}
				if (first !== "page" && first !== "cart" && first !== "order") break;
				// A copy, so that nothing of the page's can change, or fail to cross into the frame.
				const data = copyOf(second) ?? null;
				if (!isRight(first, data)) return complain(first);
				return panel.track(first, data);
			}
			case "consent":
				if (typeof first !== "boolean") break;
				return panel.consent(first);
			case "ask":
				return panel.ask(...(values as Parameters<Panel["ask"]>));
		}
		complain(name);
	};

	/** A page that sets its look and opens the chat then is not seen in another one; a person does not wait. */
	function inTurn(byPerson: boolean, act: () => void) {
		if (byPerson || !loading) act();
		else load(act, act);
	}

	function complain(name: string) {
		load(({ WRONG, wrongCall }) => {
			const why = wrongCall(name);
			if (!told[why]) tell(WRONG[why]);
			told[why] = true;
		});
	}

	/** Calls that wait for the part together go on in their order. */
	function load(act: (part: PageCalls) => void, otherwise = failed) {
		if (part) return act(part);
		loading ??= loadPageCalls(tag.relay, tries++);
		loading.then(
			life.guard((loaded) => {
				part = loaded;
				loading = undefined;
				act(part);
			}),
			life.guard(otherwise),
		);
	}

	/** All stays as it is; the next call tries again. */
	function failed() {
		loading = undefined;
		tell("a part of the chat could not be loaded");
	}

	function tell(message: string) {
		bootContext.say(message);
		bootContext.emit("error", { message });
	}
}
