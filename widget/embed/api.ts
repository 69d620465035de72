import { end, guard } from "./disposer.ts";
import { createEvents } from "./events.ts";
import { createPendingCalls } from "./pending-calls.ts";
import type { ShopbellApi, ShopbellState } from "./shopbell.d.ts";
import type { Tag } from "./tag.ts";

/**
 * What `window.Shopbell` can do. None of it throws, and all of it may be called at any time. Little is done
 * here: most calls wait for panel/main.ts, which is loaded when the first one needs it.
 */
export function createApi(tag: Tag, destroyed: () => void): ShopbellApi {
	const events = createEvents();
	const state: ShopbellState = {
		__proto__: null,
		ready: false,
		open: false,
		launcher: tag.launcher !== "none",
		unread: 0,
		availability: null,
		consent: null,
		site: tag.site,
	} as ShopbellState;
	const { call, turn } = createPendingCalls(tag, state, events);

	const api = {} as Record<string, (...values: never[]) => unknown>;
	for (const name of "open close toggle set identify logout track consent".split(
		" ",
	)) {
		api[name] = guard((...values) => call(name, values));
	}
	api.show = guard(() => turn(true));
	api.hide = guard(() => turn(false));
	api.destroy = guard(() => {
		end();
		destroyed();
	});
	for (const name of ["on", "once"]) {
		api[name] = guard((event: string, heard: () => void) => {
			if (events.knows(event, heard)) events.on(event, heard, name === "once");
			else call(name, [event]);
		});
	}
	api.off = guard(events.off);
	api.get = guard((what: keyof ShopbellState) =>
		what in state ? state[what] : call("get", [what]),
	);
	api.push = (...calls: unknown[]) => {
		for (const one of calls) guard(run)(one);
	};

	return api as unknown as ShopbellApi;

	function run(one: unknown) {
		if (typeof one === "function") return one(api);
		const [name, ...values] = one as [string, ...never[]];
		const known = name !== "constructor" && api[name];
		if (known) known(...values);
		else call(name, values);
	}
}
