import { resolve } from "node:path";
import { expect, test } from "vitest";
import { readConfig } from "./config.ts";
import { ConfigError } from "./config-error.ts";
import { mailWarning, proxyWarning, signInFault } from "./config-warnings.ts";
import { mayRunDemo } from "./may-run-demo.ts";
import { isOfThisMachine } from "./of-this-machine.ts";

test("without any variable the relay is found on this machine only", () => {
	expect(readConfig({})).toEqual({
		files: null,
		databaseUrl: null,
		redisUrl: null,
		host: "127.0.0.1",
		port: 4_000,
		origin: "http://localhost:4000",
		consoleOrigin: "http://localhost:4000",
		data: resolve("./shopbell-data"),
		backups: resolve("./shopbell-data/backups"),
		proxyHops: 0,
		metricsToken: null,
		mail: null,
		vapid: null,
		logLevel: "info",
		addressFactor: 1,
		personFactor: 1,
	});
});

test("every variable is read, and an empty one is as good as none", () => {
	expect(
		readConfig({
			PORT: "0",
			SHOPBELL_HOST: "::",
			SHOPBELL_ORIGIN: "HTTPS://Chat.Shop.example:443/",
			SHOPBELL_CONSOLE_ORIGIN: "https://desk.shop.example/",
			SHOPBELL_DATA: "/var/lib/shopbell",
			SHOPBELL_PROXY_HOPS: "2",
			SHOPBELL_METRICS_TOKEN: "m".repeat(32),
			SMTP_URL: "smtps://chat:p%40ss@mail.shop.example:465",
			SHOPBELL_MAIL_FROM: "chat@shop.example",
			SHOPBELL_REPLY_TO: "help@shop.example",
			SHOPBELL_LOG_LEVEL: "error",
			SHOPBELL_ADDRESS_FACTOR: "",
			SHOPBELL_PERSON_FACTOR: "",
			DATABASE_URL:
				"postgres://chat:p%40ss@db.shop.example:6432/shop?sslmode=require",
			REDIS_URL: "rediss://chat:p%40ss@redis.shop.example:6380",
		}),
	).toEqual({
		files: null,
		databaseUrl:
			"postgres://chat:p%40ss@db.shop.example:6432/shop?sslmode=require",
		redisUrl: "rediss://chat:p%40ss@redis.shop.example:6380",
		host: "::",
		port: 0,
		origin: "https://chat.shop.example",
		consoleOrigin: "https://desk.shop.example",
		data: "/var/lib/shopbell",
		backups: "/var/lib/shopbell/backups",
		proxyHops: 2,
		metricsToken: "m".repeat(32),
		mail: {
			url: "smtps://chat:p%40ss@mail.shop.example:465",
			from: "chat@shop.example",
			replyTo: "help@shop.example",
		},
		vapid: null,
		logLevel: "error",
		addressFactor: 1,
		personFactor: 1,
	});
});

test.each([
	[
		"PORT",
		[
			"http",
			"-1",
			"65536",
			"80.5",
			" 80",
			"0x50",
			"1e3",
			"99999999999999999999",
		],
	],
	[
		"SHOPBELL_ORIGIN",
		[
			"shop.example",
			"ftp://shop.example",
			"https://shop.example/chat",
			"https://shop.example?a",
			"https://shop.example#a",
			"https://me@shop.example",
			"https://*.shop.example",
			"https://shop.example;script-src-elem",
			"https://shop.example:0",
			"https://",
			"null",
			"javascript:alert(1)",
			"https://a b",
		],
	],
	["SHOPBELL_PROXY_HOPS", ["-1", "11", "one", "1.5"]],
	["SHOPBELL_METRICS_TOKEN", ["short", "x".repeat(31)]],
	[
		"SMTP_URL",
		[
			"mail.shop.example",
			"http://mail.shop.example",
			"smtp://",
			"smtp:///inbox",
			"smtp://user:secret@",
			"smtp://mail.shop.example/path",
			"smtp://mail.shop.example?pool=true",
			"smtp://mail.shop.example:port",
			"smtp://mail\r\n.shop.example",
		],
	],
	[
		"SHOPBELL_MAIL_FROM",
		[
			"shop",
			"Shop <chat@shop.example>",
			"chat@shop.example\r\nBcc: all@example.com",
			"a@b.example, c@d.example",
		],
	],
	[
		"SHOPBELL_REPLY_TO",
		["help", "Help <help@shop.example>", "a@b.example\r\nBcc: c@d.example"],
	],
	["SHOPBELL_LOG_LEVEL", ["loud", "INFO", "trace"]],
	["SHOPBELL_ADDRESS_FACTOR", ["0", "100001", "-1", "x"]],
	["SHOPBELL_PERSON_FACTOR", ["0", "100001", "-1", "x"]],
] as const)(
	"a wrong %s is refused with a sentence that names it, and not its value",
	(name, wrong) => {
		for (const value of wrong) {
			const reading = () => readConfig({ [name]: value });
			expect(reading).toThrow(ConfigError);
			expect(reading).toThrow(
				new RegExp(`^${name} is not usable\\. It takes .+\\.$`),
			);
			if (name === "SHOPBELL_METRICS_TOKEN")
				expect(reading).not.toThrow(new RegExp(`${value}`));
			if (name === "SMTP_URL") expect(reading).not.toThrow(/secret/);
		}
	},
);

