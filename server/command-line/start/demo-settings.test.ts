import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readConfig } from "../../config/config.ts";
import { ConfigError } from "../../config/config-error.ts";
import { makeDataFolder, readDemoSettings } from "./demo-settings.ts";

const folder = mkdtempSync(join(tmpdir(), "shopbell-settings-"));
afterAll(() => rmSync(folder, { recursive: true }));

const read = (environment: Record<string, string>) =>
	readDemoSettings(readConfig(environment), environment);

test("CL3 the demo refuses what is not its place, with a sentence that helps", () => {
	const refused = {
		"NODE_ENV=production": { NODE_ENV: "production" },
		SHOPBELL_ORIGIN: { SHOPBELL_ORIGIN: "https://chat.shop.example" },
		'HOST is "0.0.0.0"': { HOST: "0.0.0.0" },
		'SHOP_PORT is "abc"; it must be a port': { SHOP_PORT: "abc" },
		"PORT is 0": { PORT: "0" },
		"a port of its own": { PORT: "5000", SHOP_PORT: "5000" },
	};
	for (const [said, environment] of Object.entries(refused)) {
		expect(() => read(environment)).toThrow(ConfigError);
		expect(() => read(environment)).toThrow(said);
	}
	for (const HOST of ["localhost", "127.0.0.1", "::1", "http://shop.localhost"])
		expect(read({ HOST })).toMatchObject({ relayPort: 4_000, shopPort: 4_100 });
});

test("CL3 a data folder that cannot be written is refused with a sentence that helps", () => {
	const file = join(folder, "a file");
	writeFileSync(file, "");
	expect(() => makeDataFolder(file)).toThrow(/cannot be written. Choose/);
	expect(() => makeDataFolder(join(folder, "new", "deep"))).not.toThrow();
	// Where it cannot be made, and the system says that the one above is missing.
	const nowhere = "/proc/shopbell/data";
	expect(() => makeDataFolder(nowhere)).toThrow(/cannot be written. Choose/);
});
