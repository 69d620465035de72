import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { readConfig, VARIABLE_NAMES } from "../server/config/config.ts";
import { interpolate } from "./testing/interpolate.ts";

const read = (path: string) =>
	readFileSync(new URL(path, import.meta.url), "utf8");

interface Service {
	environment: Record<string, string>;
	networks: string[];
	ports?: string[];
	volumes?: string[];
	[setting: string]: unknown;
}

const WRITTEN = {
	SHOPBELL_HOST_NAME: "chat.shop.example",
	POSTGRES_PASSWORD: "4f1c",
};

function readCompose(file: string) {
	return parse(interpolate(read(file), WRITTEN), { merge: true }) as {
		services: Record<string, Service>;
		volumes: Record<string, null>;
		networks: Record<string, { internal: boolean } | null>;
	};
}

const { services, volumes, networks } = readCompose("compose.cluster.yaml");
const one = readCompose("compose.yaml").services;
const {
	"relay-1": relay,
	"relay-2": second,
	postgres,
	redis,
	caddy,
} = services as Record<
	"relay-1" | "relay-2" | "postgres" | "redis" | "caddy",
	Service
>;

test("RC6 two relays are alike, and are set as the one of the small file, with a database and a Redis", () => {
	expect(second).toEqual(relay);
	const added = ["DATABASE_URL", "REDIS_URL"];
	const names = Object.keys(relay.environment);
	expect(names.filter((name) => !added.includes(name))).toEqual(
		Object.keys(one.relay?.environment ?? {}).filter(
			(name) => name !== "SHOPBELL_BACKUPS",
		),
	);
	for (const name of names) expect(VARIABLE_NAMES).toContain(name);
	expect(readConfig(relay.environment)).toMatchObject({
		origin: "https://chat.shop.example",
		databaseUrl: "postgres://shopbell:4f1c@postgres/shop",
		redisUrl: "redis://redis:6379",
		proxyHops: 1,
	});
	expect(postgres.environment).toEqual({
		POSTGRES_USER: "shopbell",
		POSTGRES_PASSWORD: "4f1c",
		POSTGRES_DB: "shop",
	});
});

test("RC6 of a cluster only Caddy is reached from outside, it reaches both relays, and they alone reach what is beside them", () => {
	const published = Object.keys(services).filter((name) =>
		Boolean(services[name]?.ports),
	);
	expect(published).toEqual(["caddy"]);
	expect(caddy.environment.SHOPBELL_UPSTREAM).toBe("relay-1:80 relay-2:80");
	expect(caddy.networks).toEqual(["behind-caddy"]);
	expect(relay.networks).toEqual(["behind-caddy", "beside-relays"]);
	for (const { networks } of [postgres, redis])
		expect(networks).toEqual(["beside-relays"]);
	expect(networks["beside-relays"]).toEqual({ internal: true });
});

test("RC6 what a cluster keeps is in volumes that it names", () => {
	const used = Object.values(services).flatMap(({ volumes = [] }) =>
		volumes.map((volume) => volume.split(":")[0] ?? ""),
	);
	const named = new Set(used.filter((volume) => !volume.startsWith(".")));
	expect([...named].sort()).toEqual(Object.keys(volumes).sort());
	expect(redis.volumes).toBeUndefined();
});

test.for(Object.keys(WRITTEN))(
	"RC6 without %s compose says what is missing",
	(name) => {
		expect(() =>
			interpolate(read("compose.cluster.yaml"), { ...WRITTEN, [name]: "" }),
		).toThrow(name);
	},
);
