// @vitest-environment happy-dom
import "fake-indexeddb/auto";
import { signal } from "@preact/signals";
import { expect, test, vi } from "vitest";
import { openLocalStore } from "../../../client/local-store.ts";
import type { Refusal } from "../../../protocol/refusal.ts";
import type { Chat } from "../chat/chat.ts";
import type { Drafts } from "../composer/drafts.ts";
import { createConsentStore } from "../storage/consent-store.ts";
import { createLeaving } from "./logout.ts";
import { createPendingErasures } from "./pending-erasures.ts";

const asked: string[] = [];
/** To the loader. */
const said: string[] = [];
let answers = (): Promise<Refusal | null> => Promise.resolve(null);
vi.mock("./erase.ts", () => ({
	erase(_: unknown, token: string) {
		asked.push(token);
		return answers();
	},
}));

let pages = 0;

/** A page with a token that is kept, and a relay that answers as the test says. */
async function pageOf(name = `leaving ${++pages}`) {
	asked.length = said.length = 0;
	const store = openLocalStore(name);
	const pendingErasures = createPendingErasures(
		openLocalStore(`${name}:forget`),
	);
	const here = signal(false);
	const leave = vi.fn(
		async (erase?: () => Promise<void>, before?: Promise<void>) => {
			await before;
			await erase?.();
		},
	);
	const connection = { open() {}, close() {} };
	const leaving = createLeaving({
		chat: { leave, connection } as unknown as Chat,
		draft: { drop() {} } as unknown as Drafts,
		store: createConsentStore(store),
		pendingErasures,
		where: { connect: (() => {}) as never, url: "", site: "" },
		here,
		started: async () => {},
		say: ({ type }) => said.push(type),
		load: () => import("./forgetting.ts"),
	});
	return { name, store, pendingErasures, here, leave, leaving };
}

test("PR1 what is here goes while the relay is silent, and what it holds goes when it is back", async () => {
	let back = (_: Refusal | null) => {};
	answers = () =>
		new Promise((done) => {
			back = done;
		});
	const { name, store, pendingErasures, leave, leaving } = await pageOf();
	await store.set("token", "t");
	await leaving.vanish();
	expect(leave).toHaveBeenCalledOnce();
	const names = async () =>
		(await indexedDB.databases()).map((one) => one.name);
	expect(await names()).not.toContain(name);
	expect(await pendingErasures.all()).toEqual(["t"]);
	await expect.poll(() => asked).toEqual(["t"]);
	back({ code: "retry" });
	await expect.poll(() => asked).toEqual(["t", "t"]);
	expect(await pendingErasures.all()).toEqual(["t"]);
	expect(said).toEqual([]);
	back(null);
	await expect.poll(names).not.toContain(`${name}:forget`);
	await expect.poll(() => said).toEqual(["erased"]);
});

test("PR1 what an earlier page could not have erased is erased with the next connection", async () => {
	answers = () => Promise.resolve(null);
	const { pendingErasures, here } = await pageOf();
	await pendingErasures.keep(["t", "u"]);
	expect(asked).toEqual([]);
	here.value = true;
	await expect.poll(() => pendingErasures.all()).toEqual([]);
	expect(asked).toEqual(["t", "u"]);
});

test("PR1 asked for in the menu, nothing goes here while the relay refuses", async () => {
	answers = () => Promise.resolve({ code: "retry" });
	const { store, pendingErasures, leave, leaving } = await pageOf();
	await store.set("token", "t");
	const { everywhere } = await leaving.forgetting();
	expect(await everywhere()).toEqual({ code: "retry" });
	expect(leave).not.toHaveBeenCalled();
	expect(await store.get("token")).toBe("t");
	expect(await pendingErasures.all()).toEqual([]);
	answers = () => Promise.resolve(null);
	expect(await everywhere()).toBeNull();
	expect(await store.get("token")).toBeUndefined();
});
