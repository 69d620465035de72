import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { CHECKS } from "./checks.ts";
import { OF_EVERY_CHECK } from "./doctor.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

test("DR8 the page of the doctor has each finding that is not ok, under its check and once, and no other", async () => {
	const page = await readFile(join(root, "docs/doctor.md"), "utf8");
	const written = page
		.split(/^## /m)
		.slice(1)
		.map((part) => [
			part.split("\n", 1)[0],
			[...part.matchAll(/^\| `(\w+)` \| \S.* \| \S.* \|$/gm)].map(
				([, code]) => code,
			),
		]);
	const found = [...CHECKS, { name: "Every check", kinds: OF_EVERY_CHECK }].map(
		({ name, kinds }) => [
			name,
			Object.entries(kinds).flatMap(([code, { mark }]) =>
				mark === "ok" ? [] : [code],
			),
		],
	);
	expect(written).toEqual(found);
});

test("DR8 each finding says one sentence, and what is wrong says what to do", () => {
	const values = ["A", "B", "C", "D"];
	for (const { kinds } of CHECKS)
		for (const [code, { mark, says, todo }] of Object.entries(kinds)) {
			// A refused setting and a refused server have sentences of their own.
			if (!["settings_refused", "server_unusable"].includes(code))
				expect([code, says(...values)]).toEqual([
					code,
					expect.stringMatching(/^[A-Z].*\.$/),
				]);
			if (mark === "wrong" || mark === "warning")
				expect([code, todo?.(...values)]).toEqual([
					code,
					expect.stringMatching(/^[A-Z].*\.$/),
				]);
		}
});
