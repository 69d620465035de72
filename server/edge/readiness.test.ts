import { expect, test } from "vitest";
import type { RebuildProgress } from "../store/contract/rebuilds.ts";
import type { HopsDoubt } from "./proxy-hops.ts";
import { createReadiness } from "./readiness.ts";

const REBUILD: RebuildProgress = {
	name: "001-entries",
	table: "entries",
	phase: "copying",
	rows: 1,
	of: 2,
	percent: 10,
};

function relay() {
	const state = {
		serves: true,
		keeps: true,
		rebuilds: [] as RebuildProgress[],
		doubts: [] as HopsDoubt[],
	};
	const readiness = createReadiness({
		store: {
			check: async () => {
				if (!state.keeps) throw new Error("SQLITE_FULL");
			},
			rebuilds: { progress: () => state.rebuilds },
		},
		hops: { doubts: () => state.doubts },
		serves: () => state.serves,
	});
	return { state, ...readiness };
}

test("MO1 it is ready while it serves and its store keeps what is written, and else says why not", async () => {
	const { state, said, isReady } = relay();
	expect(await said()).toEqual({ ok: true });
	expect(await isReady()).toBe(true);
	state.keeps = false;
	expect(await said()).toEqual({ ok: false, why: "store" });
	expect(await isReady()).toBe(false);
	state.serves = false;
	expect(await said()).toEqual({ ok: false, why: "stopping" });
	Object.assign(state, { serves: true, keeps: true });
	expect(await said()).toEqual({ ok: true });
});

test("MO1 a relay that begins to end while its store is asked says no", async () => {
	const { state, said } = relay();
	const asked = said();
	state.serves = false;
	expect(await asked).toEqual({ ok: false, why: "stopping" });
});

test("MO1 a table that is made anew, and proxies that nobody has set, are said and change no answer", async () => {
	const { state, said, isReady } = relay();
	state.rebuilds = [REBUILD];
	state.doubts = ["proxy_expected"];
	expect(await said()).toEqual({
		ok: true,
		rebuilds: [REBUILD],
		proxyHops: ["proxy_expected"],
	});
	expect(await isReady()).toBe(true);
});
