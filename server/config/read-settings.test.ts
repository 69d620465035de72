import {
	chmodSync,
	mkdirSync,
	mkdtempSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ConfigError } from "./config-error.ts";
import {
	readSettings,
	type Started,
	unknownSettings,
} from "./read-settings.ts";

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "shopbell-env-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const settings = (text: string, started: Partial<Started> = {}) => {
	writeFileSync(join(folder, "shopbell.env"), text);
	return readSettings({ folder, environment: {}, ...started });
};

/** What is said of a file of settings that is refused. */
function refusal(text: string, started: Partial<Started> = {}): string {
	try {
		settings(text, started);
	} catch (error) {
		if (error instanceof ConfigError) return error.message;
		throw error;
	}
	throw new Error("the file was taken");
}

test("SF1 shopbell.env of the folder where one starts is read, and --config names another", () => {
	writeFileSync(join(folder, "other.env"), "PORT=4300\n");
	expect(settings("PORT=4200\n").port).toBe(4_200);
	expect(settings("PORT=4200\n", { configFile: "other.env" }).port).toBe(4_300);
	rmSync(join(folder, "shopbell.env"));
	expect(readSettings({ folder, environment: {} }).port).toBe(4_000);
});

test("SF1 a file that is named and is not there, is a folder, or cannot be read is refused by its name", () => {
	const named = (configFile: string) =>
		refusal("", { configFile: join(folder, configFile) });
	mkdirSync(join(folder, "folder"));
	writeFileSync(join(folder, "long"), "#".repeat(65_537));
	expect(named("absent")).toBe(
		`There is no file of settings ${join(folder, "absent")}.`,
	);
	expect(named("folder")).toMatch(/folder is no file\./);
	expect(named("long")).toMatch(/is longer than 65536 bytes/);
	expect(named("long/below")).toMatch(/cannot be read \(ENOTDIR\)/);
	// To the system's own user nothing is unreadable.
	if (process.getuid?.() === 0) return;
	writeFileSync(join(folder, "closed"), "");
	chmodSync(join(folder, "closed"), 0);
	expect(named("closed")).toMatch(/cannot be read \(EACCES\)/);
});

test("SF2 comments, empty lines, tabs, blanks, CRLF, a byte order mark and quotes are read as systemd and compose read them", () => {
	const read = settings(
		[
			"\uFEFF# of the shop",
			"",
			"\tPORT=4200\t",
			"SHOPBELL_HOST = ::1",
			"SHOPBELL_LOG_LEVEL='warn'",
			'SHOPBELL_ORIGIN="https://chat.shop.example"',
			"  # indented",
			"SHOPBELL_METRICS_TOKEN='a#b$c\\d=e f0123456789012345678901'",
			"SMTP_URL=",
			"NODE_ENV=production",
			"TZ=Europe/Vienna",
		].join("\r\n"),
	);
	expect(read).toMatchObject({
		port: 4_200,
		host: "::1",
		logLevel: "warn",
		origin: "https://chat.shop.example",
		metricsToken: "a#b$c\\d=e f0123456789012345678901",
		mail: null,
	});
});

test("SF2 NODE_ENV of a file has no effect, and one of the environment has", () => {
	const file = "NODE_ENV=production\nSHOPBELL_FAILPOINT=crash-before-commit\n";
	expect(settings(file).failpoint).toBe("crash-before-commit");
	expect(refusal(file, { environment: { NODE_ENV: "production" } })).toContain(
		"NODE_ENV=production",
	);
});

test("SF3 what is no setting is refused with file, line, and the name that is most likely meant", () => {
	const path = join(folder, "shopbell.env");
	expect(refusal("PORT=4200\nSHOPBELL_ORIGN=https://a.example\n")).toBe(
		`${path}, line 2: there is no setting SHOPBELL_ORIGN. Is SHOPBELL_ORIGIN meant? docs/settings.md lists all of them.`,
	);
	expect(refusal("port=4200")).toContain("Is PORT meant?");
	expect(refusal("COLOUR=red")).toBe(
		`${path}, line 1: there is no setting COLOUR. docs/settings.md lists all of them.`,
	);
	for (const name of [
		"SHOP_PORT",
		"KEEPER_PORT",
		"SHOP_ORIGIN",
		"SHOPBELL_KEEPER",
	])
		expect(refusal(`${name}=4100`)).toBe(
			`${path}, line 1: ${name} is for the demo, and stands in the environment only.`,
		);
	for (const line of ["PORT", "export PORT=1", "[relay]", "PORT: 4200", "=1"])
		expect(refusal(`\n${line}\n`)).toBe(
			`${path}, line 2, is no setting. A line is NAME=value, or begins with #.`,
		);
});