test("mail needs a server and an address, and half of it is refused by name", () => {
	const server = () => readConfig({ SMTP_URL: "smtp://user:secret@localhost" });
	expect(server).toThrow("SMTP_URL needs SHOPBELL_MAIL_FROM");
	expect(server).not.toThrow(/secret/);
	const from = () => readConfig({ SHOPBELL_MAIL_FROM: "chat@shop.example" });
	expect(from).toThrow("SHOPBELL_MAIL_FROM needs SMTP_URL");
	const reply = () => readConfig({ SHOPBELL_REPLY_TO: "help@shop.example" });
	expect(reply).toThrow("SHOPBELL_REPLY_TO needs SMTP_URL");
});

test("NT7 what mail lacks is said, and keeps no relay from starting", () => {
	const mail = {
		SMTP_URL: "smtp://localhost",
		SHOPBELL_MAIL_FROM: "chat@shop.example",
	};
	expect(mailWarning(readConfig({}))).toMatch(
		/^No mail is set up: .+ Set SMTP_URL and SHOPBELL_MAIL_FROM\.$/,
	);
	expect(mailWarning(readConfig(mail))).toMatch(
		/^SHOPBELL_REPLY_TO is not set/,
	);
	const whole = { ...mail, SHOPBELL_REPLY_TO: "help@shop.example" };
	expect(mailWarning(readConfig(whole))).toBeNull();
});

test.each([
	[{}, true],
	[{ SHOPBELL_HOST: "0.0.0.0" }, false],
	[{ SHOPBELL_ORIGIN: "https://chat.shop.example" }, false],
])("%j: whether it is for this machine alone: %s", (environment, alone) => {
	expect(isOfThisMachine(readConfig(environment))).toBe(alone);
});

test("the demo refuses production, other hosts and public origins, and says what to run instead", () => {
	const wrong: [Record<string, string>, string][] = [
		[{ NODE_ENV: "production" }, "NODE_ENV=production"],
		[{ SHOPBELL_HOST: "0.0.0.0" }, "SHOPBELL_HOST"],
		[{ SHOPBELL_HOST: "::" }, "SHOPBELL_HOST"],
		[{ SHOPBELL_ORIGIN: "https://chat.shop.example" }, "SHOPBELL_ORIGIN"],
		[{ SHOPBELL_CONSOLE_ORIGIN: "http://127.0.0.1:1" }, "CONSOLE_ORIGIN"],
		[{ SHOPBELL_ORIGIN: "http://localhost.evil.example" }, "SHOPBELL_ORIGIN"],
		[{ SHOPBELL_ORIGIN: "http://192.168.1.2:4000" }, "SHOPBELL_ORIGIN"],
	];
	for (const [environment, named] of wrong) {
		const running = () => mayRunDemo(readConfig(environment), environment);
		expect(running).toThrow(ConfigError);
		expect(running).toThrow(named);
		expect(running).toThrow("shopbell serve");
	}
	for (const origin of [
		"http://localhost:4000",
		"http://127.0.0.1:4000",
		"http://[::1]:4000",
	]) {
		const environment = { SHOPBELL_ORIGIN: origin };
		mayRunDemo(readConfig(environment), environment);
	}
});

test("ST12 a console of its own has a host name of its own, and the scheme of the chat", () => {
	const SHOPBELL_ORIGIN = "https://chat.shop.example";
	const reading = (SHOPBELL_CONSOLE_ORIGIN: string) => () =>
		readConfig({ SHOPBELL_ORIGIN, SHOPBELL_CONSOLE_ORIGIN });
	for (const wrong of [
		"https://chat.shop.example:8443",
		"http://desk.shop.example",
		"http://chat.shop.example",
	])
		expect(reading(wrong)).toThrow(
			/^SHOPBELL_CONSOLE_ORIGIN is not usable\. .+ it takes .+\.$/,
		);
	expect(reading("https://desk.shop.example")().consoleOrigin).toBe(
		"https://desk.shop.example",
	);
	expect(reading(SHOPBELL_ORIGIN)().consoleOrigin).toBe(SHOPBELL_ORIGIN);
});

test.each([
	["http://localhost:4000", true],
	["http://127.0.0.1:4000", true],
	["http://[::1]:4000", true],
	["https://chat.shop.example", true],
	["http://chat.shop.example", false],
	["http://192.168.1.5:4000", false],
])("ST9 whether people can sign in at %s: %s", (SHOPBELL_ORIGIN, may) => {
	const fault = signInFault(readConfig({ SHOPBELL_ORIGIN }));
	expect(fault === null).toBe(may);
	if (fault) expect(fault).toContain("SHOPBELL_ORIGIN=https://");
});

test("LM12 an https origin without a configured proxy is warned of, and nothing else", () => {
	const of = (SHOPBELL_ORIGIN: string, hops: string) =>
		proxyWarning(readConfig({ SHOPBELL_ORIGIN, SHOPBELL_PROXY_HOPS: hops }));
	expect(of("https://chat.shop.example", "0")).toContain(
		"Set SHOPBELL_PROXY_HOPS=1",
	);
	expect(of("https://chat.shop.example", "1")).toBeNull();
	expect(of("http://localhost:4000", "0")).toBeNull();
	expect(proxyWarning(readConfig({}))).toBeNull();
});

test.each(["SHOPBELL_ORIGIN", "SHOPBELL_CONSOLE_ORIGIN"])(
	"RC5 %s with a path is refused: it takes a host name of its own",
	(name) => {
		const reading = () =>
			readConfig({
				SHOPBELL_ORIGIN: "https://chat.shop.example",
				[name]: "https://shop.example/chat",
			});
		expect(reading).toThrow(
			/a host name of its own and no path, because .* cannot live below one/,
		);
	},
);

test("a Redis without a database is refused in words", () => {
	expect(() => readConfig({ REDIS_URL: "redis://127.0.0.1" })).toThrow(
		/share a PostgreSQL database: set DATABASE_URL/,
	);
});
