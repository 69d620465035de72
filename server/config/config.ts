import { join, resolve } from "node:path";
import * as v from "valibot";
import { originIn } from "../../protocol/origin.ts";
import { email } from "../../protocol/read.ts";
import { FAILPOINT } from "../ports/failpoint.ts";
import { ConfigError } from "./config-error.ts";
import {
	BUCKET_ADDRESS,
	endpointIn,
	type FilesConfig,
	filesOf,
} from "./files-config.ts";
import { type MailConfig, mailOf } from "./mail-config.ts";
import { type VapidConfig, vapidOf } from "./vapid-config.ts";

/** Everything that the relay is told from outside, read once. */
export interface Config {
	host: string;
	port: number;
	/** Where browsers find the relay, e.g. https://chat.shop.example */
	origin: string;
	/** Where browsers find the console: the same, or a host of its own. */
	consoleOrigin: string;
	/** The folder of the database and of the files. */
	data: string;
	/** The database on a server; null: a file in the folder. */
	databaseUrl: string | null;
	/** By which the relays of one database tell each other; null: by the database. */
	redisUrl: string | null;
	/** Why it is that folder, a sentence. */
	whyData?: string | undefined;
	/** The bucket of the files; null: a folder beside the database. */
	files: FilesConfig | null;
	/** The folder of the backups. */
	backups: string;
	/** Proxies in front that add to X-Forwarded-For; 0: none, the header is ignored. */
	proxyHops: number;
	/** Opens /metrics from other machines; null: from this one only. */
	metricsToken: string | null;
	/** Through which server and from which address mail goes out; null: none does. */
	mail: MailConfig | null;
	/** Keys for push services; null: those that the relay has made. */
	vapid: VapidConfig | null;
	logLevel: string;
	/** Multiplies what one address may do; for load tests, which come from one address. */
	addressFactor: number;
	/** Multiplies what one person may do; for load tests, in which few people say much. */
	personFactor: number;
	/** What is broken on purpose, for fault tests; mostly nothing. */
	failpoint?: string | undefined;
}

const whole = (least: number, most: number) =>
	v.pipe(
		v.string(),
		v.regex(/^\d+$/),
		v.transform(Number),
		v.minValue(least),
		v.maxValue(most),
	);

/** Base64url of so many characters; some write the padding, too. */
const key = (length: number) =>
	v.pipe(
		v.string(),
		v.regex(new RegExp(`^[\\w-]{${length}}=?$`)),
		v.transform((text) => text.slice(0, length)),
	);

/** Of a scheme that browsers do not know, an address without a host is still an address. */
function hasHost(address: string): boolean {
	try {
		return new URL(address).hostname !== "";
	} catch {
		return false;
	}
}

/** An origin with nothing behind it; anything else → "". */
function originAlone(address: string): string {
	const read = originIn(address);
	return read.ok && !read.rest ? read.origin : "";
}