test("SF3 a value of the wrong kind is refused with file and line, and what it takes", () => {
	const path = join(folder, "shopbell.env");
	expect(refusal("# a\n\nPORT=http\n")).toBe(
		`PORT (${path}, line 3) is not usable. It takes a port number from 0 to 65535, e.g. PORT=4000.`,
	);
	expect(refusal("PORT=1", { environment: { PORT: "http" } })).toMatch(
		/^PORT is not usable\./,
	);
});

test("SF4 a name that stands twice is refused with both lines", () => {
	expect(refusal("PORT=1\nSHOPBELL_HOST=::\nPORT=1\n")).toMatch(
		/line 3: PORT stands in line 1, too\. Remove one of them\.$/,
	);
	for (const name of ["constructor", "__proto__"])
		expect(refusal(`${name}=1\n`)).toContain(
			`line 1: there is no setting ${name}.`,
		);
});

test("SF5 what other programs would read differently is refused, and no value is repeated", () => {
	for (const value of [
		"pa$sw0rd",
		"pa#ssw0rd",
		"pa\\ssw0rd",
		"'passw0rd",
		"passw0rd'",
		"'pass'w0rd'",
		'"pa$sw0rd"',
		"'",
	]) {
		const said = refusal(`SMTP_PASSWORD=${value}`);
		expect(said).toMatch(/line 1: .+ single quotes/);
		expect(said).not.toMatch(/w0rd/);
	}
	for (const line of [
		"SHOPBELL_METRICS_TOKEN=w0rd",
		"SMTP_URL=smtp://me:w0rd@",
		"VAPID_PRIVATE_KEY=w0rd",
		"PASSWORD w0rd",
		"SMTP_PASSWORD=w0rd",
	])
		expect(refusal(line)).not.toMatch(/w0rd/);
});

test("SF6 the environment wins over the file, an empty variable is none, and --data wins over both", () => {
	const text = "PORT=4200\nSHOPBELL_DATA=kept\n";
	expect(settings(text, { environment: { PORT: "4300" } }).port).toBe(4_300);
	expect(settings(text, { environment: { PORT: "" } }).port).toBe(4_200);
	const environment = { SHOPBELL_DATA: "set" };
	expect(settings(text).data).toBe(join(folder, "kept"));
	expect(settings(text, { environment }).data).toBe(join(folder, "set"));
	expect(settings(text, { environment, data: "named" }).data).toBe(
		join(folder, "named"),
	);
});

test("SF7 relative folders of a file are meant from where it lies, and all others from where one starts", () => {
	mkdirSync(join(folder, "etc"));
	writeFileSync(
		join(folder, "etc/shop.env"),
		"SHOPBELL_DATA=../kept\nSHOPBELL_BACKUPS=copies\n",
	);
	expect(
		readSettings({ folder, environment: {}, configFile: "etc/shop.env" }),
	).toMatchObject({
		data: join(folder, "kept"),
		backups: join(folder, "etc/copies"),
	});
});

test("CL1 the data folder is the named one, else ./data with a database in it, else ./shopbell-data, and it is said why", () => {
	const read = (started: Partial<Started> = {}) => {
		const { data, whyData } = readSettings({
			folder,
			environment: {},
			...started,
		});
		return [data, whyData];
	};
	const usual = join(folder, "shopbell-data");
	expect(read()).toEqual([
		usual,
		"No folder is named, and ./data holds no database, so it is ./shopbell-data.",
	]);
	mkdirSync(join(folder, "data"));
	expect(read()[0]).toBe(usual);
	mkdirSync(join(folder, "data/shopbell.db"));
	expect(read()).toEqual([
		join(folder, "data"),
		"No folder is named, and ./data holds a database.",
	]);
	expect(read({ environment: { SHOPBELL_DATA: "set" } })[1]).toBe(
		"The folder is named by SHOPBELL_DATA.",
	);
	expect(read({ data: "named" })[1]).toBe("The folder is named by --data.");
	writeFileSync(join(folder, "shopbell.env"), "\nSHOPBELL_DATA=kept\n");
	expect(read()[1]).toBe(
		`The folder is named by SHOPBELL_DATA (${join(folder, "shopbell.env")}, line 2).`,
	);
});

test("SF3 a name of the environment that looks like a setting and is none is told", () => {
	expect(
		unknownSettings({ SHOPBELL_ORIGN: "", SHOPBELL_HOST: "::", PATH: "/" }),
	).toEqual(["there is no setting SHOPBELL_ORIGN. Is SHOPBELL_ORIGIN meant?"]);
});
