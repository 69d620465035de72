import * as v from "valibot";
import type { IdentityKey } from "./identity.ts";

export type Environment = {
	host: string;
	port: number;
	relay: string;
	site: string;
	/** Without a key the shop works, and nobody is proven to be a customer. */
	identityKey?: IdentityKey;
};

type Read =
	| { ok: true; environment: Environment }
	| { ok: false; sentence: string };

/** A key shorter than its hash can be guessed faster than forged (RFC 7518, 3.2). */
const LEAST_KEY_BYTES = 32;

export function readEnvironment(
	variables: Record<string, string | undefined>,
): Read {
	const read = v.safeParse(Variables, variables, { abortEarly: true });
	if (!read.success) return { ok: false, sentence: read.issues[0].message };
	const given = read.output;
	const environment: Environment = {
		host: given.SHOP_HOST,
		port: given.SHOP_PORT,
		relay: given.SHOPBELL_ORIGIN,
		site: given.SHOPBELL_SITE,
	};
	if (
		given.SHOPBELL_IDENTITY_KEY !== undefined &&
		given.SHOPBELL_IDENTITY_KID !== undefined
	) {
		environment.identityKey = {
			site: given.SHOPBELL_SITE,
			kid: given.SHOPBELL_IDENTITY_KID,
			secret: given.SHOPBELL_IDENTITY_KEY,
		};
	}
	return { ok: true, environment };
}

const SITE_MISSING =
	"SHOPBELL_SITE is missing: set it to the id of your site, which the console shows beside the tag.";
const PORT_WRONG =
	"SHOP_PORT must be a whole number from 0 to 65535, for example 4100.";
const RELAY_WRONG =
	"SHOPBELL_ORIGIN must be the origin of the relay without a path, for example http://localhost:4000.";
const KEY_WRONG = `SHOPBELL_IDENTITY_KEY must be base64url of at least ${LEAST_KEY_BYTES} bytes, as the console shows it.`;
const KEY_PAIR =
	"SHOPBELL_IDENTITY_KEY and SHOPBELL_IDENTITY_KID belong together: set both or neither.";

const Variables = v.pipe(
	v.object({
		SHOP_HOST: v.optional(
			v.pipe(
				v.string(),
				v.regex(
					/^[\w.:-]+$/,
					"SHOP_HOST must be an address or a name, for example 127.0.0.1.",
				),
			),
			"127.0.0.1",
		),
		SHOP_PORT: v.optional(
			v.pipe(
				v.string(),
				v.regex(/^\d{1,5}$/, PORT_WRONG),
				v.transform(Number),
				v.maxValue(65_535, PORT_WRONG),
			),
			"4100",
		),
		SHOPBELL_ORIGIN: v.optional(
			v.pipe(v.string(), v.check(isOrigin, RELAY_WRONG), v.transform(toOrigin)),
			"http://localhost:4000",
		),
		SHOPBELL_SITE: v.pipe(
			v.optional(v.string(SITE_MISSING), ""),
			v.nonEmpty(SITE_MISSING),
			v.regex(
				/^[\w.-]{1,100}$/,
				"SHOPBELL_SITE may hold letters, digits, dots, dashes and underscores only: copy it from the console.",
			),
		),
		SHOPBELL_IDENTITY_KEY: v.optional(
			v.pipe(v.string(), v.check(isKey, KEY_WRONG)),
		),
		SHOPBELL_IDENTITY_KID: v.optional(
			v.pipe(
				v.string(),
				v.nonEmpty(
					"SHOPBELL_IDENTITY_KID is empty: set it to the id of the key.",
				),
			),
		),
	}),
	v.check(
		(given) =>
			(given.SHOPBELL_IDENTITY_KEY === undefined) ===
			(given.SHOPBELL_IDENTITY_KID === undefined),
		KEY_PAIR,
	),
);

function isOrigin(text: string): boolean {
	if (!URL.canParse(text)) return false;
	const url = new URL(text);
	const bare =
		url.pathname === "/" &&
		!url.search &&
		!url.hash &&
		!url.username &&
		!url.password;
	return bare && (url.protocol === "http:" || url.protocol === "https:");
}

function toOrigin(text: string): string {
	return new URL(text).origin;
}

function isKey(text: string): boolean {
	return (
		/^[\w-]+$/.test(text) &&
		Buffer.from(text, "base64url").byteLength >= LEAST_KEY_BYTES
	);
}
