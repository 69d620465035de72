import { afterEach, expect, test } from "vitest";
import { readConfig } from "../config/config.ts";
import { ConfigError } from "../config/config-error.ts";
import { armFailpoint, broken, crash, FAILPOINTS } from "./failpoint.ts";

afterEach(() => armFailpoint(undefined));

test("nothing is broken unless it is named", () => {
	for (const name of FAILPOINTS) expect(broken(name)).toBe(false);
	crash("crash-before-commit", 1_000);
	armFailpoint("ack-before-commit");
	expect(FAILPOINTS.filter(broken)).toEqual(["ack-before-commit"]);
});

test("a failpoint is known by name, and never in production", () => {
	const named = { SHOPBELL_FAILPOINT: "crash-after-commit:37" };
	expect(readConfig(named).failpoint).toBe("crash-after-commit:37");
	expect(readConfig({}).failpoint).toBeUndefined();
	for (const wrong of ["crash", "crash-after-commit:0", "disk-full:x", " "])
		expect(() => readConfig({ SHOPBELL_FAILPOINT: wrong })).toThrow(
			ConfigError,
		);
	expect(() => readConfig({ ...named, NODE_ENV: "production" })).toThrow(
		ConfigError,
	);
});
