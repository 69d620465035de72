import type { Call, Seed } from "../seed.ts";
import { readCall, WRONG } from "./call.ts";
import type { Panel } from "./panel.ts";

/** Performs what the page calls. A wrong call is told once for each kind, on the console and as `error`. */
export function createCalls(seed: Seed, panel: Panel) {
	const told: Record<string, true> = {};

	return ({ name, values, byPerson }: Call) => {
		const call = readCall(name, values);
		if (call.kind === "wrong") return complain(call.why);
		switch (call.kind) {
			case "near":
				return panel.near();
			case "open":
				return panel.open(byPerson, call.draft);
			case "close":
				return panel.close();
			case "toggle":
				return panel.toggle(byPerson);
			case "set":
				return panel.set(call.options);
			case "identify":
				return panel.identify(call.getToken);
			case "logout":
				return panel.logout();
			case "track":
				return panel.track(call.what, call.data);
			case "consent":
				return panel.consent(call.given);
		}
	};

	function complain(kind: keyof typeof WRONG) {
		if (told[kind]) return;
		told[kind] = true;
		seed.say(WRONG[kind]);
		seed.emit("error", { message: WRONG[kind] });
	}
}
