import { expect, test } from "vitest";
import { createPart } from "./lazy-part.ts";

test("a part is loaded when it is wanted, once", async () => {
	let loads = 0;
	const part = createPart(async () => ++loads);
	expect([part.state.value, loads]).toEqual([{ kind: "coming" }, 0]);
	await Promise.all([part.fetch(), part.fetch()]);
	await part.fetch();
	expect([part.state.value, loads]).toEqual([{ kind: "here", part: 1 }, 1]);
});

test("one that could not be loaded says so, and may be fetched again", async () => {
	let isOnline = false;
	const part = createPart(async () => {
		if (!isOnline) throw new TypeError("Failed to fetch");
		return "page";
	});
	await part.fetch();
	expect(part.state.value).toEqual({ kind: "failed" });
	isOnline = true;
	await part.fetch();
	expect(part.state.value).toEqual({ kind: "here", part: "page" });
});
