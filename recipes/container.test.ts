import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { validate } from "dockerfile-utils";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { COMMANDS } from "../server/command-line/commands.ts";
import { readConfig, VARIABLE_NAMES } from "../server/config/config.ts";
import { readDockerfile, wordsOf } from "./testing/dockerfile.ts";
import { interpolate } from "./testing/interpolate.ts";

const root = new URL("../", import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), "utf8");

const dockerfile = read("recipes/Dockerfile");
const instructions = readDockerfile(dockerfile);
const last = instructions.at(-1)?.stage;
const inImage = instructions.filter(({ stage }) => stage === last);
const of = (name: string) => inImage.filter((one) => one.name === name);
const restOf = (name: string) => of(name)[0]?.rest ?? "";
const environment = Object.fromEntries(
	of("ENV").flatMap(({ rest }) =>
		[...rest.matchAll(/(\w+)=(\S+)/g)].map(([, name, value]) => [name, value]),
	),
) as Record<string, string>;

interface Service {
	environment: Record<string, string>;
	networks: string[];
	ports?: string[];
	volumes: string[];
	healthcheck?: { test: string[] };
	[setting: string]: unknown;
}

/** As Compose reads it, with the variables of somebody who has written one host name down and nothing else. */
const compose = parse(
	interpolate(read("recipes/compose.yaml"), {
		SHOPBELL_HOST_NAME: "chat.shop.example",
	}),
	{ merge: true },
) as {
	services: Record<"relay" | "caddy", Service>;
	volumes: Record<string, null>;
};
const { relay, caddy } = compose.services;

test("RC6 the Dockerfile has no fault that a program finds", () => {
	expect(validate(dockerfile)).toEqual([]);
});

test("RC6 what the image is made of is there", () => {
	const ignored = read(".dockerignore").split("\n");
	const copied = inImage.filter(
		({ name, options }) => name === "COPY" && !options.from,
	);
	expect(copied.length).toBeGreaterThan(2);
	for (const { rest } of copied)
		for (const path of rest.split(/\s+/).slice(0, -1)) {
			expect(existsSync(new URL(path, root)), path).toBe(true);
			expect(ignored).not.toContain(path.split("/")[0]);
		}
	const built = of("COPY").flatMap(({ options, rest }) =>
		options.from ? [`${options.from} ${rest}`] : [],
	);
	expect(built).toEqual([
		"packages /app/node_modules ./node_modules",
		"build /app/dist ./dist",
	]);
	const { bin, files } = JSON.parse(read("package.json"));
	expect(read("recipes/container/shopbell")).toContain(`/app/${bin.shopbell} `);
	expect(files).toContain("dist");
});

test("RC6 nothing of a shop gets into an image by accident", () => {
	const ignored = read(".dockerignore").split("\n");
	for (const secret of [
		"data",
		"shopbell-data",
		"**/*.backup",
		"**/*.db",
		"**/*.env",
		"**/.env",
		".git",
	])
		expect(ignored).toContain(secret);
});

test("RC6 each command that the container runs is one of the program", () => {
	const [, check = ""] = /CMD (\[.*\])$/.exec(restOf("HEALTHCHECK")) ?? [];
	const hooks = ["pre-backup", "post-restore"].flatMap((hook) =>
		[
			...read(`recipes/container/hooks/${hook}`).matchAll(
				/^(?:exec )?(shopbell) (\S+)/gm,
			),
		].map((match) => match.slice(1, 3)),
	);
	const runs = [
		[...wordsOf(restOf("ENTRYPOINT")), ...wordsOf(restOf("CMD"))],
		wordsOf(check),
		relay.healthcheck?.test.slice(1) ?? [],
		...hooks,
	];
	expect(runs).toEqual([
		["shopbell", "serve"],
		["shopbell", "healthcheck"],
		["shopbell", "healthcheck"],
		["shopbell", "backup"],
		["shopbell", "restore"],
	]);
	for (const [, command = ""] of runs)
		expect(Object.keys(COMMANDS)).toContain(command);
});

test("RC6 each setting of the container is one of the program, and together they are a relay behind one proxy", () => {
	const names = [
		...Object.keys(environment),
		...Object.keys(relay.environment),
	].filter((name) => name !== "NODE_ENV");
	for (const name of names) expect(VARIABLE_NAMES).toContain(name);
	const config = readConfig({ ...environment, ...relay.environment });
	expect(config).toMatchObject({
		origin: "https://chat.shop.example",
		consoleOrigin: "https://chat.shop.example",
		host: "0.0.0.0",
		port: 80,
		data: "/storage",
		proxyHops: 1,
		mail: null,
	});
});

test("RC6 the container is as ONCE wants it: port 80, one folder /storage, hooks, and no root", () => {
	expect(restOf("EXPOSE")).toBe(environment.PORT);
	expect(environment.PORT).toBe("80");
	expect(restOf("VOLUME")).toBe("/storage");
	expect(environment.SHOPBELL_DATA).toBe("/storage");
	expect(restOf("USER")).toBe("node");
	expect(of("COPY").map(({ rest }) => rest)).toContain(
		"recipes/container/hooks /hooks",
	);
});

test("RC6 of the two services only Caddy is reached from outside, and it reaches the relay", () => {
	expect(relay.ports).toBeUndefined();
	expect(relay.networks).toEqual(caddy.networks);
	expect(caddy.ports).toEqual(["80:80", "443:443", "443:443/udp"]);
	expect(caddy.environment.SHOPBELL_UPSTREAM).toBe(`relay:${environment.PORT}`);
	expect(relay.volumes).toEqual(["storage:/storage", "backups:/backups"]);
	expect(Object.keys(compose.volumes)).toEqual(
		[...relay.volumes, ...caddy.volumes]
			.map((volume) => volume.split(":")[0] ?? "")
			.filter((volume) => !volume.startsWith(".")),
	);
	const [file = ""] = caddy.volumes;
	const [path = ""] = file.split(":");
	expect(
		existsSync(fileURLToPath(new URL(path, new URL("recipes/", root)))),
	).toBe(true);
	expect(caddyVariables().sort()).toEqual(
		[...Object.keys(caddy.environment), "SHOPBELL_TLS"].sort(),
	);
});

test("RC6 without a host name compose says what is missing", () => {
	expect(() => interpolate(read("recipes/compose.yaml"), {})).toThrow(
		"SHOPBELL_HOST_NAME=chat.your-shop.example",
	);
});

function caddyVariables(): string[] {
	return [...read("recipes/Caddyfile").matchAll(/\{\$(\w+)/g)].map(
		([, name = ""]) => name,
	);
}
