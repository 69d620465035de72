import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { COMMANDS } from "../server/command-line/commands.ts";
import { readConfig } from "../server/config/config.ts";
import { readConfigFile } from "../server/config/config-file.ts";
import { readSettings } from "../server/config/read-settings.ts";

const path = (name: string) =>
	fileURLToPath(new URL(`./${name}`, import.meta.url));
const read = (name: string) => readFileSync(path(name), "utf8");

/** A relay ends within it (BY1). */
const STOP_SECONDS = 3;

const settings = Object.fromEntries(
	[...read("shopbell.service").matchAll(/^(\w+)=(.*)$/gm)].map(
		([, name = "", value = ""]) => [name, value],
	),
);

test("RC7 the unit runs a command of the program as a user of its own, and gives it time to stop", () => {
	const [program, command = "", ...more] = (settings.ExecStart ?? "").split(
		" ",
	);
	expect(program).toBe("/usr/local/bin/shopbell");
	expect(Object.keys(COMMANDS)).toContain(command);
	expect(more).toEqual([]);
	expect(settings.User).toBe("shopbell");
	expect(Number(settings.TimeoutStopSec)).toBeGreaterThan(STOP_SECONDS);
	expect(settings.KillSignal).toBe("SIGTERM");
	expect(settings.Restart).toBe("always");
	// Node compiles while it runs.
	expect(settings.MemoryDenyWriteExecute).toBeUndefined();
});

test("RC7 the unit and its settings agree about the one folder that the relay may write to", () => {
	const config = readSettings({
		folder: tmpdir(),
		environment: {},
		configFile: path("shopbell.env"),
	});
	expect(config).toMatchObject({
		origin: "https://chat.your-shop.example",
		data: `/var/lib/${settings.StateDirectory}`,
		backups: `/var/lib/${settings.StateDirectory}/backups`,
		host: "127.0.0.1",
		port: 4000,
		proxyHops: 1,
		mail: null,
	});
	expect(settings.WorkingDirectory).toBe(config.data);
	expect(settings.ProtectSystem).toBe("strict");
});

test("RC7 each line of shopbell.env that is a comment becomes a setting without its sign", () => {
	const file = readConfigFile(".", path("shopbell.env"));
	const lines = [...read("shopbell.env").matchAll(/^#([A-Z_]+)=(.*)$/gm)];
	const all = Object.fromEntries([
		...Object.entries(file?.values ?? {}).map(([name, { value }]) => [
			name,
			value,
		]),
		...lines.map(([, name, value]) => [name, value]),
	]);
	expect(lines).toHaveLength(10);
	expect(readConfig(all)).toMatchObject({
		consoleOrigin: "https://desk.your-shop.example",
		mail: { from: "chat@your-shop.example", replyTo: "help@your-shop.example" },
	});
});
