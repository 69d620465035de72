import { expect, test } from "vitest";
import { createLazy } from "./lazy.ts";

test("a part is loaded when it is wanted, once", async () => {
	let loads = 0;
	const part = createLazy(async () => ++loads);
	expect([part.state.value, loads]).toEqual([{ kind: "coming" }, 0]);
	await Promise.all([part.fetch(), part.fetch()]);
	await part.fetch();
	expect([part.state.value, loads]).toEqual([{ kind: "here", module: 1 }, 1]);
});

test("one that could not be loaded says so, and may be fetched again", async () => {
	let isOnline = false;
	const part = createLazy(async () => {
		if (!isOnline) throw new TypeError("Failed to fetch");
		return "page";
	});
	await part.fetch();
	expect(part.state.value).toEqual({ kind: "failed" });
	isOnline = true;
	await part.fetch();
	expect(part.state.value).toEqual({ kind: "here", module: "page" });
});