/** With a name of a database: PostgreSQL would take the user's. */
const POSTGRES_ADDRESS = /^postgres(ql)?:\/\/[^\s#]+\/[^\s/?#]+(\?\S*)?$/;

export function isPostgresAddress(address: string): boolean {
	return POSTGRES_ADDRESS.test(address) && URL.canParse(address);
}

const VARIABLES = {
	PORT: {
		schema: v.optional(whole(0, 65_535), "4000"),
		help: "a port number from 0 to 65535, e.g. PORT=4000",
	},
	SHOPBELL_HOST: {
		schema: v.optional(v.pipe(v.string(), v.minLength(1)), "127.0.0.1"),
		help: "an address to listen on, e.g. SHOPBELL_HOST=127.0.0.1",
	},
	SHOPBELL_ORIGIN: {
		schema: v.optional(
			v.pipe(v.string(), v.transform(originAlone), v.minLength(1)),
		),
		help: "the address at which browsers reach the relay: a host name of its own and no path, because Shopbell cannot live below one, e.g. SHOPBELL_ORIGIN=https://chat.shop.example",
	},
	SHOPBELL_CONSOLE_ORIGIN: {
		schema: v.optional(
			v.pipe(v.string(), v.transform(originAlone), v.minLength(1)),
		),
		help: "an address of the console alone: a host name of its own and no path, because the console cannot live below one, e.g. SHOPBELL_CONSOLE_ORIGIN=https://desk.shop.example",
	},
	SHOPBELL_DATA: {
		schema: v.optional(v.pipe(v.string(), v.minLength(1)), "./shopbell-data"),
		help: "a folder that the relay may write to, e.g. SHOPBELL_DATA=./shopbell-data",
	},
	DATABASE_URL: {
		schema: v.optional(v.pipe(v.string(), v.check(isPostgresAddress))),
		help: "the address of a PostgreSQL database, e.g. DATABASE_URL=postgres://shopbell:password@db.shop.example/shop",
	},
	REDIS_URL: {
		schema: v.optional(
			v.pipe(v.string(), v.regex(/^rediss?:\/\/[^\s#]+$/), v.check(hasHost)),
		),
		help: "the address of a Redis or Valkey, e.g. REDIS_URL=redis://user:password@redis.shop.example:6379",
	},
	SHOPBELL_BACKUPS: {
		schema: v.optional(v.pipe(v.string(), v.minLength(1))),
		help: "a folder for backups that the relay may write to, e.g. SHOPBELL_BACKUPS=/mnt/backups",
	},
	SHOPBELL_FILES: {
		schema: v.optional(v.pipe(v.string(), v.regex(BUCKET_ADDRESS))),
		help: "a bucket that speaks S3, with a path in it or without, e.g. SHOPBELL_FILES=s3://shop-files/chat",
	},
	SHOPBELL_FILES_ENDPOINT: {
		schema: v.optional(
			v.pipe(v.string(), v.transform(endpointIn), v.minLength(1)),
		),
		help: "the address of a server that speaks S3, without a path, e.g. SHOPBELL_FILES_ENDPOINT=https://s3.shop.example",
	},
	SHOPBELL_FILES_REGION: {
		schema: v.optional(v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/))),
		help: "the region of the bucket, e.g. SHOPBELL_FILES_REGION=eu-central-1",
	},
	SHOPBELL_FILES_STYLE: {
		schema: v.optional(v.picklist(["path", "host"])),
		help: "path or host: whether the bucket's name stands behind the address or before it",
	},
	SHOPBELL_FILES_KEY_ID: {
		schema: v.optional(v.pipe(v.string(), v.regex(/^[\w.:@/+=-]{1,256}$/))),
		help: "the id of the key for the bucket, without blanks",
	},
	SHOPBELL_FILES_SECRET: {
		schema: v.optional(v.pipe(v.string(), v.regex(/^\S{1,1024}$/))),
		help: "the secret of the key for the bucket, without blanks",
	},
	SHOPBELL_PROXY_HOPS: {
		schema: v.optional(whole(0, 10), "0"),
		help: "how many proxies stand in front, 0 to 10, e.g. SHOPBELL_PROXY_HOPS=1",
	},
	SHOPBELL_METRICS_TOKEN: {
		schema: v.optional(v.pipe(v.string(), v.minLength(32))),
		help: "at least 32 characters, e.g. from: openssl rand -base64 32",
	},
	SMTP_URL: {
		schema: v.optional(
			v.pipe(
				v.string(),
				v.regex(/^smtps?:\/\/[^\s/?#]+\/?$/),
				v.check(hasHost),
			),
		),
		help: "the address of a mail server, without a path, e.g. SMTP_URL=smtps://user:password@mail.shop.example:465",
	},
	SHOPBELL_MAIL_FROM: {
		schema: v.optional(email),
		help: "the address that mail comes from, without a name, e.g. SHOPBELL_MAIL_FROM=chat@shop.example",
	},
	SHOPBELL_REPLY_TO: {
		schema: v.optional(email),
		help: "the address at which somebody reads replies to mail of shops that have not chosen one, without a name, e.g. SHOPBELL_REPLY_TO=help@shop.example",
	},
	SMTP_ADDRESS: {
		schema: v.optional(
			v.pipe(
				v.string(),
				v.regex(/^[^\s/?#@:[\]]+$|^\[[\da-f:.]+\]$/i),
				v.check((name) => hasHost(`smtp://${name}`)),
			),
		),
		help: "the name of a mail server, in place of SMTP_URL, e.g. SMTP_ADDRESS=mail.shop.example",
	},
	SMTP_PORT: {
		schema: v.optional(whole(1, 65_535)),
		help: "the port of SMTP_ADDRESS, 1 to 65535: 465 for TLS from the first byte, e.g. SMTP_PORT=587",
	},
	SMTP_USERNAME: {
		schema: v.optional(v.string()),
		help: "the user at SMTP_ADDRESS, e.g. SMTP_USERNAME=chat",
	},
	SMTP_PASSWORD: {
		schema: v.optional(v.string()),
		help: "the password of SMTP_USERNAME",
	},
	MAILER_FROM_ADDRESS: {
		schema: v.optional(email),
		help: "the address that mail comes from, without a name, in place of SHOPBELL_MAIL_FROM, e.g. MAILER_FROM_ADDRESS=chat@shop.example",
	},
	VAPID_PUBLIC_KEY: {
		schema: v.optional(key(87)),
		help: "a public key for push services, 87 characters of base64url, beside VAPID_PRIVATE_KEY",
	},
	VAPID_PRIVATE_KEY: {
		schema: v.optional(key(43)),
		help: "a private key for push services, 43 characters of base64url, beside VAPID_PUBLIC_KEY",
	},
	SHOPBELL_LOG_LEVEL: {
		schema: v.optional(v.picklist(["debug", "info", "warn", "error"]), "info"),
		help: "debug, info, warn or error",
	},
	SHOPBELL_ADDRESS_FACTOR: {
		schema: v.optional(whole(1, 100_000), "1"),
		help: "a whole number; only load tests set it",
	},
	SHOPBELL_PERSON_FACTOR: {
		schema: v.optional(whole(1, 100_000), "1"),
		help: "a whole number; only load tests set it",
	},
	SHOPBELL_FAILPOINT: {
		schema: v.optional(v.pipe(v.string(), v.regex(FAILPOINT))),
		help: "the name of a failpoint; only fault tests set it",
	},
} as const;

type Values = {
	[K in keyof typeof VARIABLES]: v.InferOutput<(typeof VARIABLES)[K]["schema"]>;
};

export const VARIABLE_NAMES: readonly string[] = Object.keys(VARIABLES);

/**
 * Reads the values of settings by their names. Throws {@link ConfigError} with a sentence that names the variable and
 * what it takes.
 * @param whereOf says where a value stands, for that sentence
 */
export function readConfig(
	environment: Record<string, string | undefined>,
	whereOf: (name: string) => string = () => "",
): Config {
	const values = Object.fromEntries(
		Object.entries(VARIABLES).map(([name, { schema, help }]) => {
			// An empty variable is one that was not set: shells and compose files write it so.
			const raw = environment[name] || undefined;
			const result = v.safeParse(schema, raw);
			// The value itself is not repeated: it may be a secret.
			if (!result.success)
				throw new ConfigError(
					`${name}${whereOf(name)} is not usable. It takes ${help}.`,
				);
			return [name, result.output];
		}),
	) as Values;
	if (
		values.SHOPBELL_FAILPOINT !== undefined &&
		environment.NODE_ENV === "production"
	)
		throw new ConfigError(
			"SHOPBELL_FAILPOINT breaks the relay on purpose, so it cannot be set with NODE_ENV=production.",
		);
	const origin = values.SHOPBELL_ORIGIN ?? `http://localhost:${values.PORT}`;
	const consoleOrigin = values.SHOPBELL_CONSOLE_ORIGIN ?? origin;
	mustBeApart(origin, consoleOrigin);
	return {
		host: values.SHOPBELL_HOST,
		port: values.PORT,
		origin,
		consoleOrigin,
		data: resolve(values.SHOPBELL_DATA),
		...databaseOf(values),
		files: filesOf(filesValues(values)),
		backups: resolve(
			values.SHOPBELL_BACKUPS ?? join(values.SHOPBELL_DATA, "backups"),
		),
		proxyHops: values.SHOPBELL_PROXY_HOPS,
		metricsToken: values.SHOPBELL_METRICS_TOKEN ?? null,
		mail: mailOf(values, (name) => VARIABLES[name].help),
		vapid: vapidOf(values.VAPID_PUBLIC_KEY, values.VAPID_PRIVATE_KEY),
		logLevel: values.SHOPBELL_LOG_LEVEL,
		addressFactor: values.SHOPBELL_ADDRESS_FACTOR,
		personFactor: values.SHOPBELL_PERSON_FACTOR,
		failpoint: values.SHOPBELL_FAILPOINT,
	};
}

/** Rings between relays are of use where they share a database. */
function databaseOf(values: Values): Pick<Config, "databaseUrl" | "redisUrl"> {
	const databaseUrl = values.DATABASE_URL ?? null;
	const redisUrl = values.REDIS_URL ?? null;
	if (redisUrl !== null && databaseUrl === null)
		throw new ConfigError(
			"REDIS_URL is for several relays of one shop, which share a PostgreSQL database: set DATABASE_URL as well, or leave REDIS_URL out.",
		);
	return { databaseUrl, redisUrl };
}

function filesValues(values: Values) {
	return {
		SHOPBELL_FILES: values.SHOPBELL_FILES,
		SHOPBELL_FILES_ENDPOINT: values.SHOPBELL_FILES_ENDPOINT,
		SHOPBELL_FILES_REGION: values.SHOPBELL_FILES_REGION,
		SHOPBELL_FILES_STYLE: values.SHOPBELL_FILES_STYLE,
		SHOPBELL_FILES_KEY_ID: values.SHOPBELL_FILES_KEY_ID,
		SHOPBELL_FILES_SECRET: values.SHOPBELL_FILES_SECRET,
	};
}

/** Cookies know no ports, and a console by http would be the weaker half of a chat by https. */
function mustBeApart(origin: string, consoleOrigin: string): void {
	if (origin === consoleOrigin) return;
	const [chat, own] = [new URL(origin), new URL(consoleOrigin)];
	if (chat.hostname === own.hostname || chat.protocol !== own.protocol)
		throw new ConfigError(
			`SHOPBELL_CONSOLE_ORIGIN is not usable. Beside ${origin} it takes another host name with the same scheme, e.g. ${chat.protocol}//desk.shop.example.`,
		);
}
