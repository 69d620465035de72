// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import {
	api,
	button,
	iframe,
	leavePage,
	MARK,
	part,
	paste,
	playFrame,
	preparePage,
	runScript,
	settled,
} from "../shop-page.support.ts";

beforeEach(() => void preparePage());
afterEach(leavePage);

const kept = () => localStorage.getItem(MARK);
const consents = (...words: boolean[]) => {
	for (const word of words) api().consent(word);
	return settled();
};
async function opened() {
	paste();
	await runScript();
	button().click();
	await settled();
	const frame = playFrame();
	frame.ready();
	return frame;
}

test.each([
	["a conversation that is over", () => `${Date.now() - 1}`],
	["a draft alone", () => "0"],
	["a no that was not carried out", () => "no"],
])(
	"a no makes the frame after %s, until it is carried out",
	async (_, value) => {
		localStorage.setItem(MARK, value());
		paste();
		await runScript();
		expect(iframe()).toBeNull();
		await consents(false);
		expect(kept()).toBe("no");
		const frame = playFrame();
		frame.ready();
		expect(frame.last("init")).toMatchObject({ mayKeep: false });
		expect(kept()).toBeNull();
	},
);

test("a no of somebody who never wrote, and any yes, load nothing", async () => {
	paste();
	await runScript();
	await consents(false, true, false);
	expect(part("div")).toBeNull();
	localStorage.setItem(MARK, "0");
	await consents(true);
	expect(part("div")).toBeNull();
});

test("who was in the frame leaves a sign when the page goes, and only then", async () => {
	await opened();
	window.dispatchEvent(new Event("pagehide"));
	expect(kept()).toBeNull();
	vi.spyOn(
		part("div")!.getRootNode() as ShadowRoot,
		"activeElement",
		"get",
	).mockReturnValue(iframe());
	window.dispatchEvent(new Event("blur"));
	expect(kept()).toBeNull();
	window.dispatchEvent(new Event("pagehide"));
	expect(kept()).toBe("0");
});

test("a no that the page leaves in the middle is kept in mind, and holds until it is carried out", async () => {
	const frame = await opened();
	frame.says({ shopbell: 1, type: "mark", until: Date.now() + 60_000 });
	await consents(false);
	window.dispatchEvent(new Event("pagehide"));
	expect(kept()).toBe("no");
	frame.says({ shopbell: 1, type: "mark", until: null });
	expect(kept()).toBeNull();
	localStorage.setItem(MARK, "no");
	api().destroy();
	await runScript();
	button().click();
	await settled();
	const next = playFrame();
	next.ready();
	expect(next.last("init")).toMatchObject({ mayKeep: false });
});

test("PR1 where the frame may store nothing, a no keeps the token alone, until the relay has erased", async () => {
	const facts = { token: "t-1", draft: "Is it" };
	localStorage.setItem(MARK, `${Date.now() + 9_000} ${JSON.stringify(facts)}`);
	paste();
	await runScript();
	await settled();
	await consents(false);
	expect(kept()).toBe("no t-1");
	for (const reached of [false, true]) {
		if (!iframe()) {
			button().click();
			await settled();
		}
		const frame = playFrame();
		frame.ready();
		expect(frame.last("init")).toMatchObject({ mayKeep: false });
		frame.says({ shopbell: 1, type: "kept_wanted" });
		expect(frame.last("kept")).toMatchObject({ facts: { token: "t-1" } });
		frame.says({ shopbell: 1, type: "forget" });
		frame.says({ shopbell: 1, type: "mark", until: null });
		await consents(false);
		expect(kept()).toBe("no t-1");
		if (reached) frame.says({ shopbell: 1, type: "erased" });
		else {
			api().destroy();
			await runScript();
		}
	}
	expect(kept()).toBeNull();
});

test("what was kept with a yes since then outlives the word that an earlier no is carried out", async () => {
	localStorage.setItem(MARK, "no t-1");
	const frame = await opened();
	await consents(true);
	frame.says({ shopbell: 1, type: "kept_wanted" });
	expect(frame.last("kept")).toMatchObject({ facts: {} });
	frame.says({ shopbell: 1, type: "keep", key: "token", value: "t-2" });
	frame.says({ shopbell: 1, type: "erased" });
	expect(kept()).toBe('0 {"token":"t-2"}');
});

test("of a no and a yes at once the last is told, and one said again is told again", async () => {
	const frame = await opened();
	const told = () =>
		frame.told
			.filter(({ message }) => message.type === "consent")
			.map(({ message }) => message.given);
	const until = Date.now() + 60_000;
	frame.says({ shopbell: 1, type: "mark", until });
	await consents(false, true);
	expect(told()).toEqual([true]);
	expect(kept()).toBe(`${until}`);
	await consents(true, false, true, false);
	await consents(false);
	expect(told()).toEqual([true, false, false]);
	expect(api().get("consent")).toBe(false);
});
