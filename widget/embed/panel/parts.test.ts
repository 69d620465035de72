// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import {
	absent,
	api,
	button,
	leavePage,
	part,
	paste,
	playFrame,
	preparePage,
	runScript,
	settled,
	warned,
} from "../shop-page.support.ts";

/* The parts that the panel loads for few pages, where they cannot be loaded. */

beforeEach(() => {
	preparePage();
	absent.parts = true;
});
afterEach(() => {
	absent.parts = false;
	Reflect.deleteProperty(window, "dataLayer");
	leavePage();
});

async function opened() {
	await runScript();
	button().click();
	await settled();
	const frame = playFrame();
	frame.ready();
	return frame;
}

test("without the part that reads it the look stays, the chat opens, and the next call tries again", async () => {
	paste();
	const frame = await opened();
	const errors: unknown[] = [];
	api().on("error", (detail) => errors.push(detail));
	api().set({ theme: "dark" });
	await settled();
	expect(frame.last("open")).toMatchObject({ open: true });
	expect(frame.last("look")).toBeUndefined();
	expect(errors).toHaveLength(1);
	absent.parts = false;
	api().set({ theme: "dark" });
	await settled();
	expect(frame.last("look")).toMatchObject({ look: { theme: "dark" } });
	expect(errors).toHaveLength(1);
});

test.each([
	["is there", false],
	["cannot be loaded", true],
])(
	"a page that sets its look and opens the chat opens it when the part %s",
	async (_, isAbsent) => {
		absent.parts = isAbsent;
		paste();
		await runScript();
		const seen: (string | undefined)[] = [];
		api().on("open", () => seen.push(part("section")?.dataset.theme));
		api().set({ theme: "dark" });
		api().open();
		await settled();
		expect(seen).toEqual([isAbsent ? undefined : "dark"]);
	},
);

test("consent tools that cannot be loaded have said nothing, and are heard once they are there", async () => {
	Object.assign(window, {
		dataLayer: [
			{ 0: "consent", 1: "update", 2: { functionality_storage: "granted" } },
		],
	});
	paste({ consent: "auto" });
	const frame = await opened();
	expect(frame.last("init")).toMatchObject({ mayKeep: false });
	expect(frame.last("consent")).toBeUndefined();
	absent.parts = false;
	await vi.advanceTimersByTimeAsync(1_000);
	await settled();
	expect(frame.last("consent")).toMatchObject({ given: true });
	api().destroy();
	expect(vi.getTimerCount()).toBe(0);
});

test("after destroy a part that comes late does nothing", async () => {
	paste({ consent: "auto" });
	await opened();
	api().destroy();
	await settled();
	expect(vi.getTimerCount()).toBe(0);
	expect(warned).not.toHaveBeenCalled();
});
