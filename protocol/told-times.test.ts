import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { GRACE_MS, LEASE_MS, PING_EVERY_MS, PING_WAIT_MS } from "./limits.ts";

const page = (path: string) =>
	readFileSync(new URL(path, import.meta.url), "utf8");
const seconds = (ms: number) => ms / 1_000;

test("RO2 the README says how long the relay takes to know of a cut connection, and how long it waits then", () => {
	const knows = seconds(PING_EVERY_MS + PING_WAIT_MS);
	expect(page("../README.md")).toContain(
		`within ${knows} seconds of one that is cut. ${seconds(GRACE_MS)} seconds after it knows, the conversation`,
	);
});

test("RO1 RO2 the rules name the times of the limits", () => {
	const rules = page("./SPEC.md");
	expect(rules).toContain(
		`it ends ${seconds(LEASE_MS)} s after the last answer`,
	);
	expect(rules).toContain(
		`cut within ${seconds(PING_EVERY_MS + PING_WAIT_MS)} s: it asks every ${seconds(PING_EVERY_MS)} s and waits ${seconds(PING_WAIT_MS)} s for the answer`,
	);
	expect(rules).toContain(`After that ${seconds(GRACE_MS)} s of grace`);
});
