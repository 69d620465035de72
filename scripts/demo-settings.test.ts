import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { makeDataFolder, readDemoSettings } from "./demo-settings.js";

const folder = mkdtempSync(join(tmpdir(), "shopbell-settings-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("the demo refuses what is not its place, with a sentence that helps", () => {
	const refused = {
		"NODE_ENV=production": { NODE_ENV: "production" },
		SHOPBELL_ORIGIN: { SHOPBELL_ORIGIN: "https://chat.shop.example" },
		"a whole number": { PORT: "abc" },
		"a port of its own": { PORT: "5000", SHOP_PORT: "5000" },
	};
	for (const [said, env] of Object.entries(refused))
		expect(() => readDemoSettings(env)).toThrow(said);
});

test("a data folder that cannot be written is refused with a sentence that helps", () => {
	const file = join(folder, "a file");
	writeFileSync(file, "");
	expect(() => makeDataFolder(file)).toThrow(/cannot be written. Choose/);
	expect(() => makeDataFolder(join(folder, "new", "deep"))).not.toThrow();
	// Where it cannot be made, and the system says that the one above is missing.
	const nowhere = "/proc/shopbell/data";
	expect(() => makeDataFolder(nowhere)).toThrow(/cannot be written. Choose/);
});
